using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Language.Tests.Names;

/// <summary>Short invented articles and what is asked of their names.</summary>
internal static class Articles
{
    private static readonly TextAnalyzer Analyzer = TextAnalyzer.Create();

    /// <summary>Reads the text; every line is a paragraph.</summary>
    public static Analysis Read(string text, string? outlet = null, string? published = null) =>
        Analyzer.Analyze(Make(text, outlet, published));

    public static Article Make(string text, string? outlet = null, string? published = null)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            TextSpan span = TextSpan.FromBounds(start, start + line.Length).TrimIn(text);
            if (!span.IsEmpty)
                blocks.Add(new Block(span, BlockKind.Paragraph));
            start += line.Length + 1;
        }

        return new Article(ArticleId.From("story"), text, blocks.ToImmutable())
        {
            Outlet = outlet,
            Published = PublicationTime.Parse(published),
        };
    }

    /// <summary>The actor that has the name or alias; null when none or several have it.</summary>
    public static Actor? ActorCalled(this Analysis analysis, string alias)
    {
        Actor[] found = [.. analysis.Actors.Where(actor => actor.Aliases.Contains(alias, StringComparer.Ordinal))];
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>Whom the n-th occurrence of the letters means; null when nobody.</summary>
    public static string? Meant(this Analysis analysis, string letters, int occurrence = 1)
    {
        int at = -1;
        for (int i = 0; i < occurrence; i++)
            at = analysis.Text.IndexOf(letters, at + 1, StringComparison.Ordinal);
        Mention? mention = analysis.Mentions.FirstOrDefault(m => m.Span.Start == at && m.Span.Length == letters.Length);
        return mention?.Actor is { } id ? analysis.Actors.Single(actor => actor.Id == id).Name : null;
    }

    public static IEnumerable<string> Named(this Analysis analysis, ActorKind kind) =>
        analysis.Actors.Where(actor => actor.Kind == kind).Select(actor => actor.Name);
}
