using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Tests.AttributionModels;

public sealed class AttributionReaderTests
{
    private static readonly AttributionReader Models = new(AttributionModel.Load());

    [Theory]
    [InlineData("Osk Tammerlin said the ferry was late.", "Osk Tammerlin", "said", "the ferry was late")]
    [InlineData("“The ferry was late,” said Osk Tammerlin.", "Osk Tammerlin", "said", "“The ferry was late,”")]
    [InlineData("The ferry was late, according to Osk Tammerlin.", "Osk Tammerlin", "according to", "The ferry was late")]
    [InlineData("Villagers believe that the lake is poisoned.", "Villagers", "believe", "that the lake is poisoned")]
    public void Read_OneAttribution_LabelsItsParts(string text, string source, string cue, string content)
    {
        ArticleWords words = WordsOf(text);

        ReadAttribution read = Assert.Single(Models.Read(words), a => a.Accepted);

        Assert.Equal(source, TextOf(words, read.Source));
        Assert.Equal(cue, TextOf(words, read.Cue));
        Assert.Equal(content, string.Join(" // ", read.Content.Select(range => TextOf(words, range))));
    }

    [Fact]
    public void Read_AnyCue_HasItsHeadInTheCueAndItsPartsApart()
    {
        ArticleWords words = WordsOf("“Yes,” the mayor said, “and no.” She denied it, but a report by the board found that she knew.");

        Assert.All(
            Models.Read(words),
            read =>
            {
                Assert.True(read.Cue.Contains(read.Head));
                Assert.False(read.HoldsInContent(read.Head));
                Assert.True(read.Content.Length > 0);
                Assert.All(read.Content, range => Assert.True(range.End <= read.Source.Start || range.Start >= read.Source.End));
            }
        );
    }

    [Fact]
    public void Read_ReportOfAReport_MarksTheInnerOne()
    {
        ArticleWords words = WordsOf("Theda Morvane said that two sailors had told the board that the captain was asleep.");

        List<ReadAttribution> read = Models.Read(words);

        Assert.Equal("said", TextOf(words, Assert.Single(read, a => a.Accepted).Cue));
        Assert.Contains(read, a => a.Inner && words[a.Head] == "told");
    }

    [Fact]
    public void Read_UnparsedText_YieldsNothing()
    {
        ArticleWords words = WordsOf("Osk Tammerlin said the ferry was late.");
        ArticleWords unparsed = new(words.Analysis with { Syntax = [] }, words.Quotations);

        Assert.Empty(Models.Read(unparsed));
    }

    private static ArticleWords WordsOf(string text)
    {
        Hearsay.Core.Analyses.Analysis analysis = Reader.Analyze(text);
        return new ArticleWords(analysis, QuotationFinder.Find(analysis.Article));
    }

    private static string TextOf(ArticleWords words, WordRange range) =>
        range.IsEmpty ? "" : words.Span(range.Start, range.End).TextIn(words.Text);
}
