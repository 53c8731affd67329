namespace Hearsay.Language.Gazetteer;

/// <summary>A well-known place that is no country and no capital.</summary>
/// <param name="Country">ISO 3166-1 alpha-3; null where it lies in none or several.</param>
public sealed record KnownPlace(string Name, string? Country);

/// <summary>Cities, regions, seas. Countries and capitals are in <see cref="Countries"/>. Thread-safe.</summary>
public static class Places
{
    private static readonly Dictionary<string, KnownPlace>.AlternateLookup<ReadOnlySpan<char>> Known = Read();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Starts = Table.Words(
        "place-starts.tsv",
        StringComparer.Ordinal
    );

    /// <summary>Whether this is a known place. Case counts; no leading article.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out KnownPlace place)
    {
        bool found = Known.TryGetValue(name, out KnownPlace? entry);
        place = entry!;
        return found;
    }

    /// <summary>Whether places' names begin with the word: "Port", "San".</summary>
    public static bool BeginsPlaces(ReadOnlySpan<char> word) => Starts.Contains(word);

    private static Dictionary<string, KnownPlace>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        Dictionary<string, KnownPlace> places = new(StringComparer.Ordinal);
        foreach (string[] row in Table.Rows("places.tsv"))
        {
            KnownPlace place = new(row[0], row[1] == "-" ? null : row[1]);
            places.TryAdd(row[0], place);
            foreach (string other in row.Alternatives(2))
                places.TryAdd(other, place);
        }

        return places.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
