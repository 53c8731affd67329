namespace Hearsay.Language.Gazetteer.Words;

/// <summary>What a common noun may denote. The numbers are stored in model files and never change.</summary>
[Flags]
public enum NounKind
{
    /// <summary>Nothing that is known.</summary>
    None = 0,
    Person = 1,

    /// <summary>Several persons in one word: "crew".</summary>
    Group = 2,
    Organization = 4,
    Place = 8,

    /// <summary>Ships, machines, works, events, animals: what is named without being a party or a place.</summary>
    Thing = 16,
}

/// <summary>What common nouns denote, by their dictionary forms. Thread-safe.</summary>
public static class NounKinds
{
    private static readonly Dictionary<string, NounKind>.AlternateLookup<ReadOnlySpan<char>> Known = Read();

    /// <summary>Everything that the noun may denote. Case does not count.</summary>
    public static NounKind Of(ReadOnlySpan<char> noun)
    {
        NounKind kind = Known.TryGetValue(noun, out NounKind listed) ? listed : NounKind.None;
        if (PersonNouns.TryFind(noun, out _))
            kind |= NounKind.Person;
        return NameHeads.IsInstitutionNoun(noun) ? kind | NounKind.Organization : kind;
    }

    private static Dictionary<string, NounKind>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        Dictionary<string, NounKind> kinds = new(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in Table.Rows("noun-kinds.tsv"))
        {
            NounKind kind = NounKind.None;
            foreach (string column in row.Alternatives(1))
                kind |= Column(column);
            kinds.TryAdd(row[0], kind);
        }

        return kinds.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static NounKind Column(string column) =>
        column switch
        {
            "person" => NounKind.Person,
            "group" => NounKind.Group,
            "organization" => NounKind.Organization,
            "place" => NounKind.Place,
            "thing" => NounKind.Thing,
            _ => NounKind.None,
        };
}
