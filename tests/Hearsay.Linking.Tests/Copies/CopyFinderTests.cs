using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Linking.Copies;

namespace Hearsay.Linking.Tests.Copies;

public sealed class CopyFinderTests
{
    private const string Report =
        "The ferry company of Quillport cancelled every crossing on Monday because ice had closed the harbour mouth.\n"
        + "About two hundred passengers spent the night in the fish market, where volunteers served soup.\n"
        + "The harbour master, Edda Trawl, said the ice breaker would arrive from Tresk within three days.\n"
        + "Nobody could remember when the harbour had last frozen over so early in the winter.";

    [Theory]
    [InlineData("headline", 0, "two hundred", "two hundred")]
    [InlineData("number", 0, "two hundred", "four hundred")]
    [InlineData("name", 0, "Edda Trawl", "Olga Brine")]
    [InlineData("tail cut", 1, "Quillport", "Quillport")]
    public void Find_EditedText_IsACopyOfTheEarlier(string edit, int cutParagraphs, string from, string to)
    {
        string[] paragraphs = Report.Replace(from, to, StringComparison.Ordinal).Split('\n');
        Annotation copy = Build.Article(
            "copy " + edit,
            string.Join('\n', paragraphs.SkipLast(cutParagraphs)),
            "Tresk Daily",
            "2031-01-03",
            edit
        );
        Annotation original = Build.Article("original", Report, "Quillport Echo", "2031-01-02");
        Assert.Equal([-1, 0], CopyFinder.Find(Batch.Of([copy, original])));
    }

    [Fact]
    public void Find_CreditedWireIsLater_PointsAtTheWire()
    {
        Annotation copy = Build.Article("copy", "QUILLPORT, Jan 2 (NPA) - " + Report, "Tresk Daily", "2031-01-02T08:00");
        Annotation wire = Build.Article("wire", Report, "Northern Press Agency", "2031-01-02T09:00");
        Assert.Equal([1, -1], CopyFinder.Find(Batch.Of([copy, wire])));
    }

    [Fact]
    public void Find_BylineNamesTheOutlet_PointsAtIt()
    {
        Annotation copy = Build.Article("copy", Report, "Tresk Daily", "2031-01-02");
        copy = copy with { Article = copy.Article with { Authors = ["Northern Press Agency"] } };
        Annotation wire = Build.Article("wire", Report, "Northern Press Agency", "2031-01-03");
        Assert.Equal([1, -1], CopyFinder.Find(Batch.Of([copy, wire])));
    }

    [Fact]
    public void Find_OnlyALongQuotationIsShared_IsNoCopy()
    {
        const string Quotation =
            "\"We have asked the ministry four times for a second ice breaker and four times we were told that winters are getting warmer and that money is short.\"";
        Annotation left = Build.Article(
            "a",
            Quotation + " Edda Trawl told the crowd on the quay before she walked home through the snow without a hat on."
        );
        Annotation right = Build.Article(
            "b",
            Quotation + " That was all the harbour master would say when our reporter met her at the fish market after dark."
        );
        Assert.Equal([-1, -1], CopyFinder.Find(Batch.Of([left, right])));
    }

    [Fact]
    public void Find_ThreeCopies_AllPointAtTheFirst()
    {
        Annotation[] articles = [.. Enumerable.Range(0, 4).Select(i => Build.Article("c" + i, Report, "Outlet " + i))];
        Assert.Equal([-1, 0, 0, 0], CopyFinder.Find(Batch.Of(articles)));
    }

    [Theory]
    [InlineData("TOWN, May 5 (ABC) - Rain fell.", "ABC")]
    [InlineData("Rain (and hail) fell on the town.", null)]
    [InlineData("Rain fell.\nA man (52) - no more - said so.", null)]
    public void Dateline_Text_NamesTheAgency(string text, string? expected)
    {
        Article article = Build.Article("a", text).Article;
        Assert.Equal(expected, WireCredits.Dateline(article) is { } span ? article.Slice(span) : null);
    }
}
