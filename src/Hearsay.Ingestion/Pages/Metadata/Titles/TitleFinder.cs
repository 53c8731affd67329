using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata.Titles;

/// <summary>Finds the headline: the one that readers see when it agrees with what the page tells machines, else the latter without the site's name.</summary>
internal static class TitleFinder
{
    private const int MaxHeadlineLength = 300;

    public static string? Find(HtmlTree tree, HeadTags head, LinkedData data, string? outlet)
    {
        List<string> told = [.. Told(head, data)];
        List<(string Text, bool Top)> headings = Headings(tree);
        foreach ((string heading, _) in headings)
        {
            if (told.Any(t => TitleMatch.Score(heading, t) >= 0.35) && !IsOutlet(heading, outlet))
                return heading;
        }

        // A single top heading is what readers see, even when machines are told something catchier.
        if (headings.Count(h => h.Top) == 1 && CountWords(headings[0].Text) >= 2 && !IsOutlet(headings[0].Text, outlet))
            return headings[0].Text;
        string? best = told.FirstOrDefault();
        return best is null ? headings.FirstOrDefault().Text : WithoutSite(best, outlet);
    }

    /// <summary>The title without the name of the site at its end (or its start).</summary>
    public static string WithoutSite(string title, string? outlet)
    {
        string result = title;
        foreach (string separator in TitleSeparators.Spaced)
        {
            int last = result.LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0)
                continue;
            string tail = result[(last + separator.Length)..];
            string front = result[..last];
            if (IsOutlet(tail, outlet) || (CountWords(tail) <= 4 && CountWords(front) >= 4 && separator != TitleSeparators.Slash))
                result = front.TrimEnd();
            else if (IsOutlet(front, outlet) || (separator == TitleSeparators.Bar && CountWords(front) <= 2 && CountWords(tail) >= 5))
                result = tail.TrimStart();
        }

        return result.Trim();
    }

    private static IEnumerable<string> Told(HeadTags head, LinkedData data)
    {
        foreach (
            string? title in (string?[])
                [
                    head.Meta("og:title"),
                    data.Headline,
                    head.Meta("twitter:title"),
                    head.Meta("parsely-title"),
                    head.Meta("dc.title"),
                    head.Title,
                ]
        )
        {
            if (title is { Length: > 1 } and { Length: <= MaxHeadlineLength })
                yield return title;
        }
    }

    private static List<(string Text, bool Top)> Headings(HtmlTree tree)
    {
        List<(string Text, bool Top)> first = [];
        List<(string Text, bool Top)> second = [];
        for (int node = 1; node < tree.Count; node++)
        {
            if (
                tree.TagOf(node) is not (HtmlTag.H1 or HtmlTag.H2)
                || tree.TextOf(node) is not { Length: > 2 and <= MaxHeadlineLength } text
            )
                continue;
            (tree.TagOf(node) == HtmlTag.H1 ? first : second).Add((text, tree.TagOf(node) == HtmlTag.H1));
        }

        return [.. first, .. second.Take(3)];
    }

    private static bool IsOutlet(string text, string? outlet)
    {
        if (outlet is null)
            return false;
        string a = Letters(text);
        string b = Letters(outlet);
        return a.Length > 0 && b.Length > 0 && (a == b || a == "the" + b || b == "the" + a || a == b + "com");
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static int CountWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
