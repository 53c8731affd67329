using System.Text;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Body;

/// <summary>What the page's metadata tell about its body: evidence, not truth.</summary>
internal sealed class PageHints
{
    private const int MinArticleBodyLetters = 200;
    private const int ComparedLetters = 60;
    private readonly string _articleBody;

    public PageHints(string? title, string? articleBody)
    {
        Title = title;
        _articleBody = articleBody is null ? "" : Letters(CharacterReferences.Decode(articleBody), int.MaxValue);
    }

    public string? Title { get; }

    public bool HasArticleBody => _articleBody.Length >= MinArticleBodyLetters;

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
