using Hearsay.Core.Resources;

namespace Hearsay.Language.Gazetteer;

/// <summary>What the names of all tables can mean. Evidence for the networks, no fact about a text: "Lincoln" is a person and a town. Thread-safe.</summary>
/// <remarks>Names are kept as hashes of 64 bits, so that twenty thousand of them cost neither time at the start nor objects.</remarks>
internal static class NameSenses
{
    /// <summary>What the hash of a name's letters begins with.</summary>
    public const ulong EmptyHash = 14695981039346656037;

    /// <summary>The words of the longest name that is looked for within a text.</summary>
    public const int MostWords = 6;

    // Names and short forms stand in these columns, alternatives with a bar between them.
    private static readonly (string Table, NameSense Sense, int[] Columns)[] Tables =
    [
        ("well-known-persons.tsv", NameSense.Person, [0]),
        ("family-names.tsv", NameSense.Family, [0]),
        ("named-things.tsv", NameSense.Thing, [0]),
        ("places.tsv", NameSense.Place, [0, 2]),
        ("regions.tsv", NameSense.Place, [0]),
        ("countries.tsv", NameSense.Place, [1, 2, 4, 5]),
        ("organizations.tsv", NameSense.Organization, [0, 2]),
        ("outlets.tsv", NameSense.Organization, [0, 1]),
        ("group-names.tsv", NameSense.Group, [0]),
    ];

    private static readonly HashedSenses Known = Read();

    /// <summary>What a name can mean. Case counts; no leading article.</summary>
    public static NameSense Of(ReadOnlySpan<char> name) => At(Append(EmptyHash, name));

    /// <summary>The same for a hash made by <see cref="Append"/>.</summary>
    public static NameSense At(ulong hash) => Known.At(hash);

    /// <summary>The hash of what has been hashed so far and these letters.</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> letters)
    {
        unchecked
        {
            foreach (char letter in letters)
                hash = (hash ^ letter) * 1099511628211;
            return hash;
        }
    }

    private static HashedSenses Read()
    {
        HashedSenses senses = new();
        foreach ((string table, NameSense sense, int[] columns) in Tables)
        {
            foreach (ReadOnlySpan<char> line in TextOf(table).AsSpan().EnumerateLines())
            {
                if (line.IsEmpty || line[0] == '#')
                    continue;
                int column = 0;
                foreach (Range part in line.Split('\t'))
                {
                    if (Array.IndexOf(columns, column++) >= 0)
                        AddAlternatives(senses, line[part], sense);
                }
            }
        }

        foreach (ReadOnlySpan<char> line in TextOf("shared-names.tsv").AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#')
                continue;
            int tab = line.IndexOf('\t');
            senses.Add(Append(EmptyHash, line[..tab]), SenseOf(line[(tab + 1)..]));
        }

        return senses;
    }

    private static string TextOf(string table) => EmbeddedFile.ReadText(typeof(NameSenses).Assembly, table);

    private static void AddAlternatives(HashedSenses senses, ReadOnlySpan<char> names, NameSense sense)
    {
        foreach (Range part in names.Split('|'))
        {
            ReadOnlySpan<char> name = MediaOutlets.WithoutArticle(names[part]);
            if (!name.IsEmpty)
                senses.Add(Append(EmptyHash, name), sense);
        }
    }

    private static NameSense SenseOf(ReadOnlySpan<char> kind) =>
        kind switch
        {
            "place" => NameSense.Place,
            "group" => NameSense.Group,
            _ => NameSense.Organization,
        };
}
