using Hearsay.Core.Articles;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Ingestion.Tests.Pages.Metadata;

public sealed class PageMetadataTests
{
    private const string Body =
        "<p>The council of Orrin voted on Monday to close the bridge for the winter, because two of its piers are worn, the mayor said.</p><p>There is no money to mend them before the spring, according to a report that the town's engineer handed in last week.</p>";

    [Theory]
    [InlineData(
        "<title>Bridge shut for the winter - Orrin Gazette</title><meta property=og:site_name content='Orrin Gazette'>",
        "<h1>Bridge shut for the winter</h1>",
        "Bridge shut for the winter"
    )]
    [InlineData(
        "<title>Bridge shut for the winter | Orrin Gazette</title><meta property=og:site_name content='Orrin Gazette'><meta property=og:title content='Bridge shut for the winter'>",
        "<div>no heading</div>",
        "Bridge shut for the winter"
    )]
    [InlineData(
        "<title>Orrin Gazette</title><meta property=og:site_name content='Orrin Gazette'>",
        "<h1>Orrin Gazette</h1><h2 class=headline>Bridge shut for the whole winter</h2>",
        "Bridge shut for the whole winter"
    )]
    [InlineData(
        "<title>Bridge shut for the winter</title><meta name=application-name content='Bridge shut for the winter'>",
        "<h1>Bridge shut for the winter</h1>",
        "Bridge shut for the winter"
    )]
    [InlineData(
        "<title>Orrin Gazette Bridge shut for the winter</title>",
        "<h1><a href=/>Orrin Gazette</a></h1><h2>Bridge shut for the winter</h2>",
        "Bridge shut for the winter"
    )]
    [InlineData(
        "<title>Bridge shut for the winter | Opinion</title><link rel=canonical href='https://o.example/opinion/2031/bridge'>",
        "<h1>Bridge shut for the winter | Opinion</h1>",
        "Bridge shut for the winter"
    )]
    [InlineData(
        "<meta property=og:title content='Bridge shut for the winter'>",
        "<h1><span>River Watch</span> <span>Bridge shut for the winter</span></h1>",
        "Bridge shut for the winter"
    )]
    [InlineData(
        "<title>orrin.example Bridge shut for the winter</title><link rel=canonical href='https://orrin.example/bridge'>",
        "<div>no heading</div>",
        "Bridge shut for the winter"
    )]
    [InlineData(
        "<title>Orrin Rail Enquiries</title>",
        "<a href='/default.aspx'><img src=i.png alt='Orrin Rail Enquiries'></a><h2>Bridge shut for the winter</h2>",
        "Bridge shut for the winter"
    )]
    public void Read_Title_IsTheHeadlineWithoutTheSite(string head, string top, string expected) =>
        Assert.Equal(expected, Read(head, top).Title);

    [Theory]
    [InlineData("The best walks of 2032", "<h1>The best walks of 2033</h1>", "The best walks of 2033")]
    [InlineData("The best walks of 2033", "<h1>The best walks of 2032</h1>", "The best walks of 2033")]
    [InlineData("The best walks of 2032", "<h1>The best walks of 2032</h1><h3>The best walks of 2033</h3>", "The best walks of 2032")]
    public void Read_TitleOfTwoYears_IsTheOneBroughtUpToDate(string title, string top, string expected) =>
        Assert.Equal(expected, Read($"<title>{title}</title><meta property=og:title content='{title}'>", top).Title);

    [Fact]
    public void Read_HeadlineBehindAMenuFullOfTitles_IsFound()
    {
        string menu = string.Concat(
            Enumerable.Range(1, 30).Select(i => $"<li class=menu-title><a href=/{i}>Services of kind {i}</a></li>")
        );

        Assert.Equal(
            "Bridge shut for the winter",
            Read("<title>News</title>", $"<ul>{menu}</ul><h1>Bridge shut for the winter</h1>").Title
        );
    }

