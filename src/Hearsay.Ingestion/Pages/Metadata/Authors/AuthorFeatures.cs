using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata.Authors;

/// <summary>The numbers that the ranker knows of a list of authors: where it stands, what stands around it, how it agrees with the others.</summary>
internal static class AuthorFeatures
{
    private const int Sources = 15;
    public const int Signed = Sources + 32;

    // 1 / (1 + log(1 + n)) for some six blocks.
    private const float NearHeadline = 0.33f;
    private const int Rivals = Sources + 49;

    /// <summary>How many numbers describe a candidate.</summary>
    public const int Columns = Rivals + 6;

    private static readonly string[] RoleWords =
    [
        "staff",
        "editor",
        "team",
        "admin",
        "desk",
        "writer",
        "reporter",
        "contributor",
        "newsroom",
        "guest",
        "agencies",
        "author",
        "read",
        "share",
        "about",
        "more",
        "all posts",
        "follow",
        "home",
    ];

    private static readonly SearchValues<string> AnyRole = SearchValues.Create(RoleWords, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Checking = SearchValues.Create(
        ["review", "edit", "fact", "photo", "check"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> Writing = SearchValues.Create(
        ["written", "words", "story", "author"],
        StringComparison.OrdinalIgnoreCase
    );

    public static void Place(CandidateTable<ImmutableArray<string>>.Entry? entry, PageEvidence page, int block, int number)
    {
        if (entry is null)
            return;
        entry.Raise(Sources, 1f / number);
        entry.Raise(Sources + 1, 1 / (1 + page.DistanceToTop(block)));
        entry.Raise(Sources + 2, 1 / (1 + page.DistanceToBody(block)));
        entry.Raise(Sources + 3, block <= page.BodyStart ? 1 : 0);
        entry.Raise(Sources + 4, block >= page.BodyEnd ? 1 : 0);
        entry.Raise(Sources + 5, HasDateNear(page, block) ? 1 : 0);
        entry.Row[Sources + 6]++;
        entry.Raise(Sources + 7, page.View.Blocks.Count > block && page.View.Blocks[block].Links > 0 ? 1 : 0);
    }

    /// <summary>Whether the names stand within a few blocks of the headline or of the body's start.</summary>
    public static bool IsNearHeadline(CandidateTable<ImmutableArray<string>>.Entry entry) =>
        Math.Max(entry.Row[Sources + 1], entry.Row[Sources + 2]) > NearHeadline;

    /// <summary>Marks what a by-line signs: its own words, where it stands, and whether it says that somebody only checked or drew.</summary>
    public static void Sign(CandidateTable<ImmutableArray<string>>.Entry entry, PageEvidence page, int block, bool opens)
    {
        bool top = block >= page.Top - 1 && block <= Math.Max(page.BodyStart, page.Top) + 2;
        entry.Raise(
            Signed,
            opens && top ? 2
                : opens ? 1
                : 0
        );
        bool checks = page.View.Blocks[block].Text.AsSpan().ContainsAny(Checking);
        bool writes = page.View.Blocks[block].Text.AsSpan().ContainsAny(Writing);
        if (block > 0 && page.View.Blocks[block - 1].Text is { Length: < 40 } before)
        {
            checks |= before.AsSpan().ContainsAny(Checking);
            writes |= before.AsSpan().ContainsAny(Writing);
        }

        entry.Raise(Signed + 1, checks ? 1 : 0);
        entry.Raise(Signed + 2, writes ? 1 : 0);
    }

    // Nearly all names hold none of them: one look for all.
    private static int RolesIn(string names) =>
        names.AsSpan().ContainsAny(AnyRole) ? RoleWords.Count(word => names.Contains(word, StringComparison.OrdinalIgnoreCase)) : 0;

    private static bool HasDateNear(PageEvidence page, int block)
    {
        for (int i = Math.Max(0, block - 2); i <= Math.Min(page.View.Blocks.Count - 1, block + 2); i++)
        {
            if ((page.View.Signs[i] & (BlockSigns.HoldsDate | BlockSigns.DateLine)) != BlockSigns.None)
                return true;
        }

        return false;
    }

    public static void Compare(CandidateTable<ImmutableArray<string>> table, PageEvidence page)
    {
        string outlet = PageEvidence.Letters(page.Head.Outlet ?? "");
        bool person = table.Entries.Any(e => e.Row[0] + e.Row[1] > 0 && e.Value.All(PersonNames.IsName));
        float linked = table.Entries.Select(e => e.Row[5] + e.Row[6]).DefaultIfEmpty().Max();
        int lone = table.Entries.Count(e => e.Row[12] > 0);
        float signed = table.Entries.Select(e => e.Row[Signed]).DefaultIfEmpty().Max();
        string headline = PageEvidence.Letters(page.Head.Headline ?? "");
        foreach (CandidateTable<ImmutableArray<string>>.Entry entry in table.Entries)
        {
            int k = Sources + 8;
            float[] row = entry.Row;
            string joined = string.Join(' ', entry.Value);
            string letters = PageEvidence.Letters(joined);
            row[k++] = Sources - row.AsSpan(0, Sources).Count(0f);
            row[k++] = entry.Value.Length;
            row[k++] = entry.Value.Count(PersonNames.IsName) / (float)entry.Value.Length;
            row[k++] = joined.Count(' ') + 1;
            row[k++] = joined.Length;
            row[k++] = joined.Any(char.IsAsciiDigit) ? 1 : 0;
            row[k++] = joined.Contains(',', StringComparison.Ordinal) ? 1 : 0;
            row[k++] = RolesIn(joined);
            row[k++] = char.IsLower(joined[0]) ? 1 : 0;
            row[k++] =
                letters == outlet ? 2
                : outlet.Length > 3
                && (letters.Contains(outlet, StringComparison.Ordinal) || outlet.Contains(letters, StringComparison.Ordinal))
                    ? 1
                : 0;
            row[k++] = table.Entries.Count(e => e.Key.Length > entry.Key.Length && e.Key.Contains(entry.Key, StringComparison.Ordinal));
            row[k++] = table.Entries.Count(e => e.Key.Length < entry.Key.Length && entry.Key.Contains(e.Key, StringComparison.Ordinal));
            row[k++] = table.Entries.Count;
            row[k++] = person ? 1 : 0;
            row[k++] = page.Head.Data.Authors.IsEmpty ? 0 : 1;
            row[k++] = page.Head.Tags.Meta("author") is null ? 0 : 1;
            row[k++] = joined.EndsWith('.') ? 1 : 0;
            row[k++] = Agencies.Name(joined) is null ? 0 : 1;
            row[k++] = joined.Count(char.IsUpper) / (float)(joined.Count(' ') + 1);
            row[k++] = linked;
            row[k++] = entry.Value.Count(n => GivenNames.Starts(n)) / (float)entry.Value.Length;
            row[k++] = letters == headline ? 1 : 0;
            row[k++] = page.Head.Tags.Title is { } title && title.Contains(joined, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            row[k++] = lone;
            k += 3; // What Sign has set.
            row[k++] = signed;
        }

        Agree(table.Entries, Signed + 4);
        Oppose(table.Entries);
    }

    // Who else the page names as a person: an account, an outlet or a post stands back behind a writer who signs.
    private static void Oppose(List<CandidateTable<ImmutableArray<string>>.Entry> all)
    {
        bool[] people = [.. all.Select(e => e.Value.All(n => PersonNames.IsName(n) && GivenNames.Starts(n)))];
        for (int i = 0; i < all.Count; i++)
        {
            CandidateTable<ImmutableArray<string>>.Entry entry = all[i];
            for (int j = 0; j < all.Count; j++)
            {
                CandidateTable<ImmutableArray<string>>.Entry other = all[j];
                if (
                    !people[j]
                    || i == j
                    || other.Key.Contains(entry.Key, StringComparison.Ordinal)
                    || entry.Key.Contains(other.Key, StringComparison.Ordinal)
                )
                    continue;
                entry.Raise(Rivals, Max(other.Row, 0, 5));
                entry.Raise(Rivals + 1, Max(other.Row, 5, 10));
                entry.Raise(Rivals + 2, other.Row[Signed]);
                entry.Raise(Rivals + 3, other.Row[12] * other.Row[Sources + 2]);
                entry.Raise(Rivals + 4, other.Row[13]);
            }

            entry.Row[Rivals + 5] = entry.Value.Any(Organisations.Holds) ? 1 : 0;
        }
    }

    // One of several authors is less than all of them, when a place that names them all is to be trusted.
    private static void Agree(List<CandidateTable<ImmutableArray<string>>.Entry> all, int start)
    {
        string[][] parts = [.. all.Select(e => e.Key.Split('|'))];
        bool[] people = [.. all.Select(e => e.Value.All(PersonNames.IsName))];
        for (int i = 0; i < all.Count; i++)
        {
            CandidateTable<ImmutableArray<string>>.Entry entry = all[i];
            float told = 0;
            float marked = 0;
            float seen = 0;
            int longest = entry.Value.Length;
            int alone = 0;
            int visible = 0;
            bool fuller = false;
            bool person = false;
            for (int j = 0; j < all.Count; j++)
            {
                CandidateTable<ImmutableArray<string>>.Entry other = all[j];
                if (people[j] && parts[j].Length > parts[i].Length && Array.TrueForAll(parts[i], p => Array.IndexOf(parts[j], p) >= 0))
                {
                    told = Math.Max(told, Max(other.Row, 0, 5));
                    marked = Math.Max(marked, Max(other.Row, 5, 10));
                    seen = Math.Max(seen, Max(other.Row, 10, 13));
                    longest = Math.Max(longest, other.Value.Length);
                }
                else if (parts[i].Length > 1 && parts[j].Length == 1 && Array.IndexOf(parts[i], other.Key) >= 0)
                {
                    alone++;
                    visible += Max(other.Row, 5, 13) > 0 ? 1 : 0;
                }

                fuller |= j != i && Degrees(other.Value) > 0 && other.Key.StartsWith(entry.Key, StringComparison.Ordinal);
                person |=
                    people[j]
                    && parts[j].Length == 1
                    && other.Key.Length < entry.Key.Length
                    && entry.Key.StartsWith(other.Key, StringComparison.Ordinal);
            }

            int column = start;
            float[] row = entry.Row;
            row[column++] = told;
            row[column++] = marked;
            row[column++] = seen;
            row[column++] = longest;
            row[column++] = alone / (float)entry.Value.Length;
            row[column++] = visible / (float)entry.Value.Length;
            row[column++] = Max(row, 0, 5);
            row[column++] = Max(row, 5, 10);
            row[column++] = Max(row, 10, 14);
            row[column++] = people[i] && entry.Value.Length > 1 ? Max(row, 0, 10) : 0;
            row[column++] = Degrees(entry.Value);
            row[column++] = fuller ? 1 : 0;
            row[column] = person ? 1 : 0;
        }
    }

    private static int Degrees(ImmutableArray<string> names)
    {
        int degrees = 0;
        foreach (string name in names)
        {
            for (int comma = name.IndexOf(',', StringComparison.Ordinal); comma >= 0 && comma + 1 < name.Length; )
            {
                int next = name.IndexOf(',', comma + 1);
                degrees += AuthorWords.IsDegree(name[(comma + 1)..(next < 0 ? name.Length : next)].Trim()) ? 1 : 0;
                comma = next;
            }
        }

        return degrees;
    }

    private static float Max(float[] row, int from, int to)
    {
        float max = 0;
        for (int i = from; i < to; i++)
            max = Math.Max(max, row[i]);
        return max;
    }
}
