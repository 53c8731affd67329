using Hearsay.Cli.Terminals;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using static Hearsay.Cli.Tests.Reports.BriefFixture;

namespace Hearsay.Cli.Tests.Reports;

public sealed class BriefReportTests
{
    private static readonly Article Gazette = Article(
        "gazette",
        "\"The pier will stay open,\" said Oda Brill. An inspector said the pier was closed. It is unclear who paid.",
        "Pier Gazette",
        "2031-05-02",
        "Pier row"
    );

    private static readonly Article Mirror = Article(
        "mirror",
        "The pier was closed, the Pier Gazette reports.",
        "Bay Mirror",
        "2031-05-03T08:00Z"
    );

    private static readonly Statement Promise = Statement("s1", Gazette, "Oda Brill", "\"The pier will stay open,\"", SpeechAct.Promise);
    private static readonly Statement Closed = Statement("s2", Gazette, "An inspector", "the pier was closed");
    private static readonly Statement Repeated = Statement("s3", Mirror, "the Pier Gazette", "The pier was closed");

    private static readonly Claim ClosedClaim = new("c1", "the pier was closed", [Closed.Id, Repeated.Id], [Gazette.Id, Mirror.Id])
    {
        Origins =
        [
            new ClaimOrigin(
                Actor: null,
                "An inspector",
                [Closed.Id, Repeated.Id],
                [new OriginStep("cites", [EvidenceOf(Mirror, "the Pier Gazette reports")])]
            ),
        ],
        IndependentOrigins = new OriginCount(1, 1),
        DeniedBy = [Promise.Id],
        State = ClaimState.Denied,
    };

    private static readonly Brief PierBrief = Brief([Gazette, Mirror], Promise, Closed, Repeated) with
    {
        Claims = [ClosedClaim],
        Commitments =
        [
            new Commitment(
                "k1",
                [Promise.Id],
                Gazette.Id,
                Promise.Source.Party,
                CommitmentKind.Promise,
                [EvidenceOf(Gazette, "The pier will stay open")]
            )
            {
                Tests = [new CommitmentTest(Closed.Id, TestRelation.Breaks, [EvidenceOf(Gazette, "the pier was closed")], "it was closed")],
            },
        ],
        Unknowns = [new OpenQuestion("who paid", [EvidenceOf(Gazette, "It is unclear who paid.")])],
        Stories = [new Story("t1", "Pier row", [Gazette.Id, Mirror.Id], ["c1"], [new TimelineEntry("2031-05-01", Closed.Id)])],
    };

    [Theory]
    [InlineData("2 articles · 2 outlets · 1 story")]
    [InlineData("━━ Pier row ━")]
    [InlineData("DENIED  2 articles, all from a single origin")]
    [InlineData("from An inspector (unnamed)  in Pier Gazette, Bay Mirror")]
    [InlineData("│ the Pier Gazette reports  — Bay Mirror, 2031-05-03")]
    [InlineData("denied by Oda Brill")]
    [InlineData("PROMISE by Oda Brill")]
    [InlineData("BROKEN  it was closed")]
    [InlineData("│ It is unclear who paid.  — Pier Gazette, 2031-05-02")]
    public void Write_Brief_ShowsLine(string expected) => Assert.Contains(expected, Render(PierBrief), StringComparison.Ordinal);

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(200)]
    public void Write_AnyWidth_PrintsOnlyVerbatimEvidence(int width)
    {
        string everything = Collapse(Gazette.Text + " " + Mirror.Text);
        foreach (string evidence in EvidenceIn(Render(PierBrief, all: true, width)))
            Assert.Contains(evidence, everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public void Write_AnyWidth_KeepsEveryLineInside(int width) =>
        Assert.All(Render(PierBrief, all: true, width).Split('\n'), line => Assert.True(LineWrapper.CellsOf(line) <= width, line));

    [Fact]
    public void Write_ArticleOutsideEveryStory_IsShown()
    {
        Brief brief = PierBrief with { Stories = [] };
        Assert.Contains("Pier row", Render(brief), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TerminalSequenceInArticle_IsShownNotObeyed()
    {
        Article hostile = Article("hostile", "\u001b]0;owned\u0007 said Oda Brill.");
        string text = Render(Brief([hostile], Statement("s1", hostile, "Oda Brill", "\u001b]0;owned\u0007")));
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("␛]0;owned␇", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NoArticles_SaysSo() => Assert.Contains("0 articles", Render(new Brief()), StringComparison.Ordinal);

    [Fact]
    public void Write_ManySpeakers_NamesThoseLeftOut()
    {
        string text = string.Join(' ', Enumerable.Range(0, 26).Select(i => $"It rained, said Speaker{(char)('A' + i)}."));
        Article article = Article("a", text);
        Statement[] statements =
        [
            .. Enumerable.Range(0, 26).Select(i => Statement($"s{i}", article, $"Speaker{(char)('A' + i)}", "It rained")),
        ];
        Brief brief = Brief([article], [.. statements]);
        Assert.Contains("more speakers (--all): ", Render(brief), StringComparison.Ordinal);
        Assert.DoesNotContain("--all", Render(brief, all: true), StringComparison.Ordinal);
    }

    // Evidence wraps over lines that each begin with the bar; a dash begins its source.
    private static IEnumerable<string> EvidenceIn(string report)
    {
        List<string> block = [];
        foreach (string line in report.Split('\n').Append(""))
        {
            string trimmed = line.TrimStart();
            if (trimmed.StartsWith(ReportWriter.EvidenceBar, StringComparison.Ordinal))
            {
                block.Add(trimmed[ReportWriter.EvidenceBar.Length..].Split("  — ")[0]);
                if (!trimmed.Contains("  — ", StringComparison.Ordinal))
                    continue;
            }

            if (block.Count > 0)
                yield return Collapse(string.Join(' ', block));
            block = [];
        }
    }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
