using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>Gathers who may have written a page: whole lists of names, as told to machines, marked, linked or signed.</summary>
internal static class AuthorCandidates
{
    private const int MaxVisibleLength = 140;
    private const int MaxMarked = 24;
    private const int MaxFar = 8;
    private const int Sources = 13;

    /// <summary>How many numbers describe a candidate.</summary>
    public const int Columns = Sources + 34;

    private static readonly string[] OtherNames =
    [
        "article:author_name",
        "parsely-author",
        "sailthru.author",
        "byl",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
        "cXenseParse:author",
        "og:article:author",
        "rbauthors",
        "authors",
        "creator",
        "cse_author",
        "twitter:creator",
        "article.author",
    ];

    private static readonly SearchValues<string> AuthorPaths = SearchValues.Create(
        ["/author", "/people/", "/staff", "/profile", "/contributor", "/writer", "/by/", "/team/", "/reporter", "/producers/", "/user"],
        StringComparison.OrdinalIgnoreCase
    );

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

    public static List<Candidate<ImmutableArray<string>>> Of(PageEvidence page)
    {
        CandidateTable<ImmutableArray<string>> table = new(Columns);
        AddTold(table, page);
        AddMarked(table, page);
        AddSigned(table, page);
        Compare(table, page);
        return table.ToCandidates();
    }

    private static void AddTold(CandidateTable<ImmutableArray<string>> table, PageEvidence page)
    {
        HeadTags head = page.Head.Tags;
        AddList(table, page.Head.Data.Authors, 0, CandidateOrigins.LinkedData);
        AddList(table, head.AllMeta("author"), 1, CandidateOrigins.Meta);
        AddList(table, head.AllMeta("article:author"), 2, CandidateOrigins.Meta);
        for (int i = 1; i <= 2; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            if (head.Meta("twitter:label" + number) is { } label && label.Contains("by", StringComparison.OrdinalIgnoreCase))
                AddList(table, head.AllMeta("twitter:data" + number), 3, CandidateOrigins.Meta);
        }

        foreach (string name in OtherNames)
            AddList(table, head.AllMeta(name), 4, CandidateOrigins.Meta);
    }

    private static void AddList(
        CandidateTable<ImmutableArray<string>> table,
        IReadOnlyList<string> told,
        int source,
        CandidateOrigins origin
    )
    {
        if (told.Count == 0)
            return;
        Add(table, AuthorWords.Clean(told), source, 3, source, origin);
        Add(table, AuthorWords.Clean(told.Select(WithoutTitles)), source, 2, 10 + source, origin);
        if (told.Count == 1)
        {
            foreach (ImmutableArray<string> reading in AuthorWords.Readings(told[0]))
                Add(table, reading, source, 2, 10 + source, origin);
        }
        else
        {
            Add(table, AuthorWords.Clean(told.Take(1)), source, 1, 10 + source, origin);
        }
    }

    private static CandidateTable<ImmutableArray<string>>.Entry? Add(
        CandidateTable<ImmutableArray<string>> table,
        ImmutableArray<string> names,
        int source,
        float strength,
        int preference,
        CandidateOrigins origin
    )
    {
        string key = string.Join('|', names.Select(PageEvidence.Letters).Where(k => k.Length > 0));
        if (key.Length == 0)
            return null;
        CandidateTable<ImmutableArray<string>>.Entry entry = table.Add(key, names, preference, origin);
        entry.Raise(source, strength);
        return entry;
    }

