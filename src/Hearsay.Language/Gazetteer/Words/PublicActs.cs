namespace Hearsay.Language.Gazetteer.Words;

/// <summary>What kind of verb it is.</summary>
public enum PublicAct
{
    /// <summary>Saying something.</summary>
    Speech = 0,

    /// <summary>Doing something that only people or their institutions do.</summary>
    Deed = 1,
}

/// <summary>Verbs, in all forms, of which only somebody who can act is the subject. Thread-safe.</summary>
public static class PublicActs
{
    private static readonly Dictionary<string, PublicAct>.AlternateLookup<ReadOnlySpan<char>> Known = Read();

    /// <summary>Whether the word is a form of such a verb. Small letters.</summary>
    public static bool TryFind(ReadOnlySpan<char> form, out PublicAct act) => Known.TryGetValue(form, out act);

    private static Dictionary<string, PublicAct>.AlternateLookup<ReadOnlySpan<char>> Read() =>
        Table
            .Rows("acts.tsv")
            .ToDictionary(row => row[0], row => row[1] == "speech" ? PublicAct.Speech : PublicAct.Deed, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
