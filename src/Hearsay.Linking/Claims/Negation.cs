using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims;

/// <summary>Finds plain negation in what is said.</summary>
internal static class Negation
{
    /// <summary>Whether the words deny: "had not", "never", "nobody". Two negations are taken as one, for news seldom means the logic of two.</summary>
    public static bool IsIn(IEnumerable<ContentToken> tokens, Vocabulary vocabulary) =>
        tokens.Any(t => !t.IsActor && IsNegation(vocabulary.TextOf(t.Key)));

    private static bool IsNegation(string word) =>
        word is "not" or "never" or "no" or "none" or "nobody" or "nothing" or "neither" or "nor" or "cannot"
        || word.EndsWith("n't", StringComparison.Ordinal);
}
