using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Tests;

/// <summary>Makes annotations by hand: spans are found by their words, which must occur.</summary>
internal static class Build
{
    public static Annotation Article(string id, string text, string? outlet = null, string? published = null, string? title = null)
    {
        List<Block> blocks = [];
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Trim().Length > 0)
                blocks.Add(new Block(TextSpan.FromBounds(at, at + line.Length).TrimIn(text), BlockKind.Paragraph));
            at += line.Length + 1;
        }

        return new Annotation(
            new Article(ArticleId.From(id), text, [.. blocks])
            {
                Outlet = outlet,
                Published = PublicationTime.Parse(published),
                Title = title,
            }
        );
    }

    public static Annotation With(this Annotation annotation, params Actor[] actors) =>
        annotation with
        {
            Actors = [.. annotation.Actors, .. actors],
        };

    public static Annotation With(this Annotation annotation, params Statement[] statements) =>
        annotation with
        {
            Statements = [.. annotation.Statements, .. statements],
        };

    public static Actor Actor(string name, ActorKind kind = ActorKind.Person, string? country = null, params string[] aliases) =>
        new(ActorId.From("l-" + name), name, kind, [name, .. aliases], [], country);

    public static Statement Says(
        this Annotation annotation,
        string id,
        string source,
        string content,
        SpeechAct act = SpeechAct.Assertion
    ) => new(RowId.From(id), annotation.Article.Id, annotation.Source(source), [annotation.Span(content)], act);

    public static StatementSource Source(this Annotation annotation, string words)
    {
        Actor? actor = annotation.Actors.FirstOrDefault(a => a.Aliases.Contains(words));
        bool occurs = annotation.Article.Text.Contains(words, StringComparison.Ordinal);
        ActorReference party = new(actor?.Id, occurs ? annotation.Span(words) : null, actor is null ? words : null);
        return new StatementSource(party, actor is not null, actor is null ? Anonymity.Official : Anonymity.Named);
    }

    public static DateExpression Year(Annotation annotation, string year) =>
        new(annotation.Span(year), DateType.Date, year, DateGrain.Year, null);

    public static TextSpan Span(this Annotation annotation, string words)
    {
        int at = annotation.Article.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' does not occur in {annotation.Article.Id}");
        return TextSpan.FromBounds(at, at + words.Length);
    }
}
