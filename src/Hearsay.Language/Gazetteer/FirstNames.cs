namespace Hearsay.Language.Gazetteer;

/// <summary>Given names. Thread-safe.</summary>
public static class FirstNames
{
    private static readonly Dictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Known = Read();

    /// <summary>Whether people are given this name; <paramref name="gender"/> is unknown where both sexes bear it.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out Gender gender) => Known.TryGetValue(name, out gender);

    private static Dictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        Dictionary<string, Gender> names = new(12_000, StringComparer.Ordinal);
        foreach (string line in Table.Lines("first-names.tsv"))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            names.TryAdd(
                line[..tab],
                line[tab + 1] switch
                {
                    'f' => Gender.Female,
                    'm' => Gender.Male,
                    _ => Gender.Unknown,
                }
            );
        }

        return names.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
