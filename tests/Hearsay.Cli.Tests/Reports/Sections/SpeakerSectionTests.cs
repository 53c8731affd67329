using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Dates;
using Hearsay.Core.Statements;
using static Hearsay.Cli.Tests.Reports.BriefFixture;

namespace Hearsay.Cli.Tests.Reports.Sections;

public sealed class SpeakerSectionTests
{
    private const string Twice = "The pier is safe, said Oda Brill. The pier is safe, said Oda Brill again.";

    private static readonly Actor Brill = new(ActorId.From("a-brill"), "Oda Brill", ActorKind.Person, ["Oda Brill"], [], Country: null);

    [Fact]
    public void Write_ArticleSaysAThingTwice_IsNoSecondOutletOfIt()
    {
        Article gazette = Article("gazette", Twice, "Pier Gazette", "2031-05-02");
        string text = Render(BriefOf([gazette], Said("s1", gazette), Said("s2", gazette)));
        Assert.Contains("— Pier Gazette, 2031-05-02", text, StringComparison.Ordinal);
        Assert.DoesNotContain("also", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SameWordsInAnotherOutlet_NamesItBesideTheFirst()
    {
        Article gazette = Article("gazette", Twice, "Pier Gazette", "2031-05-02");
        Article mirror = Article("mirror", "The pier is safe, said Oda Brill.", "Bay Mirror", "2031-05-03");
        string text = Render(BriefOf([gazette, mirror], Said("s1", gazette), Said("s2", mirror)));
        Assert.Contains("— Pier Gazette, 2031-05-02; also Bay Mirror", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Certainty.Possible, StatementForm.Written, "2031-05-01", "; said 2031-05-01; as possible; in writing")]
    [InlineData(Certainty.Probable, StatementForm.Spoken, "2031-05-02", "; as probable")]
    [InlineData(Certainty.Certain, StatementForm.Spoken, null, "")]
    public void Write_Circumstances_StandBehindTheSource(Certainty certainty, StatementForm form, string? said, string expected)
    {
        Article gazette = Article("gazette", Twice, "Pier Gazette", "2031-05-02");
        Statement statement = Said("s1", gazette) with
        {
            Certainty = certainty,
            Form = form,
            Date = said is null ? null : new StatedDate(said, DateGrain.Day, SpanOf(gazette, "again")),
        };
        Assert.Contains(
            $"— Pier Gazette, 2031-05-02{expected}\n",
            Render(BriefOf([gazette], statement), width: 200),
            StringComparison.Ordinal
        );
    }

    private static Brief BriefOf(Article[] articles, params Statement[] statements) =>
        Brief([.. articles], [.. statements]) with
        {
            Actors = [Brill],
        };

    private static Statement Said(string id, Article article)
    {
        Statement statement = Statement(id, article, "Oda Brill", "The pier is safe");
        return statement with
        {
            Source = statement.Source with { Party = new ActorReference(Brill.Id, SpanOf(article, "Oda Brill"), null) },
        };
    }
}
