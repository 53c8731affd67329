using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata.Titles;

/// <summary>The numbers that the ranker knows of a headline: where it stands, how it agrees with the others, what of it names the site.</summary>
internal static class TitleFeatures
{
    /// <summary>How many places may give a headline; the column of each says how strongly.</summary>
    public const int Sources = 13;

    /// <summary>The column of what is a part of a heading.</summary>
    public const int PartSource = 12;

    /// <summary>How many numbers describe a candidate.</summary>
    public const int Columns = Sources + 39;

    /// <summary>The column that says that the site's name was cut off.</summary>
    public const int CutColumn = Sources + 37;

    /// <summary>Notes where a heading stands.</summary>
    /// <param name="number">Which of the page's top headings it is, from 1; 0 for others.</param>
    public static void Place(CandidateTable<string>.Entry entry, PageEvidence page, int node, int number, bool marked)
    {
        int block = page.BlockOf(node);
        entry.Raise(9, number == 0 ? 0 : 1f / number);
        entry.Raise(10, block <= page.BodyStart ? 1 / (1 + page.DistanceToBody(block)) : 0);
        entry.Raise(11, marked ? 1 : 0);
        entry.Raise(Sources + 32, number > 0 && LeadsHome(page.Tree, node) ? 1 : 0);
        entry.Raise(Sources, block > page.BodyStart ? 1 : 0);
        entry.Raise(Sources + 1, block <= page.BodyStart && page.View.Outline.Traits[node].HasFlag(NodeTraits.Article) ? 1 : 0);
    }

    // The site's name stands in a heading, too, and leads to its front page.
    public static bool LeadsHome(HtmlTree tree, int heading)
    {
        if (tree.TagOf(tree[heading].Parent) == HtmlTag.A)
            return SiteNames.LeadsHome(tree, tree[heading].Parent, host: null);
        for (int node = heading + 1; node < tree[heading].SubtreeEnd; node++)
        {
            if (tree.TagOf(node) == HtmlTag.A)
                return SiteNames.LeadsHome(tree, node, host: null);
        }

        return false;
    }

    /// <summary>Compares every candidate with the others and with the page.</summary>
    public static void Compare(CandidateTable<string> table, PageEvidence page, SiteNames site, int firsts)
    {
        string outlet = PageEvidence.Letters(page.Head.Outlet ?? "");
        string slug = PageEvidence.Letters(Slug(page.Head.Url));
        string hint = PageEvidence.Letters(page.Head.Headline ?? "");
        int longest = table.Entries.Select(e => e.Key.Length).DefaultIfEmpty(1).Max();
        string top = table.Entries.Find(e => e.Row[9] >= 1)?.Key ?? "";
        string open = table.Entries.Find(e => e.Row[0] >= 2)?.Key ?? "";
        float nearest = table.Entries.Where(e => e.Row[5] > 0).Select(e => e.Row[10]).DefaultIfEmpty().Max();
        Dictionary<string, int> shown = Shown(table, page);
        foreach (CandidateTable<string>.Entry entry in table.Entries)
        {
            int k = Sources + 2;
            float[] row = entry.Row;
            string key = entry.Key;
            row[k++] = row.AsSpan(0, 5).Count(2f);
            row[k++] = row.AsSpan(0, 5).Count(1f);
            row[k++] = row[5] + row[6] + row[7] + row[8] > 0 ? 1 : 0;
            row[k++] = table.Entries.Count(e => e.Key.Length > key.Length && e.Key.Contains(key, StringComparison.Ordinal));
            row[k++] = table.Entries.Count(e => e.Key.Length < key.Length && key.Contains(e.Key, StringComparison.Ordinal));
            row[k++] = key.Length / (float)longest;
            row[k++] = Words(entry.Value);
            row[k++] = outlet.Length > 0 && key.Contains(outlet, StringComparison.Ordinal) ? outlet.Length / (float)key.Length : 0;
            row[k++] = outlet.Length > 0 && outlet.Contains(key, StringComparison.Ordinal) ? 1 : 0;
            row[k++] = SlugShare(entry.Value, slug);
            row[k++] = key.Length == 0 || slug.Length == 0 ? -1 : Math.Min(3, slug.Length / (float)key.Length);
            row[k++] = firsts;
            row[k++] = key == hint ? 1 : 0;
            row[k++] = TitleSeparators.All.Any(s => entry.Value.Contains(s, StringComparison.Ordinal)) ? 1 : 0;
            row[k++] = entry.Value.EndsWith("...", StringComparison.Ordinal) || entry.Value.EndsWith('\u2026') ? 1 : 0;
            row[k++] = entry.Value.Any(char.IsLower) ? 0 : 1;
            row[k++] = entry.Value[^1] is '.' or '?' or '!' ? 1 : 0;
            row[k++] = page.Head.Data.Headline is null ? 0 : 1;
            row[k++] = BestAgreement(table, key);
            row[k++] = shown.GetValueOrDefault(key);
            row[k++] = SharedWords(key, top);
            row[k++] = SharedWords(key, open);
            row[k++] = top.Length == 0 ? -1 : key.Length / (float)top.Length;
            row[k++] = open.Length == 0 ? -1 : key.Length / (float)open.Length;
            (row[k], row[k + 1], row[k + 2], float share) = Cut(table, entry, site);
            k += 3;
            row[k++] = site.Names(LastPart(entry.Value)) ? 1 : 0;
            k++; // Whether its heading leads to the front page, set by Place.
            row[k++] = site.Share(LastPart(entry.Value));
            row[k++] = share;
            row[k++] = site.IsOwnKey(key) ? 1 : 0;
            row[k++] = Kicker(table, entry);
            k++; // Whether the site's name was cut off, set by the candidates.
            row[k++] = row[5] > 0 && row[10] >= nearest ? 1 : 0;
        }
    }

