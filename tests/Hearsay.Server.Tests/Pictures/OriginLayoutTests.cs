using Hearsay.Core.Briefs;
using Hearsay.Presentation;
using Hearsay.Server.Pictures;
using Hearsay.Server.Tests.Pages;

namespace Hearsay.Server.Tests.Pictures;

public sealed class OriginLayoutTests
{
    [Fact]
    public async Task Build_CopyAndCitation_LeadThroughTheFirstReportToOneSource()
    {
        BriefIndex index = await SampleStories.IndexAsync();
        Claim claim = index.Brief.Claims.First(candidate => candidate.Text.Contains("failed a brake test", StringComparison.Ordinal));
        OriginGraph graph = OriginGraphBuilder.Build(index, claim);
        OriginNode source = Assert.Single(graph.Nodes, node => node.Kind == OriginNodeKind.UnnamedSource);
        OriginEdge told = Assert.Single(graph.Edges, edge => edge.To == source.Key);
        Assert.False(told.Collapses);
        Assert.Equal("article:northline", told.From);
        Assert.Equal(
            [("article:aldry-courier", "copy of"), ("article:coast-seven", "cites")],
            graph.Edges.Where(edge => edge.To == told.From).Select(edge => (edge.From, edge.Label)).Order()
        );
        Assert.All(graph.Edges, edge => Assert.NotEmpty(edge.Reason));
        Assert.All(graph.Edges.Where(edge => edge.Collapses), edge => Assert.NotEmpty(edge.Spans));
    }

    [Fact]
    public async Task Of_EveryClaimOfTheSamples_LeadsRightwardsAndBoxesDoNotTouch()
    {
        BriefIndex index = await SampleStories.IndexAsync();
        Assert.NotEmpty(index.Brief.Claims);
        foreach (Claim claim in index.Brief.Claims)
        {
            OriginGraph graph = OriginGraphBuilder.Build(index, claim);
            OriginLayout layout = OriginLayout.Of(graph);
            Assert.All(layout.Edges, edge => Assert.True(edge.From.Column < edge.To.Column, claim.Id));
            foreach (IGrouping<int, PlacedNode> column in layout.Nodes.GroupBy(node => node.Column))
            {
                int[] tops = [.. column.Select(node => node.Y).Order()];
                for (int i = 1; i < tops.Length; i++)
                    Assert.True(tops[i] - tops[i - 1] >= OriginLayout.BoxHeight, claim.Id);
            }

            Assert.All(layout.Nodes, node => Assert.InRange(node.X + OriginLayout.BoxWidth, 0, layout.Width));
            Assert.All(layout.Nodes, node => Assert.InRange(node.Y + OriginLayout.BoxHeight, 0, layout.Height));
            // Every article of the claim is drawn and leads somewhere.
            Assert.All(claim.Articles, article => Assert.Contains(graph.Edges, edge => edge.From == OriginEdge.KeyOf(article)));
        }
    }

    [Fact]
    public async Task Build_CopyWithOtherWords_StandsForItself()
    {
        BriefIndex index = await SampleStories.IndexAsync();
        Claim claim = index.Brief.Claims.First(candidate => candidate.Text.Contains("injured fifteen", StringComparison.Ordinal));
        OriginEdge edge = Assert.Single(OriginGraphBuilder.Build(index, claim).Edges, found => found.From == "article:aldry-courier");
        Assert.Equal(("origin:0", false), (edge.To, edge.Collapses));
        Assert.Contains("does not have these words", edge.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_LongChain_MakesOneColumnForEachStep()
    {
        OriginNode[] nodes =
        [
            .. Enumerable
                .Range(0, 5)
                .Select(i => new OriginNode("n" + i, i < 4 ? OriginNodeKind.Article : OriginNodeKind.Source, "N" + i, "", null)),
        ];
        OriginEdge[] edges = [.. Enumerable.Range(0, 4).Select(i => new OriginEdge("n" + i, "n" + (i + 1), "cites", "because", [], true))];
        Assert.Equal([0, 1, 2, 3, 4], OriginLayout.Of(new OriginGraph([.. nodes], [.. edges])).Nodes.Select(node => node.Column));
    }

    [Theory]
    [InlineData("Short", 200, "Short")]
    [InlineData("A very long name of an outlet that fits no box at all", 120, "…")]
    public void Fit_LongText_EndsInAnEllipsisInsideItsBox(string text, double width, string end)
    {
        string fitted = PictureText.Fit(text, width, 14);
        Assert.EndsWith(end, fitted, StringComparison.Ordinal);
        Assert.InRange(PictureText.WidthOf(fitted, 14), 0, width);
    }
}
