using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Articles;

namespace Hearsay.Server.Tests.Pages.Articles;

public sealed class ArticleVersionsTests
{
    [Fact]
    public void Of_ChangedSentence_ShowsBothVersionsWithTheChangedWordsAndTheClaim()
    {
        Article before = new(ArticleId.From("a"), "It hurt five men.", []);
        Article after = new(ArticleId.From("a~2"), "It hurt fifteen men.", []);
        Claim claim = new("c-1", "It hurt fifteen men", [], [after.Id]);
        BriefArticle row = new(after, null, [])
        {
            RevisionOf = new ArticleRevision(before.Id, [new TextChange(Whole(before), Whole(after), [claim.Id])]),
        };
        BriefIndex index = new(new Brief { Articles = [new BriefArticle(before, null, []), row], Claims = [claim] });
        string markup = ArticleVersions.Of(index, row, []).ToString();
        Assert.Contains("<del class=\"was\">five</del>", markup, StringComparison.Ordinal);
        Assert.Contains("<ins class=\"is\">fifteen</ins>", markup, StringComparison.Ordinal);
        Assert.Contains("/claims/c-1", markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SentenceTakenOut_SaysSo()
    {
        Article before = new(ArticleId.From("a"), "The minister knew.", []);
        Article after = new(ArticleId.From("a~2"), "Nothing.", []);
        BriefArticle row = new(after, null, []) { RevisionOf = new ArticleRevision(before.Id, [new TextChange(Whole(before), null, [])]) };
        BriefIndex index = new(new Brief { Articles = [new BriefArticle(before, null, []), row] });
        Assert.Contains("it was taken out", ArticleVersions.Of(index, row, []).ToString(), StringComparison.Ordinal);
    }

    private static Evidence Whole(Article article) => new(article.Id, TextSpan.FromBounds(0, article.Text.Length));
}
