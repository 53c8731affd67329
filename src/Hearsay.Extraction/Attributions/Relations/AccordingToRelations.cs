using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>"According to X, …" and "…, according to X".</summary>
internal sealed class AccordingToRelations(ArticleWords words, PhraseReader phrases, ContentReader contents)
{
    private static readonly Dictionary<int, CueCandidate> NoBorders = [];
    private readonly SecondHalfReader _secondHalves = new(words, contents);

    public IEnumerable<Relation> Find(Sentence sentence)
    {
        for (int i = sentence.FirstToken; i + 2 < sentence.EndToken; i++)
        {
            if (words[i] != "according" || words[i + 1] != "to" || words.QuotationAt(i) >= 0 || Read(sentence, i) is not { } relation)
                continue;
            yield return relation;
            if (
                relation.Start < words.Span(i).Start
                && _secondHalves.After(relation.Source.End, sentence.EndToken) is { Count: > 0 } second
            )
                yield return relation with
                {
                    Content = second,
                    IsSecondHalf = true,
                };
        }
    }

    private Relation? Read(Sentence sentence, int cue)
    {
        WordRange source = SourceAt(cue + 2, sentence.EndToken);
        if (source.IsEmpty)
            return null;
        bool leads =
            cue == sentence.FirstToken
            || cue <= sentence.FirstToken + 2 && words.Is(sentence.FirstToken, WordKinds.Conjunction | WordKinds.Adverb);
        List<TextSpan> content = leads ? After(source, sentence) : Before(sentence, cue);
        // "According to the mill, basically." tells nothing.
        if (content.Count == 0 || content.Count == 1 && !content[0].TextIn(words.Text).Contains(' ', StringComparison.Ordinal))
            return null;
        return new Relation
        {
            Source = source,
            Cue = words.Span(cue, cue + 2),
            Content = content,
            Lemma = "according",
            Frame = [new WordRange(cue, source.End)],
        };
    }

    // "According to X, a baker, …" has an aside with a comma behind it; in "According to X, a baker said …" the content begins there.
    private WordRange SourceAt(int start, int end)
    {
        WordRange withAside = phrases.NounPhraseAt(start, end, asides: true);
        if (withAside.End >= end || words[withAside.End] == ",")
            return withAside;
        WordRange plain = phrases.NounPhraseAt(start, end, asides: false);
        return plain.End < withAside.End && words[plain.End] == "," ? plain : withAside;
    }

    private List<TextSpan> After(WordRange source, Sentence sentence)
    {
        int comma = source.End;
        while (comma < sentence.EndToken && words[comma] != ",")
            comma++;
        return comma + 1 >= sentence.EndToken
            ? []
            : contents.FromWords(comma + 1, contents.EndOfClause(comma + 1, sentence.EndToken, NoBorders));
    }

    private List<TextSpan> Before(Sentence sentence, int cue)
    {
        int quotation = contents.QuotationEndingBefore(cue);
        int start = sentence.FirstToken;
        for (int i = cue - 1; i > start; i--)
        {
            if (words[i] == ";" && words.QuotationAt(i) < 0)
                start = i + 1;
        }

        if (quotation < 0)
            return contents.FromWords(start, cue);
        List<TextSpan> pieces = contents.Pieces(quotation);
        int opening = words.Analysis.TokenAtOrAfter(pieces[^1].Start);
        if (opening > start && pieces.Count == 1)
            pieces[0] = TextSpan.FromBounds(words.Span(start).Start, pieces[0].End);
        return pieces;
    }
}
