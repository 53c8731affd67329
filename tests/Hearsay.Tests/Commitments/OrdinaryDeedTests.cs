using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Text;
using Hearsay.Extraction;
using Hearsay.Language;
using Hearsay.Linking;

namespace Hearsay.Tests.Commitments;

/// <summary>Promises about ordinary deeds, and what a later article tells of them in its own voice.</summary>
public sealed class OrdinaryDeedTests
{
    private static readonly TextAnalyzer Analyzer = TextAnalyzer.Create();
    private static readonly Annotator Annotator = Annotator.Create();

    [Theory]
    [InlineData("to repair the fish pier by 1 July", "The Quillport council repaired the fish pier on 20 June.", TestRelation.Keeps)]
    [InlineData("to repair the fish pier by 1 July", "The fish pier was repaired on 9 July.", TestRelation.Breaks)]
    [InlineData("to repair the fish pier by 1 July", "The fish pier has not been repaired.", TestRelation.Breaks)]
    [InlineData("to repair the fish pier by 1 July", "The repair of the fish pier was completed on 20 June.", TestRelation.Keeps)]
    [InlineData("to reopen the fish market by 1 July", "The fish market is still closed.", TestRelation.Breaks)]
    [InlineData("to reopen the fish market by 1 July", "The fish market opened again on 20 June.", TestRelation.Keeps)]
    [InlineData("to publish the survey of the pier by 1 July", "The survey of the pier remains unpublished.", TestRelation.Breaks)]
    [InlineData("to plant 300 limes on the quay", "Pupils planted 300 limes on the quay.", TestRelation.Keeps)]
    [InlineData("to repair twelve boats by 1 August", "The Quillport council repaired seven boats on 20 June.", TestRelation.Strains)]
    public void Link_DeedInTheArticlesOwnVoice_TestsThePromise(string promised, string told, TestRelation relation)
    {
        (Brief brief, ImmutableArray<CommitmentTest> tests) = Link(promised, told);
        CommitmentTest test = Assert.Single(tests);
        Assert.Equal(relation, test.Relation);
        Event deed = brief.Events.Single(e => e.Id == test.Row);
        Assert.Equal(EventType.Ordinary, deed.Type);
        Assert.All(test.Spans, span => Assert.True(told.Contains(brief.Articles[1].Article.Slice(span.Span), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("to repair the fish pier by 1 July", "The council will repair the fish pier in August.")]
    [InlineData("to repair the fish pier by 1 July", "The council repaired the customs shed on 20 June.")]
    [InlineData("to repair the fish pier by 1 July", "The only repaired pier of the bay is that of Tresk.")]
    [InlineData("to reopen the fish market by 1 July", "The customs shed is still closed.")]
    [InlineData("to reopen the fish market by 1 July", "The fish market was closed in May.")]
    public void Link_AnotherMatterOrAPlan_TestsNothing(string promised, string told) => Assert.Empty(Link(promised, told).Tests);

    [Fact]
    public void Link_DeedThatIsAnEventAlready_TestsOnce()
    {
        const string Title = "Quillport dockers threaten to stop work";
        Brief brief = StoryLinker.Link([
            Read("a", "The Dockers' Union threatened to stop work unless the north crane was shut down.", Title, "2031-06-02"),
            Read("b", "Members of the Dockers' Union stopped work last Friday and shut down the north crane.", Title, "2031-07-12"),
        ]);
        Assert.Single(Assert.Single(brief.Commitments).Tests);
    }

    [Fact]
    public void Link_DeedThatTestsNothing_GetsNoRow()
    {
        (Brief brief, _) = Link("to repair the fish pier by 1 July", "The baker repaired his oven.");
        Assert.DoesNotContain(brief.Events, deed => deed.Type == EventType.Ordinary);
    }

    private static (Brief Brief, ImmutableArray<CommitmentTest> Tests) Link(string promised, string told)
    {
        const string Title = "Quillport council, fish pier and fish market";
        Brief brief = StoryLinker.Link([
            Read("a", $"The Quillport council promised {promised}.", Title, "2031-06-02"),
            Read("b", told, Title, "2031-07-12"),
        ]);
        return (brief, Assert.Single(brief.Commitments).Tests);
    }

    private static Annotation Read(string id, string text, string title, string published) =>
        Annotator.Annotate(
            Analyzer.Analyze(
                new Article(ArticleId.From(id), text, [new Block(TextSpan.FromBounds(0, text.Length), BlockKind.Paragraph)])
                {
                    Outlet = "Quillport Post",
                    Title = title,
                    Published = PublicationTime.Parse(published),
                }
            )
        );
}
