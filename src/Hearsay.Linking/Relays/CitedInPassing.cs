using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Relays;

/// <summary>Finds the outlets that an article names as where it has something from, though no statement is theirs: "citing the Alder Bay Chronicle", "reports in The Lamp", "the Port Star has reported".</summary>
internal static class CitedInPassing
{
    private const int Window = 60;

    /// <summary>The mentions that cite, in the order of the text.</summary>
    public static IEnumerable<Mention> In(Annotation annotation)
    {
        Article article = annotation.Article;
        foreach (Mention mention in annotation.Mentions)
        {
            if (mention is { Form: MentionForm.Name, Actor: not null } && IsCited(article, mention.Span))
                yield return mention;
        }
    }

    private static bool IsCited(Article article, TextSpan name) =>
        (EndsInCue(Before(article.Text, name)) || StartsWithCue(After(article.Text, name))) && !IsFurniture(article, name);

    private static bool IsFurniture(Article article, TextSpan name)
    {
        if (article.Blocks.IsDefaultOrEmpty)
            return false;
        int low = 0;
        int high = article.Blocks.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (article.Blocks[middle].Span.End < name.End)
                low = middle + 1;
            else
                high = middle;
        }

        return low == article.Blocks.Length || article.Blocks[low].IsBoilerplate;
    }

    // The words of the same line on both sides, without the article that belongs to the name.
    private static ReadOnlySpan<char> Before(string text, TextSpan name)
    {
        int start = Math.Max(0, name.Start - Window);
        ReadOnlySpan<char> words = text.AsSpan(start, name.Start - start).TrimEnd(' ');
        words = words[(words.LastIndexOf('\n') + 1)..];
        return words.EndsWith(" the", StringComparison.OrdinalIgnoreCase) ? words[..^4].TrimEnd(' ') : words;
    }

    private static ReadOnlySpan<char> After(string text, TextSpan name)
    {
        ReadOnlySpan<char> words = text.AsSpan(name.End, Math.Min(text.Length, name.End + Window) - name.End).TrimStart(' ');
        int line = words.IndexOf('\n');
        return line < 0 ? words : words[..line];
    }

    private static bool EndsInCue(ReadOnlySpan<char> words)
    {
        foreach (string cue in Openings)
        {
            if (
                words.EndsWith(cue, StringComparison.OrdinalIgnoreCase)
                && (words.Length == cue.Length || !char.IsLetterOrDigit(words[^(cue.Length + 1)]))
            )
                return true;
        }

        return false;
    }

    private static bool StartsWithCue(ReadOnlySpan<char> words)
    {
        foreach (string helper in Helpers)
        {
            if (words.StartsWith(helper, StringComparison.Ordinal))
            {
                words = words[helper.Length..];
                break;
            }
        }

        foreach (string cue in Verbs)
        {
            if (words.StartsWith(cue, StringComparison.Ordinal) && (words.Length == cue.Length || !char.IsLetterOrDigit(words[cue.Length])))
                return true;
        }

        return false;
    }

    private static readonly string[] Openings =
    [
        "citing",
        "cites",
        "cited",
        "per",
        "according to",
        "told",
        "reported by",
        "reported in",
        "published by",
        "published in",
        "carried by",
        "broadcast by",
        "quoted by",
        "quoted in",
        "revealed by",
        "seen by",
        "obtained by",
        "report in",
        "report by",
        "report from",
        "reports in",
        "reports by",
        "reports from",
        "article in",
        "story in",
        "interview with",
        "interview in",
        "interview to",
        "interview given to",
    ];

    private static readonly string[] Helpers = ["has first ", "has ", "had ", "have ", "first ", "earlier "];

    private static readonly string[] Verbs = ["reported", "reports", "wrote", "writes", "written", "revealed", "disclosed"];
}
