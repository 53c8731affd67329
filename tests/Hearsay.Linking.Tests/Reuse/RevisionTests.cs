using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;

namespace Hearsay.Linking.Tests.Reuse;

public sealed class RevisionTests
{
    private static readonly Actor Board = Build.Actor("Northern Ice Board", ActorKind.Organization);

    [Fact]
    public void Link_SameAddressOtherText_TellsWhatChangedAndWhichClaimIsIn()
    {
        Annotation a = Version("a", "2031-01-02", "Northern Ice Board said 12 trawlers had sunk.");
        Annotation b = Version("b", "2031-01-03", "Northern Ice Board said 21 trawlers had sunk.");
        Brief brief = StoryLinker.Link([
            a.With(a.Says("s1", "Northern Ice Board", "12 trawlers had sunk")),
            b.With(b.Says("s2", "Northern Ice Board", "21 trawlers had sunk")),
        ]);
        ArticleRevision revision = brief.Articles.Single(x => x.Article.Id.Value == "b").RevisionOf!;
        TextChange change = Assert.Single(revision.Changes);
        Assert.Equal("a", revision.Of.Value);
        Assert.Contains("12 trawlers", change.Before!.Value.Span.TextIn(a.Article.Text), StringComparison.Ordinal);
        Assert.Contains("21 trawlers", change.After!.Value.Span.TextIn(b.Article.Text), StringComparison.Ordinal);
        Assert.Equal(2, change.Claims.Length);
    }

    [Fact]
    public void Link_OtherAddress_IsNoRevision()
    {
        Annotation a = Version("a", "2031-01-02", "Northern Ice Board said 12 trawlers had sunk.");
        Annotation b = Version("b", "2031-01-03", "Northern Ice Board said 12 trawlers had sunk.");
        b = b with { Article = b.Article with { Url = "https://other.example/ice", Outlet = "Tresk Times" } };
        Assert.All(StoryLinker.Link([a, b]).Articles, x => Assert.Null(x.RevisionOf));
    }

    private static Annotation Version(string id, string day, string second)
    {
        const string first = "The ice came early to Quillport this year.";
        const string last = "The harbour stays shut.";
        Annotation annotation = Build.Article(id, $"{first} {second} {last}", "Quillport Echo", day).With(Board);
        return annotation with
        {
            Article = annotation.Article with { Url = "https://echo.example/ice?from=front" },
            Sentences = [annotation.Span(first), annotation.Span(second), annotation.Span(last)],
        };
    }
}
