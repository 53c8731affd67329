using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Attributions.Sources;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Tests.Attributions.Sources;

public sealed class CompanyReferenceTests
{
    [Theory]
    [InlineData("Halden Shipping Ltd lost a vessel on Friday.", "company", "Halden Shipping Ltd")]
    [InlineData("Halden Shipping Ltd sued Orrin Freight Ltd on Friday. Halden Shipping Ltd lost.", "company", "Halden Shipping Ltd")]
    [InlineData("Halden Shipping Ltd sued Orrin Freight Ltd on Friday.", "company", "Orrin Freight Ltd")]
    [InlineData("Halden Shipping Ltd sued Orrin Freight Ltd on Friday. Marsh Valley Ltd paid both.", "company", null)]
    [InlineData("The Harbour Authority closed the quay.", "company", null)]
    [InlineData("The Ockley Courier told of a loan by Halden Shipping Ltd on Friday.", "newspaper", "Ockley Courier")]
    [InlineData("Halden Shipping Ltd lost a vessel on Friday.", "newspaper", null)]
    [InlineData("Halden Shipping Ltd lost a vessel on Friday.", "crew", null)]
    public void MeantBy_DefinitePhrase_IsTheFirmOrOutletThatTheArticleHasInMind(string before, string noun, string? expected)
    {
        Analysis analysis = Reader.Analyze($"{before} On Monday the {noun} said it was late.");
        ArticleWords words = new(analysis, QuotationFinder.Find(analysis.Article));
        int at = Enumerable.Range(0, words.Count).Last(i => words[i] == "the" && words[i + 1] == noun);

        Mention? meant = new CompanyReference(words).MeantBy(at, at + 2);

        Assert.Equal(expected, meant?.Span.Slice(analysis.Text).ToString());
    }

    [Fact]
    public void MeantBy_IndefinitePhrase_IsNobody()
    {
        Analysis analysis = Reader.Analyze("Halden Shipping Ltd lost a vessel. On Monday a company said it was late.");
        ArticleWords words = new(analysis, QuotationFinder.Find(analysis.Article));
        int at = Enumerable.Range(0, words.Count).Last(i => words[i] == "a");

        Assert.Null(new CompanyReference(words).MeantBy(at, at + 2));
    }
}
