namespace Hearsay.Ingestion.Pages.Body;

/// <summary>What the names of an element (class, id, rel, item property) say that it holds.</summary>
internal static class ElementMarks
{
    private const int Letters = 26;

    private static readonly (string Word, NodeTraits Mark)[] Words =
    [
        ("author", NodeTraits.NamesAuthor),
        ("byline", NodeTraits.NamesAuthor | NodeTraits.NamesDate),
        ("by-line", NodeTraits.NamesAuthor),
        ("writer", NodeTraits.NamesAuthor),
        ("contributor", NodeTraits.NamesAuthor),
        ("reporter", NodeTraits.NamesAuthor),
        ("auth-", NodeTraits.NamesAuthor),
        ("auth_", NodeTraits.NamesAuthor),
        ("fn n", NodeTraits.NamesAuthor),
        ("posted-by", NodeTraits.NamesAuthor),
        ("postedby", NodeTraits.NamesAuthor),
        ("posted", NodeTraits.NamesDate),
        ("date", NodeTraits.NamesDate),
        ("time", NodeTraits.NamesDate),
        ("publish", NodeTraits.NamesDate),
        ("meta", NodeTraits.NamesDate),
        ("modified", NodeTraits.NamesDate),
        ("headline", NodeTraits.NamesTitle),
        ("title", NodeTraits.NamesTitle),
    ];

    // The names are short and there are hundreds on a page: two letters tell nearly always that no word begins there.
    private static readonly uint[] Seconds = [.. Enumerable.Range(0, Letters).Select(SecondsAfter)];

    private static readonly (string Word, NodeTraits Mark)[][] ByFirst =
    [
        .. Enumerable.Range(0, Letters).Select(first => Words.Where(w => w.Word[0] - 'a' == first).ToArray()),
    ];

    public static NodeTraits Of(ReadOnlySpan<char> names)
    {
        NodeTraits marks = NodeTraits.None;
        ReadOnlySpan<uint> seconds = Seconds;
        unchecked
        {
            for (int i = 0; i + 3 < names.Length; i++)
            {
                uint first = (uint)((names[i] | 0x20) - 'a');
                if (first < Letters && ((seconds[(int)first] >> (names[i + 1] & 0x1F)) & 1) != 0)
                    marks |= At(names[i..], (int)first);
            }
        }

        return marks;
    }

    private static NodeTraits At(ReadOnlySpan<char> names, int first)
    {
        NodeTraits marks = NodeTraits.None;
        foreach ((string word, NodeTraits mark) in ByFirst[first])
            marks |= names.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? mark : NodeTraits.None;
        return marks;
    }

    // A bit for each letter that stands second in a word.
    private static uint SecondsAfter(int first) =>
        Words.Where(w => w.Word[0] - 'a' == first).Aggregate(0U, (bits, w) => bits | (1U << (w.Word[1] & 0x1F)));
}
