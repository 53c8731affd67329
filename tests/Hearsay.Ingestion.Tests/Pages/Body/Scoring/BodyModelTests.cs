using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Body;
using Hearsay.Ingestion.Pages.Body.Scoring;

namespace Hearsay.Ingestion.Tests.Pages.Body.Scoring;

public sealed class BodyModelTests
{
    private const string Html =
        "<body><nav class='menu main'><ul><li><a href='/a'>News</a><li><a href='/b'>Sport</a></ul></nav>"
        + "<article class='story' id='s7'><h1>Ferry stops at Orrin</h1><div class='text'><p>The ferry stopped on Monday, the harbour board said.</p>"
        + "<p>It will sail again when the pier is mended, and nobody was hurt.</p></div></article><footer>All rights reserved</footer></body>";

    [Fact]
    public void LinearOpinion_EveryBlock_IsTheSumOfTheWeightsOfItsFeatures()
    {
        float[] weights = BodyModel.Load().Weights;
        HtmlTree tree = HtmlTreeBuilder.Build(Html, 100, Deadline.In(TimeSpan.FromMinutes(1)), out _)!;
        PageView view = new(tree, PageSegmenter.Cut(tree), new PageHints(null, null));
        float[] found = LinearOpinion.Of(weights, view);
        Assert.Equal(6, found.Length);
        for (int i = 0; i < found.Length; i++)
        {
            List<int> features = [];
            SparseFeatures.Add(view.Tree, view.Outline, view.Blocks[i], view.Words[i], features);
            Assert.Equal(BodyModel.Squash(features.Sum(f => weights[f]) / MathF.Sqrt(features.Count)), found[i], 4);
        }
    }

    [Theory]
    [InlineData("The board and its members were in the town.", 9, 6)]
    [InlineData("THEIR Their theirs thesé the", 5, 3)]
    [InlineData("News Sport Weather", 3, 0)]
    public void BlockWords_Line_CountsWordsAndTheCommonestOnes(string line, int words, int common)
    {
        BlockWords found = BlockWords.Of(line);
        Assert.Equal((words, common), (found.Words, found.FunctionWordCount));
    }
}
