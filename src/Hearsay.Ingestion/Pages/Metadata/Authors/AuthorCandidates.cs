using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata.Authors;

/// <summary>Gathers who may have written a page: whole lists of names, as told to machines, marked, linked or signed.</summary>
internal static class AuthorCandidates
{
    /// <summary>Longer lines are no by-lines.</summary>
    public const int MaxVisibleLength = 140;

    /// <summary>The strength of what the page tells machines, each author in an element of its own.</summary>
    public const float ToldApart = 3;

    private const int MaxMarked = 24;
    private const int MaxFar = 8;

    /// <summary>How many numbers describe a candidate.</summary>
    public const int Columns = AuthorFeatures.Columns;

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

    public static List<Candidate<ImmutableArray<string>>> Of(PageEvidence page)
    {
        CandidateTable<ImmutableArray<string>> table = new(Columns);
        AddTold(table, page);
        AddMarked(table, page);
        SignedAuthors.Add(table, page);
        MergeOutlet(table, page);
        SeveralAuthors.Merge(table);
        Accounts.Drop(table);
        AuthorFeatures.Compare(table, page);
        return table.ToCandidates();
    }

    // "Jane Roe, Orrin Gazette" on the pages of the Orrin Gazette is Jane Roe.
    private static void MergeOutlet(CandidateTable<ImmutableArray<string>> table, PageEvidence page)
    {
        string outlet = PageEvidence.Letters(page.Head.Outlet ?? "");
        foreach (CandidateTable<ImmutableArray<string>>.Entry entry in table.Entries.ToArray())
        {
            string name = entry.Value[^1];
            int comma = entry.Value.Length == 1 ? name.LastIndexOf(',') : -1;
            if (comma <= 0 || !IsOutlet(PageEvidence.Letters(name.AsSpan(comma)), outlet))
                continue;
            string key = PageEvidence.Letters(name.AsSpan(0, comma));
            if (table.Entries.Find(e => e.Key == key) is { } bare)
                table.Merge(bare, entry);
        }
    }

    // An edition adds its country: "Orrin Gazette Vale".
    private static bool IsOutlet(string letters, string outlet) =>
        letters == outlet || (letters.Length > 5 && outlet.StartsWith(letters, StringComparison.Ordinal));

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
        Add(table, AuthorWords.Clean(told), source, ToldApart, source, origin);
        Add(table, AuthorWords.Clean(told.Select(WithoutTitles)), source, 2, 10 + source, origin);
        if (told.Count == 1)
        {
            foreach (ImmutableArray<string> reading in AuthorWords.Readings(told[0]))
                Add(table, reading, source, 2, 10 + source, origin);
        }
        else if (!AuthorWords.NamesSeveralPeople([.. told]))
        {
            Add(table, AuthorWords.Clean(told.Take(1)), source, 1, 10 + source, origin);
        }
    }

    /// <summary>The entry of these names, raised in the source's column; null when they hold no letter.</summary>
    public static CandidateTable<ImmutableArray<string>>.Entry? Add(
        CandidateTable<ImmutableArray<string>> table,
        ImmutableArray<string> names,
        int source,
        float strength,
        int preference,
        CandidateOrigins origin
    )
    {
        string key = names.Length == 1 ? PageEvidence.Letters(names[0]) : KeyOf(names);
        if (key.Length == 0)
            return null;
        CandidateTable<ImmutableArray<string>>.Entry entry = table.Add(key, names, preference, origin);
        entry.Raise(source, strength);
        return entry;
    }

    private static string KeyOf(ImmutableArray<string> names) =>
        string.Join('|', names.Select(name => PageEvidence.Letters(name)).Where(letters => letters.Length > 0));

    // rel=author, itemprop=author, classes that speak of authors, links to pages about people.
    private static void AddMarked(CandidateTable<ImmutableArray<string>> table, PageEvidence page)
    {
        int seen = 0;
        int block = 0;
        List<(string Name, int Block)> linked = [];
        for (int node = 1; node < page.Tree.Count && seen < MaxMarked; node++)
        {
            HtmlTag tag = page.Tree.TagOf(node);
            bool named = (page.View.Outline.Traits[node] & NodeTraits.NamesAuthor) != NodeTraits.None;
            if ((!named && tag != HtmlTag.A) || tag is HtmlTag.Text or HtmlTag.Meta or HtmlTag.Link or HtmlTag.Script or HtmlTag.Img)
                continue;
            block = page.BlockFrom(block, node);
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
                AuthorFeatures.Place(Add(table, reading, source, 1, 20 + source, CandidateOrigins.Markup), page, block, seen);
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
                AuthorFeatures.Place(Add(table, names, source, 0.5f, 30 + source, CandidateOrigins.Markup), page, block, seen);
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
                AuthorFeatures.Place(Add(table, several, 10, 1, 40, CandidateOrigins.Markup), page, linked[i].Block, i + 1);
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
