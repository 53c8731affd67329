using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Tests.Actors;

/// <summary>A story of <c>tests/specs/actors.md</c>: its articles, whom each mark means, and the kinds of those who must be kept apart.</summary>
internal sealed partial record ActorStory(ImmutableArray<MarkedArticle> Articles, ImmutableDictionary<string, string> Kinds)
{
    /// <summary>All stories of the file, by their titles.</summary>
    public static Dictionary<string, ActorStory> ReadAll()
    {
        string[] sections = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", "actors.md")).Split("\n## ")[1..];
        return sections.ToDictionary(s => s[..s.IndexOf('\n', StringComparison.Ordinal)], Read);
    }

    private static ActorStory Read(string section)
    {
        string[] blocks = section.Split("```");
        ImmutableArray<MarkedArticle> articles =
        [
            .. blocks
                .Where(b => b.StartsWith("news\n", StringComparison.Ordinal))
                .Select((b, i) => Article($"article-{i}", b["news\n".Length..])),
        ];
        string table = blocks.Single(b => b.StartsWith("actors\n", StringComparison.Ordinal))["actors\n".Length..];
        return new ActorStory(articles, table.Trim().Split('\n').Select(row => row.Split(' ')).ToImmutableDictionary(r => r[0], r => r[1]));
    }

    private static MarkedArticle Article(string id, string news)
    {
        int body = news.IndexOf("\n\n", StringComparison.Ordinal);
        Dictionary<string, string> head = news[..body]
            .Split('\n')
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        (string text, ImmutableArray<Mark> marks) = Unmark(news[(body + 2)..].TrimEnd());
        List<Block> blocks = [];
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
                blocks.Add(new Block(TextSpan.FromBounds(start, start + line.Length), BlockKind.Paragraph));
            start += line.Length + 1;
        }

        Article article = new(ArticleId.From(id), text, [.. blocks])
        {
            Title = head["title"],
            Outlet = head["outlet"],
            Published = PublicationTime.Parse(head["date"]),
        };
        return new MarkedArticle(article, marks);
    }

    private static (string Text, ImmutableArray<Mark> Marks) Unmark(string marked)
    {
        StringBuilder text = new();
        List<Mark> marks = [];
        int at = 0;
        foreach (Match match in Marked().Matches(marked))
        {
            text.Append(marked, at, match.Index - at);
            int start = text.Length;
            text.Append(match.Groups["words"].Value);
            marks.Add(new Mark(TextSpan.FromBounds(start, text.Length), match.Groups["key"].Value));
            at = match.Index + match.Length;
        }

        return (text.Append(marked, at, marked.Length - at).ToString(), [.. marks]);
    }

    [GeneratedRegex(@"\[(?<words>[^|\]]+)\|(?<key>\w+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();
}

/// <summary>Words of an article and whom they mean.</summary>
internal sealed record Mark(TextSpan Span, string Key);

/// <summary>An article with its marks.</summary>
internal sealed record MarkedArticle(Article Article, ImmutableArray<Mark> Marks);
