using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>"As the Courier first reported, …": the main clause is what was reported.</summary>
internal sealed class AsReportedRelations(ArticleWords words, PhraseReader phrases, ContentReader contents)
{
    private const int LongestLead = 16;
    private static readonly Dictionary<int, CueCandidate> NoBorders = [];

    /// <summary>The relation; null when the sentence does not begin so.</summary>
    public Relation? Find(Sentence sentence)
    {
        int first = sentence.FirstToken;
        if (words[first] != "as" || words.QuotationAt(first) >= 0)
            return null;
        WordRange source = phrases.NounPhraseAt(first + 1, sentence.EndToken, asides: false);
        if (source.IsEmpty || !phrases.MaySpeak(source))
            return null;
        // "the Lund Business Daily": a name's last word may look like an adverb.
        while (words.Is(source.End, WordKinds.Capitalized))
            source = source with { End = source.End + 1 };
        int comma = source.End;
        int verb = -1;
        while (comma < sentence.EndToken && comma - first < LongestLead && words[comma] != ",")
        {
            if (words[comma] is "reported" or "reports" or "revealed" or "wrote" or "disclosed" or "noted" or "told")
                verb = comma;
            comma++;
        }

        if (verb < 0 || words[comma] != "," || comma + 2 >= sentence.EndToken)
            return null;
        List<TextSpan> content = contents.FromWords(comma + 1, contents.EndOfClause(comma + 1, sentence.EndToken, NoBorders));
        return content.Count == 0
            ? null
            : new Relation
            {
                Source = source,
                Cue = words.Span(source.End, verb + 1),
                Content = content,
                Lemma = "report",
                Frame = [new WordRange(first, comma)],
            };
    }
}
