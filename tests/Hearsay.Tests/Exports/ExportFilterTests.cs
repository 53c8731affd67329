using Hearsay.Core.Briefs;
using Hearsay.Exports;

namespace Hearsay.Tests.Exports;

public sealed class ExportFilterTests
{
    [Fact]
    public void Apply_Nothing_IsTheSameBrief() => Assert.Same(ExportSample.Brief, new ExportFilter().Apply(ExportSample.Brief));

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("Ada Brenn", " OSK DAY ", null, null)]
    [InlineData("Nobody", null, null, "no actor of the articles goes by the name of Nobody")]
    [InlineData(null, "Nowhere Post", null, "no article is of an outlet Nowhere Post")]
    [InlineData(null, null, "t-none", "the articles have no story t-none")]
    public void MissingIn_Brief_NamesWhatIsNotThere(string? actor, string? outlet, string? story, string? missing) =>
        Assert.Equal(
            missing,
            new ExportFilter
            {
                Actor = actor,
                Outlet = outlet,
                Story = story,
                Since = new DateOnly(2031, 12, 31),
            }.MissingIn(ExportSample.Brief)
        );

    [Fact]
    public void Apply_Days_KeepRowsOfTheirArticles()
    {
        Brief late = new ExportFilter { Since = new DateOnly(2031, 3, 5) }.Apply(ExportSample.Brief);
        Assert.Equal(["s-3", "s-4"], late.Statements.Select(row => row.Id.Value));
        Assert.Equal(["mill-note"], late.Articles.Select(row => row.Article.Id.Value));
        Assert.Equal(["k-1"], late.Commitments.Select(row => row.Id));
        Brief early = new ExportFilter { Until = new DateOnly(2031, 3, 4) }.Apply(ExportSample.Brief);
        Assert.Equal(["s-1", "s-2"], early.Statements.Select(row => row.Id.Value));
        Assert.Equal(["c-1", "c-2", "c-3"], early.Claims.Select(claim => claim.Id));
        Assert.Empty(early.Commitments);
    }

    [Fact]
    public void Apply_Outlet_IgnoresCase() =>
        Assert.Equal(
            ["osk-day"],
            new ExportFilter { Outlet = "OSK DAY" }
                .Apply(ExportSample.Brief)
                .Articles.Select(row => row.Article.Id.Value)
        );

    [Theory]
    [InlineData("Ada Brenn", new[] { "s-2" }, new string[0])]
    [InlineData("Radio Osk", new[] { "s-1" }, new string[0])]
    [InlineData("Pell Tarn", new string[0], new[] { "e-1" })]
    [InlineData("Nobody", new string[0], new string[0])]
    public void Apply_Actor_KeepsRowsItTakesPartIn(string name, string[] statements, string[] events)
    {
        Brief brief = new ExportFilter { Actor = name }.Apply(ExportSample.Brief);
        Assert.Equal(statements, brief.Statements.Select(row => row.Id.Value));
        Assert.Equal(events, brief.Events.Select(row => row.Id.Value));
    }

    [Fact]
    public void Apply_Story_KeepsItsArticles()
    {
        Assert.Equal(
            2,
            new ExportFilter { Story = "t-1" }
                .Apply(ExportSample.Brief)
                .Articles.Length
        );
        Assert.Empty(
            new ExportFilter { Story = "t-9" }
                .Apply(ExportSample.Brief)
                .Articles
        );
    }

    // A narrowed brief may point at what it no longer holds.
    [Theory]
    [InlineData("csv")]
    [InlineData("stix")]
    [InlineData("annotations")]
    [InlineData("gdelt")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Apply_ThenExport_NothingIsMissed(string format)
    {
        foreach (string actor in new[] { "Ada Brenn", "Pell Tarn", "Mill & Sons" })
        {
            Brief brief = new ExportFilter { Actor = actor }.Apply(ExportSample.Brief);
            using MemoryStream output = new();
            if (BriefExport.TableFormats.Contains(format))
            {
                foreach (Hearsay.Exports.Tables.ExportTable table in Hearsay.Exports.Tables.ExportTables.All)
                    BriefExport.WriteTable(output, format, table, [brief], plainCells: false);
            }
            else
            {
                BriefExport.WriteWhole(output, format, [brief]);
            }

            Assert.True(output.Length > 0 || format == "gdelt");
        }
    }
}