    [Theory]
    [InlineData("<meta property=article:published_time content='2031-02-03T08:00:00+01:00'>", "<p>February 3, 2031</p>", "2031-02-03")]
    [InlineData("", "<p class=meta>Published <time datetime='2031-02-03'>3 February 2031</time></p>", "2031-02-03")]
    [InlineData("", "<p class=date>Posted on February 3, 2031</p>", "2031-02-03")]
    [InlineData("<link rel=canonical href='https://o.example/2031/02/03/bridge'>", "", "2031-02-03")]
    [InlineData("<meta name=citation_publication_date content='2031 Feb 3'>", "", "2031-02-03")]
    [InlineData(
        "<meta name=citation_publication_date content='2031 Feb 3'>",
        "<p>Received 2030 Nov 4; Accepted 2031 Jan 9</p>",
        "2031-02-03"
    )]
    [InlineData("<link rel=canonical href='https://o.example/2031/february/03/bridge'>", "", "2031-02-03")]
    [InlineData("", "<p class=todays-date>March 9, 2031</p><p class=date>February 3, 2031</p>", "2031-02-03")]
    [InlineData("", "<p class=meta><span>February 3, 2031</span><span>5 mins</span></p>", "2031-02-03")]
    [InlineData("", "<p class=meta>Published: February 3, 2031 | Updated: March 9, 2031</p>", "2031-02-03")]
    [InlineData("<script>var page = {\"publishedAt\":1927872000000}</script>", "", "2031-02-03")]
    [InlineData("<script>var page = {\"publishedDate\":\"2031-02-03T08:00:00Z\"}</script>", "", "2031-02-03")]
    public void Read_Published_IsFoundWhereverThePageSaysIt(string head, string top, string expected) =>
        Assert.Equal(expected, Day(Read(head, "<h1>Bridge shut for the winter</h1>" + top)));

    [Theory]
    [InlineData("https://o.example/bridge", "2031-02-04")]
    [InlineData("https://o.example/2031/02/03/bridge", "2031-02-03")]
    public void Read_MomentAroundMidnight_IsOneDay(string address, string expected)
    {
        string head = $"<link rel=canonical href='{address}'><meta property=article:published_time content='2031-02-04T04:30:00+00:00'>";

        Assert.Equal(expected, Day(Read(head, "<h1>Bridge shut for the winter</h1><p class=date>February 3, 2031</p>")));
    }

    [Theory]
    [InlineData("en-GB", "2031-04-03")]
    [InlineData("en-US", "2031-03-04")]
    [InlineData("en", null)]
    public void Read_DayAndMonth_AreToldByTheCountryOrNotAtAll(string language, string? expected) =>
        Assert.Equal(expected, Day(Read("", "<h1>Bridge shut for the winter</h1><p class=date>03/04/2031</p>", language)));

    [Theory]
    [InlineData("25/03/2031", "2031-04-03")]
    [InlineData("03/25/2031", "2031-03-04")]
    [InlineData("03/05/2031", null)]
    public void Read_DayAndMonth_AreToldByAnotherDateOfThePage(string other, string? expected) =>
        Assert.Equal(
            expected,
            Day(Read("", $"<h1>Bridge shut for the winter</h1><p class=date>03/04/2031</p>", "en", $"<p>Last seen {other}</p>"))
        );

    [Theory]
    [InlineData("<meta name=author content='Ann Loe'>", "<p>By Ann Loe</p>", "Ann Loe")]
    [InlineData("", "<p class=byline>By <a rel=author href=/authors/ann-loe>Ann Loe</a></p>", "Ann Loe")]
    [InlineData("", "<div><span class=byline>By</span><span class=byline>Ann Loe</span></div>", "Ann Loe")]
    public void Read_Author_IsTheOneSigned(string head, string top, string expected) =>
        Assert.Equal([expected], Read(head, "<h1>Bridge shut for the winter</h1>" + top).Authors.AsEnumerable());

    [Theory]
    [InlineData("<meta name=author content='andrew.quill'>", "<p class=author>Jane Roe</p>")]
    [InlineData("", "<p class=byline>By Jane Roe, Trial Attorney</p>")]
    [InlineData("", "<p class=byline>By Jane Roe Staff Writer</p>")]
    [InlineData(
        "",
        "<p class=byline>By <a rel=author href=/authors/jane>Jane Roe</a>, <span>Staff Writer</span><span>Updated May 4, 2033</span></p>"
    )]
    public void Read_AccountOrPostBesideAPerson_IsThePersonAlone(string head, string top) =>
        Assert.Equal(["Jane Roe"], Read(head, "<h1>Bridge shut for the winter</h1>" + top).Authors.AsEnumerable());

