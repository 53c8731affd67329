using Hearsay.Core.Statements;

namespace Hearsay.Language.Gazetteer;

/// <summary>A noun for a person or persons.</summary>
/// <param name="Plural">Whether the form found was the plural.</param>
/// <param name="Anonymity">What kind of source such a person is when not named; null when such a person is seldom one.</param>
/// <param name="IsOffice">Whether one is it of something or somebody: "director of", "X's adviser".</param>
public sealed record PersonNoun(bool Plural, Gender Gender, Anonymity? Anonymity, bool IsOffice);

/// <summary>Nouns for people: offices, occupations, kin, and the words for unnamed sources. Thread-safe.</summary>
public static class PersonNouns
{
    private static readonly Dictionary<string, PersonNoun>.AlternateLookup<ReadOnlySpan<char>> Known = Read();

    /// <summary>Whether the noun means a person or persons. Case does not count.</summary>
    public static bool TryFind(ReadOnlySpan<char> noun, out PersonNoun found)
    {
        bool known = Known.TryGetValue(noun, out PersonNoun? entry);
        found = entry!;
        return known;
    }

    private static Dictionary<string, PersonNoun>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        Dictionary<string, PersonNoun> nouns = new(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in Table.Rows("person-nouns.tsv"))
        {
            PersonNoun singular = new(Plural: false, GenderColumn.Read(row[2]), Class(row[3]), row[4] == "o");
            nouns.TryAdd(row[0], singular);
            nouns.TryAdd(row[1], singular with { Plural = true });
        }

        foreach (string[] row in Table.Rows("person-plurals.tsv"))
            nouns.TryAdd(row[0], new PersonNoun(Plural: true, Gender.Unknown, Class(row[1]), IsOffice: false));
        return nouns.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static Anonymity? Class(string column) =>
        column switch
        {
            "official" => Anonymity.Official,
            "insider" => Anonymity.Insider,
            "analyst" => Anonymity.Analyst,
            "witness" => Anonymity.Witness,
            "document" => Anonymity.Document,
            "media" => Anonymity.Media,
            "public" => Anonymity.Public,
            _ => null,
        };
}
