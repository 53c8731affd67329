using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Linking.Copies;

namespace Hearsay.Linking.Relays;

/// <summary>Where in an article the outlet stands that it is from: evidence of a copy or a credit.</summary>
internal static class CreditPlace
{
    /// <summary>The longest of its names that occurs, else the dateline that means it; null when neither does.</summary>
    public static TextSpan? Of(Article article, Actor outlet) =>
        outlet
            .Aliases.Append(outlet.Name)
            .OrderByDescending(a => a.Length)
            .Select(a => Find(article.Text, a))
            .FirstOrDefault(s => s is not null)
        ?? (WireCredits.Dateline(article) is { } dateline && WireCredits.Means(article.Slice(dateline), outlet.Name) ? dateline : null);

    /// <summary>Where the words first occur, letter for letter.</summary>
    public static TextSpan? Find(string text, string words)
    {
        int at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : TextSpan.FromBounds(at, at + words.Length);
    }

    /// <summary>The first block of the story, for what an article owes without saying where.</summary>
    public static TextSpan FirstWords(Article article)
    {
        if (!article.Blocks.IsDefaultOrEmpty && article.Blocks.FirstOrDefault(b => !b.IsBoilerplate) is { } block)
            return block.Span;
        int end = article.Text.IndexOf('\n', StringComparison.Ordinal);
        return TextSpan.FromBounds(0, end < 0 ? article.Text.Length : end).TrimIn(article.Text);
    }
}
