namespace Hearsay.Language.Gazetteer;

/// <summary>News outlets and agencies: the well-known ones by name, the others by the shape of their names. Thread-safe.</summary>
public static class MediaOutlets
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known = ReadOutlets();
    private static readonly Dictionary<string, OutletWord>.AlternateLookup<ReadOnlySpan<char>> Shapes = ReadShapes();

    private enum OutletWord
    {
        Weak,
        Sure,
        First,
    }

    /// <summary>Whether this is a known outlet, with or without leading article; <paramref name="canonical"/> is its own name for itself.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out string canonical)
    {
        bool found = Known.TryGetValue(WithoutArticle(name), out string? entry);
        canonical = entry ?? "";
        return found;
    }

    /// <summary>Whether a name of several words has the shape of an outlet's: "X Times", "Radio X", "X Press Service".</summary>
    public static bool LooksLikeOutlet(ReadOnlySpan<char> name) => HasShape(WithoutArticle(name), OutletWord.Sure);

    /// <summary>Whether a name of several words may be an outlet's when the context speaks of reporting: "X Post", "X Star".</summary>
    public static bool MayBeOutlet(ReadOnlySpan<char> name) => HasShape(WithoutArticle(name), OutletWord.Weak);

    /// <summary>Whether the word ends outlets' names, so that "the Observer" may be short for one named in full.</summary>
    public static bool IsOutletWord(ReadOnlySpan<char> word) =>
        Shapes.TryGetValue(word, out OutletWord strength) && strength != OutletWord.First;

    internal static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) =>
        name.StartsWith("The ", StringComparison.Ordinal) || name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;

    private static bool HasShape(ReadOnlySpan<char> name, OutletWord least)
    {
        int lastSpace = name.LastIndexOf(' ');
        if (lastSpace < 0)
            return false;
        if (EndsIn(name[(lastSpace + 1)..], least))
            return true;
        int lastButOne = name[..lastSpace].LastIndexOf(' ');
        if (lastButOne > 0 && EndsIn(name[(lastButOne + 1)..], least))
            return true;
        return Shapes.TryGetValue(name[..name.IndexOf(' ')], out OutletWord first) && first == OutletWord.First;
    }

    private static bool EndsIn(ReadOnlySpan<char> words, OutletWord least) =>
        Shapes.TryGetValue(words, out OutletWord strength) && strength != OutletWord.First && strength >= least;

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ReadOutlets()
    {
        Dictionary<string, string> outlets = new(StringComparer.Ordinal);
        foreach (string[] row in Table.Rows("outlets.tsv"))
        {
            outlets.TryAdd(WithoutArticle(row[0]).ToString(), row[0]);
            foreach (string other in row.Alternatives(1))
                outlets.TryAdd(WithoutArticle(other).ToString(), row[0]);
        }

        return outlets.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static Dictionary<string, OutletWord>.AlternateLookup<ReadOnlySpan<char>> ReadShapes()
    {
        Dictionary<string, OutletWord> shapes = new(StringComparer.Ordinal);
        foreach (string[] row in Table.Rows("outlet-words.tsv"))
        {
            OutletWord strength = row[1] switch
            {
                "sure" => OutletWord.Sure,
                "first" => OutletWord.First,
                _ => OutletWord.Weak,
            };
            shapes.TryAdd(row[0], strength);
        }

        return shapes.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
