using Hearsay.Core.Analyses;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Relations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Contents;

/// <summary>Reads what somebody calls untrue as denied: "reports that the mill is sold are false", "it is not true that …", "there is no truth in claims that …".</summary>
internal static class DismissedReports
{
    private const int LongestVerdict = 5;
    private const int FewestWords = 2;

    /// <summary>Turns a content that is nothing but such a verdict into the denial of what it is about; one that says more gets the denial beside it.</summary>
    public static void ReadIn(List<Relation> relations, ArticleWords words)
    {
        List<TextSpan> dismissed = [];
        int count = relations.Count;
        for (int r = 0; r < count; r++)
        {
            Relation relation = relations[r];
            if (IsOfNobody(relation))
                continue;
            if (relation.IsBlock || relation.Attitude || relation.Negative || relation.Act != SpeechAct.Assertion)
                continue;
            foreach (TextSpan piece in relation.Content)
            {
                for (int s = words.Analysis.SentenceAtOrAfter(piece.Start); s < words.Analysis.Sentences.Length; s++)
                {
                    Sentence sentence = words.Analysis.Sentences[s];
                    if (sentence.Span.Start >= piece.End)
                        break;
                    WordRange range = Within(words, sentence, piece);
                    if (DeniedIn(words, range) is not { IsEmpty: false } denied)
                        continue;
                    Relation denial = relation with
                    {
                        Content = [words.Span(denied.Start, denied.End)],
                        Act = SpeechAct.Denial,
                        Negative = true,
                    };
                    dismissed.Add(words.Span(range.Start, range.End));
                    bool isAll = relation.Content.Count == 1 && IsWhole(words, range, piece);
                    if (isAll)
                        relations[r] = denial;
                    else
                        relations.Add(denial with { Frame = [], Cue = null });
                }
            }
        }

        // The reports themselves, whose words were read as running on through the verdict.
        relations.RemoveAll(relation => IsOfNobody(relation) && dismissed.Exists(span => span.Contains(relation.Cue!.Value)));
    }

    /// <summary>Whether a noun alone attributes, and nobody is named: "reports that …".</summary>
    public static bool IsOfNobody(Relation relation) =>
        relation is { Source.IsEmpty: true, Party.IsEmpty: true, CitedOutlet: null, Cue: not null, IsBlock: false, ByAuthor: false };

    private static WordRange Within(ArticleWords words, Sentence sentence, TextSpan piece)
    {
        int first = sentence.FirstToken;
        while (first < sentence.EndToken && words.Span(first).Start < piece.Start)
            first++;
        int end = sentence.EndToken;
        while (end > first && words.Span(end - 1).End > piece.End)
            end--;
        return new WordRange(first, end);
    }

    private static bool IsWhole(ArticleWords words, WordRange range, TextSpan piece) =>
        range.Length > 0 && words.Span(range.Start).Start - piece.Start <= 1 && piece.End - words.Span(range.End - 1).End <= 1;

    // The words of what is called untrue; empty where nothing is.
    private static WordRange DeniedIn(ArticleWords words, WordRange range)
    {
        int at = range.Start;
        while (at < range.End && words.Is(at, WordKinds.Punctuation))
            at++;
        // "It is untrue that …", "it is simply not true that …".
        if (words[at] == "it" && IsBeing(words[at + 1]) && VerdictFrom(words, at + 2) is > 0 and var after && words[after] == "that")
            return Trimmed(words, new WordRange(after + 1, range.End));
        // "There is no truth in reports that …".
        if (words[at] == "there" && IsBeing(words[at + 1]) && words[at + 2] is "no" && words[at + 3] is "truth" or "substance" or "basis")
        {
            for (int i = at + 4; i < Math.Min(range.End, at + 4 + LongestVerdict); i++)
            {
                if (IsSaid(words[i]) && words[i + 1] == "that")
                    return Trimmed(words, new WordRange(i + 2, range.End));
            }

            return default;
        }

        // "Reports that … are false."
        for (int i = at; i < Math.Min(range.End, at + 4); i++)
        {
            if (!IsSaid(words[i]) || words[i + 1] != "that")
                continue;
            for (int be = range.End - 1; be > i + 2; be--)
            {
                if (IsBeing(words[be]) && VerdictFrom(words, be + 1) > 0)
                    return Trimmed(words, new WordRange(i + 2, be));
            }
        }

        return default;
    }

    // Where the words that call something untrue end; -1 where they do not.
    private static int VerdictFrom(ArticleWords words, int at)
    {
        bool isNegated = false;
        for (int i = at; i < at + LongestVerdict && i < words.Count; i++)
        {
            if (
                words[i]
                is "false"
                    or "untrue"
                    or "wrong"
                    or "incorrect"
                    or "nonsense"
                    or "baseless"
                    or "unfounded"
                    or "groundless"
                    or "rubbish"
            )
                return isNegated ? -1 : i + 1;
            if (words[i] is "lie" or "lies" or "invention" or "fabrication" or "fabricated" or "invented" or "fantasy" or "fiction")
                return isNegated ? -1 : i + 1;
            if (isNegated && words[i] is "true" or "correct" or "accurate" or "so")
                return i + 1;
            if (words[i] is "foundation" or "basis" && words[i - 1] == "without")
                return i + 1;
            isNegated |= words[i] is "not" or "n't";
            if (words[i] is not ("not" or "n't" or "a" or "an" or "without" or "pure" or "plain") && !words.Is(i, WordKinds.Adverb))
                return -1;
        }

        return -1;
    }

    private static WordRange Trimmed(ArticleWords words, WordRange range)
    {
        int end = Math.Min(range.End, words.Count);
        while (end > range.Start && words.Is(end - 1, WordKinds.Punctuation))
            end--;
        return end - range.Start < FewestWords ? default : new WordRange(range.Start, end);
    }

    private static bool IsBeing(string word) => word is "is" or "are" or "was" or "were" or "'s";

    private static bool IsSaid(string word) =>
        word
            is "report"
                or "reports"
                or "claim"
                or "claims"
                or "allegation"
                or "allegations"
                or "accusation"
                or "accusations"
                or "suggestion"
                or "suggestions"
                or "rumour"
                or "rumours"
                or "rumor"
                or "rumors"
                or "assertion"
                or "assertions"
                or "story"
                or "stories"
                or "idea"
                or "notion";
}
