using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Conflicts;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Denials;

/// <summary>Tells the flat negation of something past ("has never met", "did not fire", "no boat left") from all that is not so, is no such thing or will not be.</summary>
internal static class FlatNegation
{
    // The subject of the clause stands before the negation.
    private const int LongestSubject = 16;

    private const int LongestAdverb = 3;

    public static bool IsIn(ClaimUnit unit, Clauses clauses)
    {
        int count = Math.Min(unit.Tokens.Length, LongestSubject);
        for (int i = 0; i < count; i++)
        {
            string word = clauses.TextAt(i);
            if (word is "that" or "if" or "because" or "who" && i > 0)
                return false;
            if (word is "not" or "never" || word.EndsWith("n't", StringComparison.Ordinal))
                return IsOfPast(clauses, i, word);
            if (word is "no" or "nobody" or "none" or "neither" or "nothing")
                return (i <= 2 || HasPast(clauses, i - 1) || clauses.TextAt(i - 1) is "was" or "were" or "been" or "had")
                    && HoldsPast(clauses, unit.Tokens.Length);
        }

        return false;
    }

    private static bool IsOfPast(Clauses clauses, int at, string word)
    {
        string helper = word is "not" or "never" ? clauses.TextAt(at - 1) : word[..^3];
        bool isHelped = helper is "has" or "have" or "had" or "was" or "were" or "did" or "been";
        // "Not one crown has left", "never paid anybody".
        bool opens = at == 0 && word is "not" || word is "never" && HasPast(clauses, at + 1);
        if (!isHelped && !opens)
            return false;
        // "Was not an accident", "were not receiving pay" tell how it was.
        bool isPassive = helper is "was" or "were" or "been";
        for (int i = at + 1; i <= at + LongestAdverb; i++)
        {
            if (!isPassive && clauses.IsPredicateAt(i) || HasPast(clauses, i) || clauses.TextAt(i) is "been" or "single" or "one")
                return true;
        }

        return false;
    }

    /// <summary>Whether part of it is granted: "had not revealed it sooner", "did not fully agree".</summary>
    public static bool GrantsPart(ClaimUnit unit, Vocabulary vocabulary)
    {
        int left = 0;
        foreach (ContentToken token in unit.Tokens)
        {
            string word = token.IsActor ? "" : vocabulary.TextOf(token.Key);
            if (left > 0 && word is "but")
                return false;
            if (left > 0 && IsPartial(word))
                return true;
            left = Negation.IsNegation(word) ? LongestReach : left - 1;
        }

        return false;
    }

    // Words after the negation of which it may be.
    private const int LongestReach = 6;

    private static bool IsPartial(string word) =>
        word
            is "sooner"
                or "earlier"
                or "enough"
                or "yet"
                or "only"
                or "fully"
                or "always"
                or "all"
                or "directly"
                or "personally"
                or "intentionally"
                or "deliberately"
                or "knowingly";

    private static bool HoldsPast(Clauses clauses, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (HasPast(clauses, i) || clauses.TextAt(i) is "was" or "were" or "been" or "had")
                return true;
        }

        return false;
    }

    private static bool HasPast(Clauses clauses, int at) => clauses.TextAt(at) is { Length: > 0 } word && WordLists.IsPast(word);
}