    // rel=author, itemprop=author, classes that speak of authors, links to pages about people.
    private static void AddMarked(CandidateTable<ImmutableArray<string>> table, PageEvidence page)
    {
        int seen = 0;
        List<(string Name, int Block)> linked = [];
        for (int node = 1; node < page.Tree.Count && seen < MaxMarked; node++)
        {
            HtmlTag tag = page.Tree.TagOf(node);
            if (tag is HtmlTag.Text or HtmlTag.Meta or HtmlTag.Link or HtmlTag.Script or HtmlTag.Img)
                continue;
            bool named = page.View.Outline.Traits[node].HasFlag(NodeTraits.NamesAuthor);
            int block = named || tag == HtmlTag.A ? page.BlockOf(node) : 0;
            bool link = tag == HtmlTag.A && page.IsNear(block) && IsAuthorPage(page.Tree, node);
            bool far = seen >= MaxFar && !page.IsNear(block);
            if ((!named && !link) || far || page.Tree[node].SubtreeEnd - node > 60)
                continue;
            string text = page.Tree.TextOf(node);
            if (text.Length is < 2 or > MaxVisibleLength)
                continue;
            seen++;
            int source = SourceOf(page.Tree, node, link);
            if (source is 5 or 9 && page.IsNear(block))
                linked.Add((text, block));
            foreach (ImmutableArray<string> reading in AuthorWords.Readings(text))
                Place(Add(table, reading, source, 1, 20 + source, CandidateOrigins.Markup), page, block, seen);
            AddParts(table, page, node, source, block, seen);
        }

        AddJoined(table, page, linked);
    }

    private static void AddParts(CandidateTable<ImmutableArray<string>> table, PageEvidence page, int node, int source, int block, int seen)
    {
        int end = page.Tree[node].SubtreeEnd;
        for (int i = node + 1; i < end; i++)
        {
            if (
                page.Tree.TagOf(i) != HtmlTag.Text
                || CharacterReferences.Decode(page.Tree.RawText(i)).Trim() is not { Length: > 2 and < 60 } part
            )
                continue;
            ImmutableArray<string> names = AuthorWords.Clean([part]);
            if (names.Length > 0)
                Place(Add(table, names, source, 0.5f, 30 + source, CandidateOrigins.Markup), page, block, seen);
        }
    }

    // Several links side by side are several authors.
    private static void AddJoined(CandidateTable<ImmutableArray<string>> table, PageEvidence page, List<(string Name, int Block)> linked)
    {
        for (int i = 0; i < linked.Count; i++)
        {
            List<string> names = [linked[i].Name];
            int next = i + 1;
            while (next < linked.Count && linked[next].Block - linked[next - 1].Block <= 2)
                names.Add(linked[next++].Name);
            if (AuthorWords.Clean(names) is { Length: > 1 } several)
                Place(Add(table, several, 10, 1, 40, CandidateOrigins.Markup), page, linked[i].Block, i + 1);
            i = next - 1;
        }
    }

    private static int SourceOf(HtmlTree tree, int node, bool link) =>
        tree.TryGetRawAttribute(node, "rel", out ReadOnlySpan<char> rel) && rel.Contains("author", StringComparison.OrdinalIgnoreCase) ? 5
        : tree.TryGetRawAttribute(node, "itemprop", out ReadOnlySpan<char> property)
        && property.Contains("author", StringComparison.OrdinalIgnoreCase)
            ? 6
        : link ? 9
        : tree.TryGetRawAttribute(node, "class", out ReadOnlySpan<char> names)
        && names.Contains("byline", StringComparison.OrdinalIgnoreCase)
            ? 7
        : 8;

    private static bool IsAuthorPage(HtmlTree tree, int node) =>
        tree.TryGetRawAttribute(node, "href", out ReadOnlySpan<char> address) && address.ContainsAny(AuthorPaths);

