namespace Hearsay.Language.Gazetteer.Words;

/// <summary>What a word of the closed classes is.</summary>
public enum FunctionWord
{
    /// <summary>"the", "some", "their", "two".</summary>
    Determiner = 0,

    /// <summary>"in", "according".</summary>
    Preposition = 1,

    /// <summary>"and", "who".</summary>
    Conjunction = 2,

    /// <summary>"has", "would", "not".</summary>
    Auxiliary = 3,

    /// <summary>"she", "nobody".</summary>
    Pronoun = 4,

    /// <summary>"also", "never".</summary>
    Other = 5,
}

/// <summary>The closed word classes of English. Thread-safe.</summary>
public static class FunctionWords
{
    private static readonly Dictionary<string, FunctionWord>.AlternateLookup<ReadOnlySpan<char>> Known = Read();

    /// <summary>Whether the word, in any case, belongs to this closed class.</summary>
    public static bool Is(ReadOnlySpan<char> word, FunctionWord kind) => Known.TryGetValue(word, out FunctionWord found) && found == kind;

    /// <summary>Whether the word, in any case, belongs to a closed class.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Known.ContainsKey(word);

    private static Dictionary<string, FunctionWord>.AlternateLookup<ReadOnlySpan<char>> Read() =>
        Table
            .Rows("function-words.tsv")
            .ToDictionary(row => row[0], row => Class(row[1]), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static FunctionWord Class(string column) =>
        column switch
        {
            "d" => FunctionWord.Determiner,
            "p" => FunctionWord.Preposition,
            "c" => FunctionWord.Conjunction,
            "a" => FunctionWord.Auxiliary,
            "r" => FunctionWord.Pronoun,
            _ => FunctionWord.Other,
        };
}
