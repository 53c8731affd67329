using Hearsay.Linking.Claims;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Commitments;

/// <summary>The words that tell a deed as put off, given up or carried out.</summary>
internal static class UndoneWords
{
    private const int ShortestNegated = 6;

    /// <summary>What a participle says was not done ("published" of "unpublished"); null for any other word.</summary>
    public static string? Negated(string word) =>
        word.Length >= ShortestNegated && word.StartsWith("un", StringComparison.Ordinal) && WordLists.IsPast(word[2..]) ? word[2..] : null;

    /// <summary>Whether the folded word, with the one behind it, puts off or gives up what was to be done.</summary>
    public static bool IsPutOff(string word, string next) =>
        word switch
        {
            "postponed" or "delayed" or "deferred" or "shelved" or "suspended" or "cancelled" or "canceled" or "abandoned" or "scrapped" =>
                true,
            "put" => next is "off" or "back" or "on",
            "pushed" => next is "back",
            "called" => next is "off",
            "moved" => next is "back",
            _ => false,
        };

    /// <summary>Whether the words put off or give up something.</summary>
    public static bool IsPutOffIn(IReadOnlyList<ContentToken> tokens, Vocabulary vocabulary)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (IsPutOff(TextAt(tokens, i, vocabulary), TextAt(tokens, i + 1, vocabulary)))
                return true;
        }

        return false;
    }

    /// <summary>Whether something is only begun: "has begun to replace the pumps", "started paying".</summary>
    public static bool IsOnlyBegun(IReadOnlyList<ContentToken> tokens, Vocabulary vocabulary)
    {
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            if (
                TextAt(tokens, i, vocabulary) is "begun" or "began" or "begins" or "beginning" or "started" or "starts" or "starting"
                && (TextAt(tokens, i + 1, vocabulary) is "to" or "work" || IsGerund(TextAt(tokens, i + 1, vocabulary)))
            )
                return true;
        }

        return false;
    }

    private static bool IsGerund(string word) => word.Length >= ShortestGerund && word.EndsWith("ing", StringComparison.Ordinal);

    private const int ShortestGerund = 5;

    /// <summary>Whether the folded word says of a named deed that it was done: "the repair was completed".</summary>
    public static bool IsCarriedOut(string word) =>
        word is "completed" or "finished" or "done" or "made" or "arrived" or "carried" or "held";

    /// <summary>The token's folded word; empty for an actor and outside the tokens.</summary>
    public static string TextAt(IReadOnlyList<ContentToken> tokens, int index, Vocabulary vocabulary) =>
        index >= 0 && index < tokens.Count && !tokens[index].IsActor ? vocabulary.TextOf(tokens[index].Key) : "";
}