    // By-lines and lone names around the headline and behind the body.
    private static void AddSigned(CandidateTable<ImmutableArray<string>> table, PageEvidence page)
    {
        int seen = 0;
        for (int i = 0; i < page.View.Blocks.Count; i++)
        {
            string text = page.View.Blocks[i].Text;
            if (text.Length is < 3 or > MaxVisibleLength || page.View.Words[i].Words > 16 || !page.IsNear(i))
                continue;
            bool opens = StartsAsByLine(text);
            // "By" in a block of its own.
            bool led = i > 0 && Leads(page.View.Blocks[i - 1].Text);
            if (opens || led || page.View.Signs[i].HasFlag(BlockSigns.ByLine))
            {
                seen++;
                foreach (ImmutableArray<string> reading in AuthorWords.Readings(text))
                    Place(Add(table, reading, 11, led ? 2 : 1, 25, CandidateOrigins.Visible), page, i, seen);
            }
            else if (PersonNames.IsName(text))
            {
                Place(Add(table, [text], 12, 1, 35, CandidateOrigins.Visible), page, i, ++seen);
            }
            else if (page.View.Words[i].Capitalised > 1)
            {
                AddLoneNames(table, page, i, ++seen);
            }
        }
    }

    // "May 4, 2033" and "Jane Roe" side by side in elements of their own.
    private static void AddLoneNames(CandidateTable<ImmutableArray<string>> table, PageEvidence page, int block, int seen)
    {
        int end = block + 1 < page.View.Blocks.Count ? page.View.Blocks[block + 1].FirstText : page.Tree.Count;
        for (int node = page.View.Blocks[block].FirstText; node < end; node++)
        {
            if (page.Tree.TagOf(node) != HtmlTag.Text || page.Tree[node].End - page.Tree[node].Start > 60)
                continue;
            string part = page.Tree.RawText(node).Trim().ToString();
            if (part.Length < page.View.Blocks[block].Text.Length && PersonNames.IsName(part))
                Place(Add(table, [part], 12, 0.5f, 36, CandidateOrigins.Visible), page, block, seen);
        }
    }

    private static bool Leads(string before) =>
        before.Length < 20
        && before.TrimEnd(':', ' ') is { } bare
        && (
            bare.EndsWith("by", StringComparison.OrdinalIgnoreCase)
            || bare.Equals("author", StringComparison.OrdinalIgnoreCase)
            || bare.Equals("about the author", StringComparison.OrdinalIgnoreCase)
            || bare.Equals("contributors", StringComparison.OrdinalIgnoreCase)
            || bare.Equals("authors", StringComparison.OrdinalIgnoreCase)
        );

    private static bool StartsAsByLine(string text) =>
        text.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("by:", StringComparison.OrdinalIgnoreCase)
        || text.Contains("written by ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("posted by ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("author", StringComparison.OrdinalIgnoreCase)
        || text.Contains(" by ", StringComparison.Ordinal);

    private static void Place(CandidateTable<ImmutableArray<string>>.Entry? entry, PageEvidence page, int block, int number)
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

    private static bool HasDateNear(PageEvidence page, int block)
    {
        for (int i = Math.Max(0, block - 2); i <= Math.Min(page.View.Blocks.Count - 1, block + 2); i++)
        {
            if ((page.View.Signs[i] & (BlockSigns.HoldsDate | BlockSigns.DateLine)) != BlockSigns.None)
                return true;
        }

        return false;
    }

    private static void Compare(CandidateTable<ImmutableArray<string>> table, PageEvidence page)
    {
        string outlet = PageEvidence.Letters(page.Head.Outlet ?? "");
        bool person = table.Entries.Any(e => e.Row[0] + e.Row[1] > 0 && e.Value.All(PersonNames.IsName));
        float linked = table.Entries.Select(e => e.Row[5] + e.Row[6]).DefaultIfEmpty().Max();
        int lone = table.Entries.Count(e => e.Row[12] > 0);
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
            row[k++] = RoleWords.Count(w => joined.Contains(w, StringComparison.OrdinalIgnoreCase));
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
        }
    }

    // "Jane Roe, PhD" and "Dr. Jane Roe" are Jane Roe.
    private static string WithoutTitles(string name)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        string bare = comma > 0 ? name[..comma] : name;
        foreach (string title in (ReadOnlySpan<string>)["Dr. ", "Dr ", "Prof. ", "Prof ", "Professor "])
        {
            if (bare.StartsWith(title, StringComparison.Ordinal))
                return bare[title.Length..];
        }

        return bare;
    }
}
