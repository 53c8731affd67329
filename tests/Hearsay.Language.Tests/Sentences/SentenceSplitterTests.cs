using Hearsay.Core.Analyses;
using Hearsay.Language.Sentences;

namespace Hearsay.Language.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The delegation left for the U.S.| The talks had failed.")]
    [InlineData("He met the U.S. President Dan Orrick.| She stayed.")]
    [InlineData("Dr. R. J. Pell of St. Maren said so.| J. R. Smith agreed.")]
    [InlineData("Smith & Sons Ltd.| It closed in Sept. 2019.")]
    [InlineData("She moved to Osterby, D.C.| Her office is there.")]
    [InlineData("They sold apples, pears, etc.| The shop closed.")]
    [InlineData("By 9 a.m. Sunday, the streets were empty.| At 5 p.m. Monday the gates opened.")]
    [InlineData("The vote passed.| No. 10 was silent.")]
    public void Split_Abbreviation_EndsTheSentenceOnlyWhereOneBegins(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("\"Will you resign?\" he asked.| \"Never!\" she shouted.")]
    [InlineData("\"We will go,\" said Mr. Tarn.| \"We must.\"| He left.")]
    [InlineData("“It is over,” he said.| “Go home.”")]
    [InlineData("\"Not now.| Not ever,\" she added.")]
    [InlineData("‘Nobody told us,’ said Ms Ren.| ‘We asked.’")]
    [InlineData("“We kept our promise,” she said.| So there was a letter after all!")]
    public void Split_Quotation_KeepsTheReportingClause(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("The vote was 12-3.| (The mayor abstained.)| It passed.")]
    [InlineData("Sen. Dale Orr (R-Ky.) objected.| Nobody moved.")]
    [InlineData("\"I don't know ... maybe,\" he said.| Then it spoke.")]
    [InlineData("iPhone sales fell.| eBay rose 5 percent.")]
    [InlineData("Contact press@dam.example.| More at www.dam.example.")]
    [InlineData("Really?!| Yes.")]
    public void Split_Signs_EndSentencesWhereTheyShould(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("PORT ORU (NNS) —| The dam broke on Monday.")]
    [InlineData("MILLBURN, May 15 (NNS) -| Water rose.")]
    [InlineData("NATO — the alliance — met.")]
    public void Split_Dateline_StandsApart(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("15:20| The mill has denied that acid was kept there.")]
    [InlineData("9.05| Nobody was hurt, the mayor said.")]
    [InlineData("15:20 were the figures on the clock.")]
    [InlineData("3.5 Million people came.")]
    public void Split_TimeStampOfAnEntry_StandsApart(string marked) => AssertSplit(marked);

    [Fact]
    public void Split_BlocksWithoutFullStop_AreHardBorders() =>
        Assert.Equal(
            ["Dam fails at Port Oru", "By Lena Marsh", "It broke."],
            Reading.Sentences("Dam fails at Port Oru\n\nBy Lena Marsh\n\nIt broke.")
        );

    [Fact]
    public void Split_UnbalancedQuotes_StillEndsSentences() =>
        Assert.Equal(3, Reading.Sentences("\"He left. \"She stayed. (They waited.").Length);

    [Fact]
    public void Split_EndlessSentence_IsCut()
    {
        Analysis analysis = Reading.Of(string.Concat(Enumerable.Repeat("we can't ", 2000)));
        Assert.All(analysis.Sentences, sentence => Assert.InRange(sentence.TokenCount, 1, SentenceSplitter.LongestSentence + 1));
        Assert.All(analysis.Sentences, sentence => Assert.False(analysis.Tokens[sentence.FirstToken].JoinsPrevious));
    }

    // A bar marks every border; the blank after it is the text's.
    private static void AssertSplit(string marked)
    {
        string[] expected = marked.Split("| ");
        Assert.Equal(expected, Reading.Sentences(string.Join(' ', expected)));
    }
}
