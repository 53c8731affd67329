using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Sources;

/// <summary>Cuts from a source what attributes something else: "officials say | their message …", "according to | a bookkeeper".</summary>
internal static class SourceBounds
{
    public static WordRange Of(ArticleWords words, WordRange source, TextSpan? cue = null)
    {
        source = Bare(words, source);
        if (cue is { } said)
            source = FromSubject(words, source, said);
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

    // ‘'' Ann Lee’, "― Ann Lee": a mark before the speaker is no part of the name.
    private static WordRange Bare(ArticleWords words, WordRange source)
    {
        int start = source.Start;
        // "after | the owner claimed": so little is a conjunction.
        while (
            start + 1 < source.End
            && (
                words.Is(start, WordKinds.Punctuation) && words[start] != "("
                || words[start] is "after" or "before" or "when" or "while" or "because" or "since" or "although" or "though"
            )
        )
            start++;
        return source with { Start = start };
    }

    // "the lawsuit in which the islanders | argued", "a fraction of what experts | say": the verb's own subject speaks, not the phrase that it stands in.
    private static WordRange FromSubject(ArticleWords words, WordRange source, TextSpan cue)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (syntax.Length != words.Count)
            return source;
        for (int i = source.Start + 1; i < source.End; i++)
        {
            if (syntax[i] is not { Relation: DependencyRelation.Nsubj, Head: >= 0 and var verb } || !cue.Contains(words.Span(verb)))
                continue;
            int start = i;
            while (start > source.Start && Subtrees.Holds(syntax, i, start - 1))
                start--;
            // "data from | the exchange": what a preposition leads is no speaker of its own.
            if (words.Is(start, WordKinds.Preposition))
                return source;
            // What stands before it has a clause of its own, or is led by a preposition.
            return
                start > source.Start
                && words[start - 1] is not ("of" or "from" or "at" or "with" or "for")
                && words[start - 1] != ","
                && Holds(syntax, source.Start, start, i)
                ? source with
                {
                    Start = start,
                }
                : source;
        }

        return source;
    }

    private static bool Holds(ImmutableArray<WordSyntax> syntax, int start, int end, int subject)
    {
        for (int i = start; i < end; i++)
        {
            if (syntax[i].Head == subject || Subtrees.Holds(syntax, i, subject) && syntax[i].Upos is Upos.Propn)
                return false;
        }

        return true;
    }

    private static bool IsReporting(ArticleWords words, int at) =>
        words.Analysis.Syntax.Length == words.Count
        && words.Analysis.Syntax[at] is { Upos: Upos.Verb, Features.VerbForm: VerbForm.Finite }
        && ReportingLexicon.Verb(words[at]) is { Form: not InflectedForm.Ing };
}
