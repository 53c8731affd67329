using System.Collections.Frozen;
using Hearsay.Extraction.Reading;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Attributions.Sources;

/// <summary>Nouns that can be the source of what is told beside persons and institutions: documents and the many.</summary>
internal static class SourceNouns
{
    private static readonly FrozenDictionary<string, string> Kinds = Load();

    /// <summary>Whether the word in lower case means something that tells.</summary>
    public static bool IsSource(string lower) => Kinds.ContainsKey(lower) || PersonNouns.TryFind(lower, out _);

    public static bool IsDocument(string lower) => Kinds.GetValueOrDefault(lower) == "document";

    public static bool IsPublic(string lower) => Kinds.GetValueOrDefault(lower) == "public";

    public static bool IsInsider(string lower) => Kinds.GetValueOrDefault(lower) == "insider";

    private static FrozenDictionary<string, string> Load()
    {
        Dictionary<string, string> kinds = new(StringComparer.Ordinal);
        foreach (string[] row in LexiconFile.Rows("source-nouns.txt"))
        {
            foreach (string word in row[1].Split(' '))
                kinds[word] = row[0];
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
