using Hearsay.Core.Analyses;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Sources;

/// <summary>Cuts from a source what attributes something else: "officials say | their message …", "according to | a bookkeeper".</summary>
internal static class SourceBounds
{
    public static WordRange Of(ArticleWords words, WordRange source)
    {
        int start = source.Start;
        for (int i = source.Start; i + 1 < source.End; i++)
        {
            if (words[i] is "who" or "which" or "whose" or "," || words[i] == "that" && i > start)
                break;
            if (words[i] == "according" && words[i + 1] == "to")
                start = i + 2;
            // "officials briefed on the talks" are described, they do not brief.
            else if (i > start && !words.Is(i + 1, WordKinds.Preposition) && IsReporting(words, i))
                start = words[i + 1] == "that" ? i + 2 : i + 1;
        }

        return start >= source.End ? source : source with { Start = start };
    }

    private static bool IsReporting(ArticleWords words, int at) =>
        words.Analysis.Syntax.Length == words.Count
        && words.Analysis.Syntax[at] is { Upos: Upos.Verb, Features.VerbForm: VerbForm.Finite }
        && ReportingLexicon.Verb(words[at]) is { Form: not InflectedForm.Ing };
}