    // How often the page shows the same words in any block: bread crumbs, boxes to share it.
    private static Dictionary<string, int> Shown(CandidateTable<string> table, PageEvidence page)
    {
        Dictionary<string, int> shown = table.Entries.ToDictionary(e => e.Key, _ => 0, StringComparer.Ordinal);
        HashSet<int> lengths = [.. table.Entries.Select(e => e.Value.Length)];
        foreach (PageBlock block in page.View.Blocks)
        {
            // The same words in the same form have the same length.
            if (!lengths.Contains(block.Text.Length))
                continue;
            string key = PageEvidence.Letters(block.Text);
            if (shown.TryGetValue(key, out int count))
                shown[key] = count + 1;
        }

        return shown;
    }

    private static float SharedWords(string key, string other) =>
        other.Length == 0 ? -1
        : key == other ? 2
        : key.AsSpan().CommonPrefixLength(other) / (float)Math.Max(key.Length, other.Length);

    // How much of the nearest other candidate it shares at its start: "Best X" and "The best X of the year" are one headline in two forms.
    private static float BestAgreement(CandidateTable<string> table, string key)
    {
        float best = 0;
        foreach (CandidateTable<string>.Entry other in table.Entries)
        {
            if (other.Key == key)
                continue;
            int same = other.Key.AsSpan().CommonPrefixLength(key);
            best = Math.Max(best, same / (float)Math.Max(other.Key.Length, key.Length));
        }

        return best;
    }

    // What a longer candidate has more than this one: the site's name, a rubric, or so many words of a subtitle.
    private static (float Site, float Words, float Front, float Share) Cut(
        CandidateTable<string> table,
        CandidateTable<string>.Entry entry,
        SiteNames site
    )
    {
        float named = 0;
        float words = 0;
        float front = 0;
        float share = 0;
        foreach (CandidateTable<string>.Entry other in table.Entries)
        {
            if (!other.Row.AsSpan(0, PartSource).ContainsAnyInRange(1f, 2f) || other.Value.Length <= entry.Value.Length + 1)
                continue;
            bool starts = other.Value.StartsWith(entry.Value, StringComparison.Ordinal);
            if (!starts && !other.Value.EndsWith(entry.Value, StringComparison.Ordinal))
                continue;
            string rest = starts ? other.Value[entry.Value.Length..] : other.Value[..^entry.Value.Length];
            string bare = rest.Trim(' ', '|', '-', '\u2013', '\u2014', ':', '\u00BB', '\u2022', '\u00B7', '/', '<');
            if (bare.Length == rest.Length || bare.Length == 0)
                continue;
            share = starts ? Math.Max(share, site.Share(bare)) : share;
            front = starts ? Math.Max(front, 1) : 2;
            words = Math.Max(words, Words(bare));
            named = Math.Max(
                named,
                site.Names(bare) ? 2
                    : site.IsRubric(bare) ? 1
                    : 0
            );
        }

        return (named, words, front, share);
    }

    // A heading may hold more than the headline: a rubric before it, a motto behind it.
    private static int Kicker(CandidateTable<string> table, CandidateTable<string>.Entry entry)
    {
        foreach (CandidateTable<string>.Entry other in table.Entries)
        {
            if (IsTold(other) && other.Row[5] == 0 && entry.Row[5] > 0 && Extends(entry.Key, other.Key))
                return 1;
            if (IsTold(entry) && entry.Row[5] == 0 && other.Row[5] > 0 && Extends(other.Key, entry.Key))
                return 2;
        }

        return 0;
    }

    /// <summary>Whether the page tells machines these words, whole, as its headline.</summary>
    public static bool IsTold(CandidateTable<string>.Entry entry) => entry.Row[0] >= 2 || entry.Row[2] >= 2;

    private static bool Extends(string longer, string key) =>
        longer.Length > key.Length && (longer.StartsWith(key, StringComparison.Ordinal) || longer.EndsWith(key, StringComparison.Ordinal));

    private static string LastPart(string title)
    {
        int start = 0;
        foreach (string separator in TitleSeparators.Spaced)
        {
            int at = title.LastIndexOf(separator, StringComparison.Ordinal);
            start = at < 0 ? start : Math.Max(start, at + separator.Length);
        }

        return start == 0 ? "" : title[start..];
    }

    private static string Slug(string? url)
    {
        string path = url?.Split('?', '#')[0].TrimEnd('/') ?? "";
        return path[(path.LastIndexOf('/') + 1)..];
    }

    // The share of the words that the address repeats.
    private static float SlugShare(string title, string slug)
    {
        if (slug.Length == 0)
            return -1;
        int words = 0;
        int found = 0;
        ReadOnlySpan<char> text = title;
        Span<char> letters = new char[title.Length];
        foreach (Range word in text.Split(' '))
        {
            int length = PageEvidence.WriteLetters(text[word], letters);
            if (length < 3)
                continue;
            words++;
            found += slug.AsSpan().IndexOf(letters[..length]) >= 0 ? 1 : 0;
        }

        return words == 0 ? -1 : found / (float)words;
    }

    private static int Words(string text) => text.Count(' ') + 1;
}
