using Hearsay.Core.Analyses;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations.Nouns;

/// <summary>Figures that a party gives: "the union put the number of stranded trucks at 340", "police place the toll at four", "the mayor spoke of 80", "the union said 1,100".</summary>
internal sealed class QuantityRelations(ArticleWords words, PhraseReader phrases, ContentReader contents)
{
    private const int FarthestFigure = 25;
    private static readonly Dictionary<int, CueCandidate> NoBorders = [];

    public IEnumerable<Relation> Find(Sentence sentence)
    {
        for (int i = sentence.FirstToken + 1; i + 1 < sentence.EndToken; i++)
        {
            if (
                i + 3 < sentence.EndToken
                && words[i] is "put" or "puts" or "place" or "places" or "placed" or "putting"
                && Read(sentence, i) is { } relation
            )
                yield return relation;
            else if (FigureGivenAlone(sentence, i) is { } alone)
                yield return alone;
        }
    }

    // "Has spoken of barely 80 men", "police said 400": the figure stands where a clause would.
    private Relation? FigureGivenAlone(Sentence sentence, int verb)
    {
        bool isSpeaking = words[verb] is "spoke" or "spoken" or "speaks" or "speak" && words[verb + 1] is "of";
        if (!isSpeaking && words[verb] is not ("said" or "says") || words.QuotationAt(verb) >= 0)
            return null;
        int first = isSpeaking ? verb + 2 : verb + 1;
        int figure = first;
        while (figure < sentence.EndToken && figure - first <= LongestBound && IsBound(words[figure]))
            figure++;
        if (figure >= sentence.EndToken || !IsNumber(figure))
            return null;
        int end = contents.EndOfClause(figure, sentence.EndToken, NoBorders);
        // A clause of its own ("said 400 tractors came") is found by its verb.
        if (!isSpeaking && end > figure + 1 && words[figure + 1] is not ("," or ";" or "."))
            return null;
        for (int i = figure + 1; i < end; i++)
        {
            if (words[i] is "," or ";")
                end = i;
        }

        int start = verb;
        while (start > sentence.FirstToken && words.Is(start - 1, WordKinds.Auxiliary))
            start--;
        WordRange source = phrases.SubjectBefore(start, sentence.FirstToken);
        return source.IsEmpty
            ? null
            : new Relation
            {
                Source = source,
                Cue = words.Span(verb),
                Content = contents.FromWords(first, end),
                Lemma = isSpeaking ? "speak" : "say",
                Frame = [new WordRange(sentence.FirstToken, verb + 1)],
            };
    }

    // "A memo seen by the Courier puts …", "A report of the board, which nobody signed, puts …": the verb's own subject, whatever stands behind it.
    private WordRange SourceOf(int verb, int first)
    {
        if (phrases.SubjectBefore(verb, first) is { IsEmpty: false } plain)
            return plain;
        for (int i = verb - 1; i >= first; i--)
        {
            WordSyntax word = words.Analysis.Syntax[i];
            if (word.Head != verb || word.Relation != DependencyRelation.Nsubj)
                continue;
            int start = i;
            while (start > first && verb - start < FarthestFigure && words.Analysis.Syntax[start - 1].Head == i)
                start--;
            return phrases.NounPhraseAt(start, verb, asides: false);
        }

        return default;
    }

    private const int LongestBound = 3;

    private static bool IsBound(string word) =>
        word
            is "about"
                or "around"
                or "some"
                or "only"
                or "barely"
                or "nearly"
                or "almost"
                or "at"
                or "least"
                or "more"
                or "than"
                or "over"
                or "fewer"
                or "up"
                or "to";

    private bool IsNumber(int word) => words.Is(word, WordKinds.Number) || words.Analysis.Syntax[word].Upos == Upos.Num;

    private Relation? Read(Sentence sentence, int verb)
    {
        if (words[verb + 1] is not ("the" or "its" or "their" or "his" or "her") || words.QuotationAt(verb) >= 0)
            return null;
        int figure = FigureAfter(verb, sentence.EndToken);
        int noun = verb + 2;
        while (noun < figure && !IsMeasure(words[noun]) && !words.Is(noun, WordKinds.Preposition))
            noun++;
        if (figure < 0 || noun >= figure || !IsMeasure(words[noun]))
            return null;
        WordRange source = SourceOf(verb, sentence.FirstToken);
        if (source.IsEmpty)
            return null;
        int end = contents.EndOfClause(figure, sentence.EndToken, NoBorders);
        for (int i = figure; i < end; i++)
        {
            if (words[i] == "," && !words.Is(i + 1, WordKinds.Number))
                end = i;
        }

        return new Relation
        {
            Source = source,
            Cue = words.Span(verb),
            Content = contents.FromWords(verb + 1, end),
            Lemma = "put",
            Frame = [new WordRange(sentence.FirstToken, verb + 1)],
        };
    }

    // "at 340", "at more than 340", "at four": a number within a few words of "at".
    private int FigureAfter(int verb, int limit)
    {
        for (int i = verb + 2; i + 1 < limit && i - verb <= FarthestFigure; i++)
        {
            if (words[i] is ";" or "." or "that")
                return -1;
            if (words[i] != "at")
                continue;
            for (int n = i + 1; n < limit && n - i <= 5; n++)
            {
                if (IsNumber(n))
                    return i;
            }
        }

        return -1;
    }

    private static bool IsMeasure(string noun) =>
        noun
            is "saving"
                or "savings"
                or "depth"
                or "height"
                or "length"
                or "age"
                or "speed"
                or "price"
                or "share"
                or "shot"
                or "distance"
                or "weight"
                or "number"
                or "figure"
                or "toll"
                or "total"
                or "sum"
                or "amount"
                or "tally"
                or "cost"
                or "costs"
                or "count"
                or "damage"
                or "losses"
                or "loss"
                or "price"
                or "bill"
                or "turnout"
                or "share"
                or "odds"
                or "debt"
                or "size"
                or "rate"
                or "value"
                or "strength"
                or "magnitude"
                or "crowd"
                or "attendance"
                or "age"
                or "date"
                or "chance"
                or "risk";
}
