using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Contents;

/// <summary>What the first words of a content show: negation, doubt, a condition, a question.</summary>
internal readonly record struct ContentTraits(bool Negative, bool FlatDenial, bool ConditionalThreat, bool Question, Certainty Hedge)
{
    // The main verb of a content stands near its beginning; what comes later belongs to other clauses.
    private const int HedgeWindow = 14;
    private const int NegationWindow = 12;

    public static ContentTraits Of(ArticleWords words, TextSpan span)
    {
        int first = words.Analysis.TokenAtOrAfter(span.Start);
        int end = first;
        while (end < words.Count && words.Span(end).Start < span.End)
            end++;
        ContentPredicate predicate = ContentPredicate.Of(words, first, end);
        bool negative = predicate.IsFound ? predicate.IsNegated(words) : IsNegative(words, first, Math.Min(end, first + NegationWindow));
        return new ContentTraits(
            negative,
            negative && IsFlat(words, first, end),
            Threatens(words, first, end),
            end > first && words[end - 1] == "?",
            HedgeIn(words, first, Math.Min(end, first + HedgeWindow), predicate)
        );
    }

    private static bool IsNegative(ArticleWords words, int first, int end)
    {
        if (words[first] is "nobody" or "nothing" or "none" or "neither" || words[first] is "not" or "never")
            return true;
        // "No boat left", "there was no letter"; but "no doubt that …" and "no sooner" say yes.
        int no = words[first] == "there" ? first + 2 : first;
        if (no + 1 < end && words[no] == "no" && words[no + 1] is not ("doubt" or "question" or "wonder" or "sooner" or "surprise" or ","))
            return true;
        // "to leave if the gates are not opened": the infinitive is the content's verb.
        bool verbSeen = words[first] == "to";
        for (int i = first; i < end; i++)
        {
            if (
                i > first && words[i] is "unless"
                || verbSeen && words[i] is "that" or "because" or "if" or "who" or "which" or "," or "and" or "but"
            )
                return false;
            if (words[i] is "not" or "n't" or "never")
                return true;
            verbSeen |= words.Is(i, WordKinds.Auxiliary | WordKinds.Modal);
        }

        return false;
    }

    // "I never met him", "the ministry has never held talks": a fact denied, not a refusal or a hope.
    private static bool IsFlat(ArticleWords words, int first, int end)
    {
        for (int i = first + 1; i < Math.Min(end, first + NegationWindow); i++)
        {
            if (words[i] is "and" or "but" && i - first > 2)
                return false;
            bool perfect = words[i] == "never" && words[i - 1] is "has" or "have" or "had" or "'ve" or "was" or "were" or "i" or "we";
            // "I did not believe it": a state of mind is no fact denied; "we did not know" is one.
            bool past =
                words[i] is "not" or "n't"
                && words[i - 1] == "did"
                && words.Is(first, WordKinds.SubjectPronoun)
                && words[i + 1] is not ("believe" or "think" or "want" or "expect" or "like" or "feel" or "care");
            if (perfect || past)
                return true;
        }

        return false;
    }

    private static bool Threatens(ArticleWords words, int first, int end)
    {
        bool future = false;
        for (int i = first; i < end; i++)
        {
            future |= words[i] is "will" or "would" or "'ll" && i - first < NegationWindow;
            if (future && words[i] == "unless")
                return true;
        }

        return (words[first] is "should" or "if") && HoldsBlow(words, first, end);
    }

    // "Should a single shell fall, the guns will be destroyed": what follows the condition is a blow.
    private static bool HoldsBlow(ArticleWords words, int first, int end)
    {
        bool will = false;
        for (int i = first; i < end; i++)
        {
            will |= words[i] is "will" or "shall" or "'ll";
            if (will && words[i] is "destroyed" or "destroy" or "punished" or "punish" or "retaliate" or "crushed" or "crush" or "regret")
                return true;
        }

        return false;
    }

    private static Certainty HedgeIn(ArticleWords words, int first, int end, ContentPredicate predicate)
    {
        for (int i = first; i < end; i++)
        {
            // "the men who may have seen it are gone": what an aside leaves open is sure of the rest.
            if (predicate.IsFound && !predicate.Governs(words, i))
                continue;
            if (
                words[i] is "may" or "might" or "could" && !words.Is(i, WordKinds.Capitalized)
                || words[i] is "perhaps" or "possibly" or "maybe" or "allegedly" or "purportedly"
            )
                return Certainty.Possible;
            if (
                words[i]
                is "likely"
                    or "probably"
                    or "appears"
                    or "appear"
                    or "appeared"
                    or "seems"
                    or "seem"
                    or "seemed"
                    or "apparently"
                    or "reportedly"
                    or "confident"
            )
                return Certainty.Probable;
        }

        return Certainty.Unknown;
    }
}