    [Theory]
    [InlineData("<meta name=author content='jdadmin'>", "")]
    [InlineData("<meta name=author content='Site Admin'>", "")]
    [InlineData("<meta name=author content='webmaster2'>", "")]
    [InlineData("", "<p>PORT ORRIN, Vale — The bridge is shut.</p>")]
    [InlineData("", "<p><b>PORT ORRIN</b> — Shut.</p>")]
    public void Read_AccountOrTown_IsNoAuthor(string head, string top) =>
        Assert.Empty(Read(head, "<h1>Bridge shut for the winter</h1>" + top).Authors);

    [Fact]
    public void Read_AuthorOfTheOutlet_IsThePersonAlone() =>
        Assert.Equal(
            ["Jane Roe"],
            Read(
                "<meta property=og:site_name content='Orrin Gazette'><meta name=author content='Jane Roe, Orrin Gazette'>",
                "<h1>Bridge shut for the winter</h1><p class=byline>By Jane Roe</p>"
            )
                .Authors.AsEnumerable()
        );

    [Theory]
    [InlineData(
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ann Loe\"},{\"name\":\"Bo Ray\"}]}</script>",
        "<p class=byline>By <a href=/author/ann>Ann Loe</a> and <a href=/author/bo>Bo Ray</a></p>"
    )]
    [InlineData("", "<p class=byline>By Ann Loe and Bo Ray</p>")]
    [InlineData("<meta name=author content='Ann Loe and Bo Ray, Associated Press'>", "")]
    [InlineData("<meta name=author content='Ann Loe'>", "<p class=byline>By Ann Loe and Bo Ray</p>")]
    [InlineData("<meta name=author content='Ann Loe'><meta name=author content='Bo Ray'>", "<p class=byline>By Ann Loe</p>")]
    public void Read_SeveralAuthors_AreAllNamed(string head, string top) =>
        Assert.Equal(["Ann Loe", "Bo Ray"], Read(head, "<h1>Bridge shut for the winter</h1>" + top).Authors.AsEnumerable());

    [Fact]
    public void Read_Page_KeepsWhereItsTitleStands()
    {
        MetadataCandidates candidates = Read("<meta property=og:title content='Bridge shut'>", "<h1>Bridge shut</h1>").Candidates;

        Assert.Equal("Bridge shut", candidates.Titles[0].Value);
        Assert.Equal([CandidateOrigin.Meta, CandidateOrigin.Visible], candidates.Titles[0].Origins.AsEnumerable());
        Assert.InRange(candidates.Titles[0].Score, 0.5, 1);
    }

    [Fact]
    public void Of_Page_KeepsAllCandidatesWithTheirOrigins()
    {
        HtmlTree tree = HtmlTreeBuilder.Build(
            Page(
                "<title>Council shuts a bridge</title><meta property=og:title content='Bridge shut'><meta name=author content='Ann Loe'>",
                "<h1>Bridge shut</h1><p>By Bo Ray</p>",
                "en"
            ),
            512,
            Deadline.In(TimeSpan.FromSeconds(5)),
            out _
        )!;
        MetadataRanker ranker = MetadataRanker.Load();
        PageEvidence evidence = new PageReader(BodyModel.Load(), ranker).Evidence(tree, null, out _);

        PageMetadata metadata = PageMetadata.Of(evidence, ranker);

        Assert.Equal("Bridge shut", metadata.TitleCandidates[0].Value);
        Assert.Equal(CandidateOrigins.Meta | CandidateOrigins.Visible, metadata.TitleCandidates[0].Origins);
        Assert.Contains(metadata.TitleCandidates, c => c.Value == "Council shuts a bridge" && c.Origins == CandidateOrigins.Meta);
        Assert.Equal(
            metadata.TitleCandidates.OrderByDescending(c => c.Score).Select(c => c.Value),
            metadata.TitleCandidates.Select(c => c.Value)
        );
    }

    private static string? Day(Article article) =>
        article.Published?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Article Read(string head, string top, string language = "en", string foot = "") =>
        Reading.One(Page(head, top, language, foot), "x.html");

    private static string Page(string head, string top, string language, string foot = "") =>
        $"<!doctype html><html lang={language}><head><meta charset=utf-8>{head}</head><body><nav><a href=/>Home</a></nav><article>{top}{Body}</article><footer>{foot}<p>All rights reserved.</p></footer></body></html>";
}
