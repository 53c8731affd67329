using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata.Authors;

/// <summary>Gathers the authors that readers see: by-lines, lone names around the headline, the box behind the body that presents somebody.</summary>
internal static class SignedAuthors
{
    private const int SourceOfBio = 13;
    private const int SourceOfOwner = 14;

    private const int DatelineReach = 40;

    // Of a box that presents the author the first words are looked at.
    private const int BioReach = 20;

    private static readonly string[] NewspaperNames =
    [
        "Chronicle",
        "Courier",
        "Express-News",
        "Gazette",
        "Herald",
        "Journal",
        "News",
        "Post",
        "Press",
        "Standard",
        "Star",
        "Sun",
        "Times",
        "Tribune",
        "Weekly",
    ];

    private static readonly SearchValues<string> WrittenBy = SearchValues.Create(["written by "], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Presenting =
    [
        " is ",
        " was ",
        " has ",
        " writes ",
        " covers ",
        " works ",
        " reports ",
        " lives ",
        " holds ",
        ": ",
        ", ",
    ];

    public static void Add(CandidateTable<ImmutableArray<string>> table, PageEvidence page)
    {
        int seen = 0;
        List<(string Name, int Block)> alone = [];
        for (int i = 0; i < page.View.Blocks.Count; i++)
        {
            string text = page.View.Blocks[i].Text;
            if (text.Length is < 3 or > AuthorCandidates.MaxVisibleLength || page.View.Words[i].Words > 16 || !page.IsNear(i))
                continue;
            string bare = AuthorWords.WithoutOpening(text);
            // "By" in a block of its own.
            bool led = i > 0 && Leads(page.View.Blocks[i - 1].Text);
            if (bare.Length < text.Length || StartsAsByLine(text) || led || page.View.Signs[i].HasFlag(BlockSigns.ByLine))
            {
                seen++;
                bool first = bare.Length < text.Length && !text.StartsWith("about", StringComparison.OrdinalIgnoreCase);
                foreach (ImmutableArray<string> reading in AuthorWords.Readings(text))
                {
                    if (Entry(table, page, reading, 11, led ? 2 : 1, i, seen) is { } entry)
                        AuthorFeatures.Sign(entry, page, i, first || led);
                }
            }
            else if (PersonNames.Parse(text) is { Length: > 0 } names && (names.Length == 1 || AreGiven(names)))
            {
                Entry(table, page, names, 12, 1, i, ++seen);
                if (AreGiven(names))
                    alone.Add((text, i));
            }
            else if (IsGivenNameAlone(page, i, text) || Agencies.Name(text) is not null)
            {
                Entry(table, page, [text], 12, 0.75f, i, ++seen);
            }
            else if (page.View.Words[i].Capitalised > 1)
            {
                AddLoneNames(table, page, i, ++seen);
            }
        }

        AddNeighbours(table, page, alone);
        AddPresented(table, page);
        AddOwner(table, page);
    }

    private static CandidateTable<ImmutableArray<string>>.Entry? Entry(
        CandidateTable<ImmutableArray<string>> table,
        PageEvidence page,
        ImmutableArray<string> names,
        int source,
        float strength,
        int block,
        int number
    )
    {
        if (names.Any(name => NoAuthors.Holds(name)))
            return null;
        CandidateTable<ImmutableArray<string>>.Entry? entry = AuthorCandidates.Add(
            table,
            names,
            source,
            strength,
            source == 11 ? 25 : 35,
            CandidateOrigins.Visible
        );
        AuthorFeatures.Place(entry, page, block, number);
        return entry;
    }

    // Menus are lists of capitalised words, too.
    private static bool AreGiven(ImmutableArray<string> names) => names.Count(n => GivenNames.Starts(n)) * 2 >= names.Length;

    // Some sites sign with a first name, right under the headline.
    private static bool IsGivenNameAlone(PageEvidence page, int block, string text) =>
        block > page.Top
        && block <= page.Top + 8
        && block <= page.BodyStart + 1
        && text.All(char.IsLetter)
        && char.IsUpper(text[0])
        && GivenNames.Starts(text);

    // Names in blocks of their own, side by side.
    private static void AddNeighbours(CandidateTable<ImmutableArray<string>> table, PageEvidence page, List<(string Name, int Block)> alone)
    {
        for (int i = 0; i < alone.Count; i++)
        {
            List<string> names = [alone[i].Name];
            int next = i + 1;
            while (next < alone.Count && IsBeside(page, alone[next - 1].Block, alone[next].Block))
                names.Add(alone[next++].Name);
            if (AuthorWords.Clean(names) is { Length: > 1 } several)
                Entry(table, page, several, 10, 0.5f, alone[i].Block, i + 1);
            i = next - 1;
        }
    }

    // What each of them is and when it was written may stand between two names.
    private static bool IsBeside(PageEvidence page, int block, int next)
    {
        int between = 0;
        for (int i = block + 1; i < next && next - block <= 4; i++)
            between += Posts.IsPost(page.View.Blocks[i].Text) || page.View.Signs[i].HasFlag(BlockSigns.DateLine) ? 0 : 1;
        return next - block <= 4 && between <= 1;
    }

    // "Jane Roe is a gardener …", "About Jane Roe", a box at the end of the article.
    private static void AddPresented(CandidateTable<ImmutableArray<string>> table, PageEvidence page)
    {
        int seen = 0;
        int end = Math.Min(page.View.Blocks.Count, page.BodyEnd + BioReach);
        for (int i = Math.Max(page.BodyStart, page.BodyEnd - 3); i < end; i++)
        {
            string text = page.View.Blocks[i].Text;
            bool announced = false;
            foreach (string opening in (ReadOnlySpan<string>)["About ", "Meet "])
                announced |= text.Length < 60 && text.StartsWith(opening, StringComparison.Ordinal);
            string from = announced ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..] : text;
            string? name = announced && PersonNames.IsName(from) ? from : Presented(from);
            if (name is null)
                continue;
            // A first name alone needs its box: the name as a heading, then the sentence that starts with it.
            if (!PersonNames.IsName(name) && (i == 0 || page.View.Blocks[i - 1].Text != name))
                continue;
            Entry(table, page, [name], SourceOfBio, 1f / ++seen, i, seen);
        }
    }

