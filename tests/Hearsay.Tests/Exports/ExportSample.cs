using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Tests.Exports;

/// <summary>A small brief made by hand, so that no change of extraction or linking moves what the exports print. Its text is as hostile as that of the web.</summary>
internal static class ExportSample
{
    private const string First =
        "🌊 The Weir Board told Radio Osk on Monday that 40 houses stood empty. \"=SUM(A1)\", said Ada Brenn, <b>engineer</b>.\n\nOfficers arrested Pell Tarn on March 3.";

    private const string Second =
        "The mill denied that 40 houses stood empty.\n\nIt promised to pay by March 9. Nobody knows who opened the gate.";

    public static Brief Brief { get; } = Create();

    /// <summary>A span by its words: the first place where they stand.</summary>
    public static TextSpan In(Article article, string words)
    {
        int start = article.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return TextSpan.FromBounds(start, start + words.Length);
    }

    private static Brief Create()
    {
        Article one = Story("osk-day", First) with
        {
            Outlet = "Osk Day",
            Title = "Weir: 40 houses empty, \"all\" say",
            Url = "https://oskday.example/weir?a=1&b=(2)",
            Published = PublicationTime.Parse("2031-03-04T08:30:00+01:00"),
            Authors = ["Mo Lind", "Al Roe"],
            Language = "en",
        };
        Article two = Story("mill-note", Second) with
        {
            Outlet = "Mill & Sons",
            Title = "*Our* view",
            Url = "javascript:alert(1)",
            Published = PublicationTime.Parse("2031-03-05"),
        };
        Actor board = Party("a-board", "Weir Board", ActorKind.Organization) with
        {
            Country = "VAL",
            Sources = [new(one.Id, null, "Weir Board", 1, "only name")],
        };
        Actor brenn = Party("a-brenn", "Ada Brenn", ActorKind.Person) with { Roles = [new Role("engineer", null, "2031-03-04")] };
        Actor mill = Party("a-mill", "Mill & Sons", ActorKind.Organization);
        Actor tarn = Party("a-tarn", "Pell Tarn", ActorKind.Person);
        Actor radio = Party("a-radio", "Radio Osk", ActorKind.Media);

        Statement told = Said("s-1", one, "The Weir Board", board, "40 houses stood empty", SpeechAct.Assertion) with
        {
            Cue = In(one, "told"),
            Addressee = new ActorReference(radio.Id, In(one, "Radio Osk"), null),
            Date = new StatedDate("2031-03-03", DateGrain.Day, In(one, "Monday")),
            Certainty = Certainty.Certain,
            Form = StatementForm.Spoken,
        };
        Statement formula = Said("s-2", one, "Ada Brenn", brenn, "=SUM(A1)", SpeechAct.Assertion) with
        {
            Cue = In(one, "said"),
            Quoted = QuotationKind.Direct,
        };
        Statement denial = Said("s-3", two, "The mill", mill, "40 houses stood empty", SpeechAct.Denial) with
        {
            Cue = In(two, "denied"),
            Polarity = Polarity.Negative,
        };
        Statement promise = Said("s-4", two, "It", mill, "to pay by March 9", SpeechAct.Promise) with { Cue = In(two, "promised") };
        Event arrest = new(RowId.From("e-1"), one.Id, In(one, "arrested"), EventType.Coerce, "arrest")
        {
            Actor = new ActorReference(null, In(one, "Officers"), "Officers"),
            Recipient = new ActorReference(tarn.Id, In(one, "Pell Tarn"), null),
            Date = new StatedDate("2031-03-03", DateGrain.Day, In(one, "March 3")),
            Numbers = [new StatedNumber("houses", 40, NumberBound.AtLeast, In(one, "40"))],
        };
        Event accusation = new(RowId.From("e-2"), two.Id, In(two, "denied"), EventType.Accuse, null)
        {
            Actor = new ActorReference(board.Id, null, null),
            Recipient = new ActorReference(mill.Id, In(two, "The mill"), null),
        };
        Event planned = new(RowId.From("e-3"), two.Id, In(two, "pay"), EventType.Aid, "economic") { Status = EventStatus.Planned };
        return new Brief
        {
            Articles = [new BriefArticle(one, null, []), new BriefArticle(two, null, [])],
            Actors = [board, brenn, mill, radio, tarn],
            Statements = [told, formula, denial, promise],
            Events = [arrest, accusation, planned],
            Claims =
            [
                Told("c-1", "40 houses stood empty", one, told.Id) with
                {
                    Origins = [new ClaimOrigin(board.Id, null, [told.Id], [])],
                    DeniedBy = [denial.Id],
                    State = ClaimState.Denied,
                    Grade = new Grade('B', 4, "denied by a party that it concerns"),
                },
                Told("c-2", "=SUM(A1)", one, formula.Id),
                Told("c-3", "Officers arrested Pell Tarn on March 3.", one, arrest.Id) with
                {
                    IndependentOrigins = new OriginCount(2, 3),
                },
            ],
            Conflicts =
            [
                new Conflict("c-1", "c-3", ConflictKind.Number, [new Evidence(one.Id, In(one, "40"))]) { Because = "same matter" },
            ],
            Commitments =
            [
                new Commitment(
                    "k-1",
                    [promise.Id],
                    two.Id,
                    promise.Source.Party,
                    CommitmentKind.Promise,
                    [new Evidence(two.Id, In(two, "to pay by March 9"))]
                )
                {
                    Due = "2031-03-09",
                    Tests = [new CommitmentTest(arrest.Id, TestRelation.Strains, [], "it happened first")],
                },
            ],
            Unknowns = [new OpenQuestion("the gate", [new Evidence(two.Id, In(two, "Nobody knows who opened the gate."))])],
            Stories =
            [
                new Story(
                    "t-1",
                    "Weir: 40 houses empty",
                    [one.Id, two.Id],
                    ["c-1", "c-2", "c-3"],
                    [new TimelineEntry("2031-03-03", arrest.Id), new TimelineEntry("2031-03-03", told.Id)]
                ),
            ],
        };
    }

    private static Article Story(string id, string text)
    {
        List<Block> blocks = [];
        int start = 0;
        foreach (string paragraph in text.Split("\n\n"))
        {
            blocks.Add(new Block(TextSpan.FromBounds(start, start + paragraph.Length), BlockKind.Paragraph));
            start += paragraph.Length + 2;
        }

        return new Article(ArticleId.From(id), text, [.. blocks]);
    }

    private static Actor Party(string id, string name, ActorKind kind) => new(ActorId.From(id), name, kind, [name], [], null);

    private static Statement Said(string id, Article article, string source, Actor actor, string content, SpeechAct act) =>
        new(
            RowId.From(id),
            article.Id,
            new StatementSource(new ActorReference(actor.Id, In(article, source), null), Named: true, Anonymity.Named),
            [In(article, content)],
            act
        );

    private static Claim Told(string id, string text, Article article, RowId row) =>
        new(id, text, [row], [article.Id]) { IndependentOrigins = new OriginCount(1, 1) };
}
