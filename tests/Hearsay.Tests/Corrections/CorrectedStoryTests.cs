using System.Text;
using Hearsay.Contract;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction;
using Hearsay.Language;
using Hearsay.Linking;
using Hearsay.Presentation;

namespace Hearsay.Tests.Corrections;

public sealed class CorrectedStoryTests
{
    private const string Told = "Nine pilots drowned when the ferry sank off Quillport, the harbour master said.";
    private const string Note =
        "Correction: The Quillport Post reported on 2 June that nine pilots had drowned. Eleven pilots drowned, as the harbour master has confirmed.";

    private static readonly TextAnalyzer Analyzer = TextAnalyzer.Create();
    private static readonly Annotator Annotator = Annotator.Create();

    [Fact]
    public void Link_CorrectionByTheOutletThatToldIt_WithdrawsTheClaim()
    {
        Brief brief = Link("Quillport Post");
        Assert.Equal(ClaimState.Withdrawn, ClaimOf(brief, "Nine pilots drowned").State);
        Statement wrong = brief.Statements.Single(s => brief.Articles[1].Article.Slice(s.Content[0]) == "nine pilots had drowned");
        Assert.Equal((SpeechAct.Denial, Polarity.Negative), (wrong.Act, wrong.Polarity));
    }

    [Fact]
    public void Link_CorrectionByAnotherOutlet_OnlyDenies()
    {
        Brief brief = Link("Tresk Times");
        Assert.Equal(ClaimState.Denied, ClaimOf(brief, "Nine pilots drowned").State);
    }

    [Fact]
    public void In_BriefWithACorrection_HoldsTheNoteAndItsClaims()
    {
        Brief brief = Link("Quillport Post");
        Correction correction = Assert.Single(Correction.In(new BriefIndex(brief)));
        Assert.Equal(Note, brief.Articles[1].Article.Slice(correction.Evidence.Span));
        Assert.Contains(ClaimOf(brief, "Nine pilots drowned").Id, correction.TakesBack);
        Assert.Contains(ClaimOf(brief, "Eleven pilots drowned").Id, correction.SetsRight);
    }

    [Fact]
    public void WriteBrief_Correction_IsARowWithItsSpan()
    {
        using MemoryStream output = new();
        using (System.Text.Json.Utf8JsonWriter json = new(output))
            new ContractWriter(json).WriteBrief(Link("Quillport Post"));
        Assert.Contains(
            "\"takesBack\":[\"c-",
            Encoding.UTF8.GetString(output.ToArray()).Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    private static Claim ClaimOf(Brief brief, string words) =>
        brief.Claims.First(c => c.Text.StartsWith(words, StringComparison.OrdinalIgnoreCase));

    private static Brief Link(string outletOfFirst) =>
        StoryLinker.Link([
            Read("a", Told, BlockKind.Paragraph, outletOfFirst, "2031-06-02"),
            Read("b", Note, BlockKind.Correction, "Quillport Post", "2031-06-09"),
        ]);

    private static Annotation Read(string id, string text, BlockKind kind, string outlet, string published) =>
        Annotator.Annotate(
            Analyzer.Analyze(
                new Article(ArticleId.From(id), text, [new Block(TextSpan.FromBounds(0, text.Length), kind)])
                {
                    Outlet = outlet,
                    Title = "Ferry sinks off Quillport, pilots drown",
                    Published = PublicationTime.Parse(published),
                }
            )
        );
}
