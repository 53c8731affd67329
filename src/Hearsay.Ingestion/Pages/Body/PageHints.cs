using System.Text;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Body;

/// <summary>What the page's metadata tell about its body: evidence, not truth.</summary>
internal sealed class PageHints
{
    private const int MinArticleBodyLetters = 200;
    private const int ComparedLetters = 60;

    // Each block is sought in the whole told body. No page comes near this many letters; one made to cost much does.
    private const long MaxSoughtLetters = 512L * 1024 * 1024;
    private readonly string _articleBody;

    public PageHints(string? title, string? articleBody, string? outlet = null)
    {
        Title = title;
        Outlet = outlet?.StartsWith("The ", StringComparison.Ordinal) == true ? outlet["The ".Length..] : outlet;
        _articleBody = articleBody is null ? "" : Letters(CharacterReferences.Decode(articleBody), int.MaxValue);
    }

    public string? Title { get; }

    /// <summary>Gets the outlet's name without its article.</summary>
    public string? Outlet { get; }

    /// <summary>Whether a body is told that so many blocks can be sought in.</summary>
    public bool HasArticleBody(int blocks) =>
        _articleBody.Length >= MinArticleBodyLetters && (long)_articleBody.Length * blocks <= MaxSoughtLetters;

    /// <summary>1 when the block stands in the article body of the linked data, else 0.</summary>
    public float ArticleBodyHolds(string block)
    {
        string start = Letters(block, ComparedLetters);
        return start.Length >= 4 && _articleBody.Contains(start, StringComparison.Ordinal) ? 1 : 0;
    }

    private static string Letters(string text, int limit)
    {
        StringBuilder letters = new(Math.Min(text.Length, limit));
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
            if (letters.Length >= limit)
                break;
        }

        return letters.ToString();
    }
}
