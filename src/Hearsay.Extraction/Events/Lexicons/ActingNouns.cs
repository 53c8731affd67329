using System.Collections.Frozen;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events.Lexicons;

/// <summary>Nouns that are neither persons nor names and yet do deeds: bodies of people, and the weapons and deeds that people send.</summary>
internal static class ActingNouns
{
    private static readonly FrozenSet<string> Known = LexiconFile
        .Rows("acting-nouns.txt")
        .SelectMany(static row => row[0].Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether such a noun, in dictionary form, can be the actor of a deed.</summary>
    public static bool Contains(string lemma) => Known.Contains(lemma);
}