    private static string? Presented(string text)
    {
        foreach (string verb in Presenting)
        {
            int at = text.AsSpan(0, Math.Min(text.Length, 48)).IndexOf(verb);
            if (at > 1 && text[..at] is { } name && GivenNames.Starts(name) && (PersonNames.IsName(name) || name.All(char.IsLetter)))
                return OpensDateline(text, name) ? null : name;
        }

        return null;
    }

    // "PORT ORRIN — The council …", "PORT ORRIN, Vale (ABC) — …": a town in capitals and then a dash.
    private static bool OpensDateline(string text, string name)
    {
        if (name.Any(char.IsLower) || !text.StartsWith(name, StringComparison.Ordinal))
            return false;
        ReadOnlySpan<char> rest = text.AsSpan(name.Length);
        int dash = rest[..Math.Min(rest.Length, DatelineReach)].IndexOfAny('\u2014', '\u2013', '-');
        return dash >= 0 || rest.TrimStart().StartsWith("(");
    }

    // A site that bears a person's name is that person's.
    private static void AddOwner(CandidateTable<ImmutableArray<string>> table, PageEvidence page)
    {
        if (page.Head.Outlet is not { Length: < 60 } outlet || !GivenNames.Starts(outlet))
            return;
        string[] words = outlet.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "San Orrin Gazette" is a town's.
        if (words.Length < 2 || (words.Length > 2 && NewspaperNames.Contains(words[^1])))
            return;
        string name =
            words[0] + " " + words[1].Replace("'s", "", StringComparison.Ordinal).Replace("\u2019s", "", StringComparison.Ordinal);
        if (PersonNames.IsName(name))
            AuthorCandidates.Add(table, [name], SourceOfOwner, words.Length == 2 ? 2 : 1, 60, CandidateOrigins.Meta);
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
            string text = page.View.Blocks[block].Text;
            if (part.Length < text.Length && PersonNames.IsName(part) && !OpensDateline(text, part))
                Entry(table, page, [part], 12, 0.5f, block, seen);
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
        || text.AsSpan().ContainsAny(WrittenBy)
        || text.StartsWith("posted by ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("author", StringComparison.OrdinalIgnoreCase)
        || text.Contains(" by ", StringComparison.Ordinal);
}
