using Hearsay.Core.Articles;

namespace Hearsay.Ingestion.Tests.Furniture;

public sealed class FurnitureMarkerTests
{
    private const string Prose = "The council voted on Monday to close the bridge at Orrin for the winter, the mayor said.";
    private const string MoreProse = "Two of its piers have been worn away by the river, and there is no money to mend them.";

    [Theory]
    [InlineData("Correction: An article of 2 June gave the length of the bridge as 40 metres. It is 52 metres long.")]
    [InlineData("CLARIFICATION: On 2 June we called Ann Loe the mayor. She is his deputy.")]
    [InlineData("Corrections and clarifications: The bridge is 52 metres long, and not 40.")]
    [InlineData("Correction (3 June): The bridge is 52 metres long, and not 40.")]
    [InlineData("An earlier version of this article gave the length of the bridge as 40 metres.")]
    public void Mark_Correction_IsBodyOfItsOwnKind(string line) => Assert.Equal(BlockKind.Correction, KindBetweenProse(line));

    [Theory]
    [InlineData("Correction of the river's course will cost the town two million, the mayor said.")]
    [InlineData("Corrections officers at Orrin walked out on Monday over their pay.")]
    public void Mark_SentenceThatBeginsSo_IsNoCorrection(string line) => Assert.Equal(BlockKind.Paragraph, KindBetweenProse(line));

