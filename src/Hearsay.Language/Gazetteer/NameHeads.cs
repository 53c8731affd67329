using Hearsay.Core.Actors;

namespace Hearsay.Language.Gazetteer;

/// <summary>What a word inside a name tells.</summary>
/// <param name="Kind">Organisation, government or place.</param>
/// <param name="TakesComplement">Whether the name goes on after "of" or "for".</param>
/// <param name="IsSurname">Whether people bear it as a family name too: "Power", "Mills".</param>
public sealed record NameHead(ActorKind Kind, bool TakesComplement, bool IsSurname);

/// <summary>Words inside names that tell the kind of what is named: "Ministry", "Board", "Bay". Thread-safe.</summary>
public static class NameHeads
{
    private static readonly Dictionary<string, NameHead>.AlternateLookup<ReadOnlySpan<char>> Known = Read(StringComparer.Ordinal);
    private static readonly Dictionary<string, NameHead>.AlternateLookup<ReadOnlySpan<char>> AnyCase = Read(
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Institutions = Table.Words(
        "institution-nouns.tsv",
        StringComparer.Ordinal
    );
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Things = Table.Words(
        "thing-heads.tsv",
        StringComparer.Ordinal
    );
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Topics = Table.Words(
        "topic-words.tsv",
        StringComparer.Ordinal
    );

    /// <summary>Whether the capitalised word is such a head.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, out NameHead head)
    {
        bool found = Known.TryGetValue(word, out NameHead? entry);
        head = entry!;
        return found;
    }

    /// <summary>Whether the noun, in small letters, may stand for an institution named before: "the ministry", "the campaign".</summary>
    public static bool IsOrganizationNoun(ReadOnlySpan<char> noun) =>
        AnyCase.TryGetValue(noun, out NameHead? head) && head.Kind != ActorKind.Place && head.TakesComplement;

    /// <summary>Whether the noun, in small letters, means an institution even when none was named: "the ministry", not "the campaign".</summary>
    public static bool IsInstitutionNoun(ReadOnlySpan<char> noun) => Institutions.Contains(noun);

    /// <summary>Whether a name that ends so names a law, a plan, an event or a work: "Clean Water Act".</summary>
    public static bool EndsThings(ReadOnlySpan<char> word) => Things.Contains(word);

    /// <summary>Whether a name may go on with the word after "and": "Ministry of Trade and Industry".</summary>
    public static bool IsTopic(ReadOnlySpan<char> word) => Topics.Contains(word);

    private static Dictionary<string, NameHead>.AlternateLookup<ReadOnlySpan<char>> Read(StringComparer comparer)
    {
        Dictionary<string, NameHead> heads = new(comparer);
        foreach (string[] row in Table.Rows("name-heads.tsv"))
            heads.TryAdd(row[0], new NameHead(Kind(row[1]), row[2] == "o", row.Column(3) == "s"));
        return heads.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static ActorKind Kind(string column) =>
        column switch
        {
            "government" => ActorKind.Government,
            "place" => ActorKind.Place,
            _ => ActorKind.Organization,
        };
}
