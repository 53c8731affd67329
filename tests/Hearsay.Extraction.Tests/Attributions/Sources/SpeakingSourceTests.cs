using Hearsay.Core.Analyses;
using Hearsay.Extraction.Attributions.Sources;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Tests.Attributions.Sources;

public sealed class SpeakingSourceTests
{
    [Theory]
    [InlineData("Two officials said it was late.", 2, true, true)]
    [InlineData("Osk Tammerlin signals it is late.", 2, false, true)]
    [InlineData("The presence of threads signals unease.", 2, false, false)]
    [InlineData("Which faction says so?", 2, true, false)]
    [InlineData("Increasingly said to be late.", 1, true, false)]
    [InlineData("The same time said it was late.", 3, true, false)]
    [InlineData("The people who saw the fire said it was late.", 6, true, true)]
    public void CanBe_PhraseAtTheStart_DependsOnItsHead(string text, int length, bool speech, bool expected)
    {
        Analysis analysis = Reader.Analyze(text);
        ArticleWords words = new(analysis, QuotationFinder.Find(analysis.Article));

        Assert.Equal(expected, SpeakingSource.CanBe(words, new WordRange(0, length), speech));
    }
}
