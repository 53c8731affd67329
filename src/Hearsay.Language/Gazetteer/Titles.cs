namespace Hearsay.Language.Gazetteer;

/// <summary>What a title before a name is of. </summary>
public enum TitleClass
{
    /// <summary>"Mr": no role, only a form of address.</summary>
    Honorific = 0,

    /// <summary>"President".</summary>
    Office = 1,

    /// <summary>"Gen.".</summary>
    Military = 2,

    /// <summary>"Ayatollah".</summary>
    Religious = 3,

    /// <summary>"Sir", "Queen".</summary>
    Noble = 4,

    /// <summary>"Sgt" of the police, "Sheriff".</summary>
    Police = 5,

    /// <summary>"Dr", "Professor".</summary>
    Academic = 6,
}

/// <summary>A title that stands before a name.</summary>
public sealed record KnownTitle(string Words, Gender Gender, TitleClass Class);

/// <summary>Titles and offices as they stand before names. Thread-safe.</summary>
public static class Titles
{
    /// <summary>The longest title's number of words.</summary>
    public const int MaxWords = 4;

    private static readonly Dictionary<string, KnownTitle>.AlternateLookup<ReadOnlySpan<char>> Known = Read();

    /// <summary>Whether the words are a title in the spelling that stands before a name.</summary>
    public static bool TryFind(ReadOnlySpan<char> words, out KnownTitle title)
    {
        bool found = Known.TryGetValue(words, out KnownTitle? entry);
        title = entry!;
        return found;
    }

    private static Dictionary<string, KnownTitle>.AlternateLookup<ReadOnlySpan<char>> Read() =>
        Table
            .Rows("titles.tsv")
            .Select(row => new KnownTitle(row[0], GenderColumn.Read(row[1]), Class(row[2])))
            .ToDictionary(title => title.Words, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static TitleClass Class(string column) =>
        column switch
        {
            "honorific" => TitleClass.Honorific,
            "military" => TitleClass.Military,
            "religious" => TitleClass.Religious,
            "noble" => TitleClass.Noble,
            "police" => TitleClass.Police,
            "academic" => TitleClass.Academic,
            _ => TitleClass.Office,
        };
}