    [Theory]
    [InlineData("Advertisement")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Recommended")]
    [InlineData("Premium")]
    [InlineData("Trending on Orrin Live")]
    [InlineData("Read more: Why bridges fall")]
    [InlineData("READ MORE: Why bridges fall")]
    [InlineData("Related: Ferry men want more money")]
    [InlineData("Sign up for our newsletter and never miss a bridge.")]
    [InlineData("Subscribe")]
    [InlineData("Share this")]
    [InlineData("WATCH: The pier gives way")]
    [InlineData("Bridge office handout via Reuters")]
    [InlineData("Palace Press Office via AP")]
    [InlineData("Ann Loe/Getty Images")]
    [InlineData("(Getty Images)")]
    [InlineData("Photo: Ann Loe")]
    [InlineData("\u00A9 2031 Orrin Gazette. All rights reserved.")]
    [InlineData("This article was first published in the Orrin Gazette.")]
    [InlineData("12 comments")]
    [InlineData("5 min read")]
    [InlineData("Reporting by Ann Loe; Editing by Bo Ray")]
    [InlineData("The Associated Press contributed to this report.")]
    [InlineData("(Reporting by Ann Loe; Editing by Bo Ray)")]
    [InlineData("Also in the Gazette: Mayor vows to count the swans")]
    [InlineData("Elsewhere in Orrin: A swan has been found")]
    [InlineData("Issued by the Press Service of the Harbour Ministry")]
    public void Mark_Furniture_IsMarked(string line) => Assert.Equal(BlockKind.Boilerplate, KindBetweenProse(line));

    [Theory]
    [InlineData("The engineers recommended a new bridge, and the premium would be paid by the town.")]
    [InlineData("Advertisement of the post drew 40 answers.")]
    [InlineData("\u201CShare this with nobody,\u201D she told him.")]
    [InlineData("The report came via a clerk who had seen it.")]
    [InlineData("Orrin Gazette:")]
    [InlineData("Related crimes went unpunished, she said.")]
    [InlineData("Photographs of the bridge show two cracks.")]
    [InlineData("By Monday the river had risen again.")]
    [InlineData("He has a point.")]
    [InlineData("He had no comments.")]
    [InlineData("Also in the car were two swans, which nobody had counted.")]
    [InlineData("Inside the house the police found a note, and it said: count the swans.")]
    public void Mark_RunningProse_IsKept(string line) => Assert.Equal(BlockKind.Paragraph, KindBetweenProse(line));

    [Theory]
    [InlineData("Terms of use | Privacy | Contact us", BlockKind.Boilerplate)]
    [InlineData("Home \u2022 Swans \u2022 Weather", BlockKind.Boilerplate)]
    [InlineData("Swans | Orrin", BlockKind.Paragraph)]
    [InlineData("The swans of Orrin have come back | 14 were counted at the pier | nobody knows why", BlockKind.Paragraph)]
    public void Mark_RowOfLinksAfterTheText_IsMarked(string line, BlockKind expected) =>
        Assert.Equal(expected, Reading.One(string.Join("\n\n", Prose, MoreProse, line)).Blocks[^1].Kind);

    [Theory]
    [InlineData("Notes to editors")]
    [InlineData("Notes to editors: Pictures of the bridge can be had from the press office.")]
    [InlineData("ENDS")]
    [InlineData("###")]
    public void Mark_EndOfRelease_TakesEverythingAfterIt(string line)
    {
        Article article = Reading.One(
            string.Join(
                "\n\n",
                Prose,
                MoreProse,
                line,
                "The Orrin Bridge Trust was founded in 1902 and looks after four bridges and a ford."
            )
        );
        Assert.Equal([false, false, true, true], article.Blocks.Select(b => b.IsBoilerplate));
    }

    [Theory]
    [InlineData("By Ann Loe", "Ann Loe")]
    [InlineData("By Ann Loe and Bo van Ray", "Ann Loe|Bo van Ray")]
    [InlineData("BY ANN LOE", "Ann Loe")]
    [InlineData("By Ann Loe, Political Correspondent", "Ann Loe")]
    [InlineData("By Ann Loe in Orrin", "Ann Loe")]
    [InlineData("By Ann Loe | Orrin Gazette", "Ann Loe")]
    [InlineData("Ann Loe, Staff Writer", "Ann Loe")]
    [InlineData("Ann Loe reports", "Ann Loe")]
    public void Mark_ByLine_GivesTheAuthors(string line, string authors)
    {
        Article article = Reading.One(string.Join("\n\n", line, Prose, MoreProse));
        Assert.Equal(authors.Split('|'), article.Authors.AsEnumerable());
        Assert.True(article.Blocks[0].IsBoilerplate);
    }

    [Theory]
    [InlineData("16 May 2028", "2028-05-16")]
    [InlineData("Orrin, 4 May 2033", "2033-05-04")]
    [InlineData("Posted 18 May 2028 at 17:00", "2028-05-18T17:00:00")]
    [InlineData("Published: Tuesday, May 4th, 2033 5:30 PM", "2033-05-04T17:30:00")]
    [InlineData("25/12/2031", "2031-12-25")]
    public void Mark_DateLine_GivesTheDate(string line, string published)
    {
        Article article = Reading.One(string.Join("\n\n", line, Prose, MoreProse));
        Assert.Equal(published, article.Published?.ToString());
        Assert.True(article.Blocks[0].IsBoilerplate);
    }

    [Fact]
    public void Mark_DateThatReadsTwoWays_IsNotGuessed() => Assert.Null(Reading.One("05/06/2031\n\n" + Prose).Published);

    [Theory]
    [InlineData("ORRIN, May 15 (RPS) - The council voted to close the bridge for the winter, the mayor said on Monday.", "RPS")]
    [InlineData("ORRIN (AP) \u2014 The council voted to close the bridge for the winter, the mayor said on Monday.", "Associated Press")]
    [InlineData("Orrin (population 900) - the council voted to close the bridge for the winter, the mayor said.", null)]
    [InlineData("River Press Service", "River Press Service")]
    [InlineData("(Reuters)", "Reuters")]
    public void Mark_AgencyCopy_CreditsTheAgency(string line, string? agency)
    {
        Article article = Reading.One(string.Join("\n\n", line, MoreProse));
        Assert.Equal(agency, article.WireCredit);
        Assert.Null(article.Published);
    }

    [Fact]
    public void Mark_AgencysOwnArticle_CreditsNobody() =>
        Assert.Null(
            Reading
                .One("---\noutlet: River Press Service\n---\nORRIN, May 15 (RPS) - The council voted to close the bridge.\n\n" + Prose)
                .WireCredit
        );

    [Theory]
    [InlineData("The Gazette is printed on recycled paper. Small ads: 555-0199.")]
    [InlineData("Orrin Gazette is an independent newspaper.")]
    public void Mark_LastBlockAboutTheOutlet_IsFurniture(string line) => Assert.True(LastOf("The Orrin Gazette", line).IsBoilerplate);

    [Fact]
    public void Mark_NoteAboutTheAuthor_IsFurniture() =>
        Assert.True(LastOf("Orrin Gazette", "Ann Loe is a staff writer at the Gazette.").IsBoilerplate);

    [Fact]
    public void Mark_CaptionWithCredit_IsACaption() =>
        Assert.Equal(BlockKind.Caption, KindBetweenProse("The ferry leaves Orrin on Friday. (Ann Loe/AP)"));

    private static BlockKind KindBetweenProse(string line) =>
        Reading.One(string.Join("\n\n", Prose, line, MoreProse, Prose)).Blocks[1].Kind;

    private static Block LastOf(string outlet, string line) =>
        Reading.One(string.Join("\n\n", "---\noutlet: " + outlet + "\n---\n" + Prose, MoreProse, line)).Blocks[^1];
}
