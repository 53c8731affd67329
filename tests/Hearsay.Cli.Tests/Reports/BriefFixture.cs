using System.Collections.Immutable;
using Hearsay.Cli.Reports;
using Hearsay.Cli.Terminals;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Cli.Tests.Reports;

/// <summary>Small briefs made by hand: rows point at words that are looked up in the article.</summary>
internal static class BriefFixture
{
    public static Article Article(string id, string text, string? outlet = null, string? published = null, string? title = null) =>
        new(ArticleId.From(id), text, [new Block(TextSpan.FromBounds(0, text.Length), BlockKind.Paragraph)])
        {
            Outlet = outlet,
            Published = PublicationTime.Parse(published),
            Title = title,
        };

    public static TextSpan SpanOf(Article article, string words)
    {
        int start = article.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' does not occur in {article.Id}");
        return TextSpan.FromBounds(start, start + words.Length);
    }

    public static Evidence EvidenceOf(Article article, string words) => new(article.Id, SpanOf(article, words));

    public static Statement Statement(string id, Article article, string speaker, string content, SpeechAct act = SpeechAct.Assertion) =>
        new(
            RowId.From(id),
            article.Id,
            new StatementSource(new ActorReference(Actor: null, SpanOf(article, speaker), speaker), Named: true, Anonymity.Named),
            [SpanOf(article, content)],
            act
        );

    public static Brief Brief(ImmutableArray<Article> articles, params ImmutableArray<Statement> statements) =>
        new() { Articles = [.. articles.Select(article => new BriefArticle(article, DuplicateOf: null, []))], Statements = statements };

    public static string Render(Brief brief, bool all = false, int width = 100)
    {
        StringWriter output = new() { NewLine = "\n" };
        BriefReport.Write(ReportConsole.Open(output, isTerminal: false, ColorChoice.Never, width), brief, new ReportOptions(all));
        return output.ToString();
    }
}
