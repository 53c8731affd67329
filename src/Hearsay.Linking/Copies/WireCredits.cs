using System.Text;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Copies;

/// <summary>Reads whom an article credits for its text: the credit line, a by-line that names an outlet, or the agency of a dateline ("TOWN, May 15 (ABC) -").</summary>
internal static class WireCredits
{
    private const int DatelineReach = 120;

    /// <summary>The names as given: credit first, then by-lines, then the dateline's.</summary>
    public static IEnumerable<string> Of(Article article)
    {
        if (!string.IsNullOrWhiteSpace(article.WireCredit))
            yield return article.WireCredit;
        foreach (string author in article.Authors)
            yield return author;
        if (Dateline(article) is { } agency)
            yield return article.Slice(agency);
    }

    /// <summary>The agency's place in the dateline; null when there is none.</summary>
    public static TextSpan? Dateline(Article article)
    {
        string text = article.Text;
        int start = article.Blocks.IsDefaultOrEmpty
            ? 0
            : article.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Paragraph)?.Span.Start ?? 0;
        int limit = Math.Min(text.Length, start + DatelineReach);
        int line = text.IndexOf('\n', start, limit - start);
        limit = line < 0 ? limit : line;
        int open = text.IndexOf('(', start, limit - start);
        int close = open < 0 ? -1 : text.IndexOf(')', open, limit - open);
        if (close < 0 || !IsFollowedByDash(text, close + 1))
            return null;
        return close > open + 1 ? TextSpan.FromBounds(open + 1, close) : null;
    }

    /// <summary>Whether the credit means the outlet: its name, or its initials.</summary>
    public static bool Means(string credit, string outlet)
    {
        string name = Key(credit);
        string full = Key(outlet);
        return name.Length > 0 && (name == full || name == Initials(outlet));
    }

    private static bool IsFollowedByDash(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && text[at] is '-' or '\u2013' or '\u2014';
    }

    private static string Key(string name)
    {
        string folded = LetterFolding.Fold(name).Replace(".", "", StringComparison.Ordinal).Trim();
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    private static string Initials(string name)
    {
        StringBuilder initials = new();
        foreach (string word in Key(name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not ("of" or "the" or "and" or "for"))
                initials.Append(word[0]);
        }

        return initials.Length > 1 ? initials.ToString() : "";
    }
}
