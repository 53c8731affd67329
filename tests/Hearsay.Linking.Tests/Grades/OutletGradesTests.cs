using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Grades;

namespace Hearsay.Linking.Tests.Grades;

public sealed class OutletGradesTests
{
    [Theory]
    [InlineData("Quillport Echo,B", 'B')]
    [InlineData("the quillport echo , b , my note", 'B')]
    [InlineData("\"Quillport Echo\",\"A\"", 'A')]
    public void Parse_Row_IsFoundUnderTheName(string row, char grade) =>
        Assert.Equal(grade, OutletGrades.Parse(["outlet,grade", "", "# mine", row]).Find(["Quillport Echo"])?.Grade);

    [Theory]
    [InlineData("Quillport Echo")]
    [InlineData("Quillport Echo,G")]
    [InlineData("Quillport Echo,very good")]
    [InlineData(",A")]
    public void Parse_RowWithoutGrade_SaysWhichLine(string row) =>
        Assert.Contains(
            "line 2",
            Assert.Throws<FormatException>(() => OutletGrades.Parse(["# mine", row])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_GradesThatWereRead_AreTheSameByName()
    {
        OutletGrades read = OutletGrades.Parse(["Tresk Times,b", "Quillport Echo,A", "\"Kelp, Daily\",C"]);
        Assert.Equal([("Kelp, Daily", 'C'), ("Quillport Echo", 'A'), ("Tresk Times", 'B')], read.All);
        Assert.Equal(read.All, OutletGrades.Of(read.All).All);
    }

    [Fact]
    public void Find_SeveralNames_TakesTheFirstThatIsListed()
    {
        OutletGrades grades = OutletGrades.Parse(["Tresk Times,B", "Quillport Echo,A"]);
        Assert.Equal(('A', "Quillport Echo"), grades.Find(["Kelp Daily", "quillport echo", "Tresk Times"]));
        Assert.Null(grades.Find(["Kelp Daily"]));
    }

    [Fact]
    public void Apply_ListedOutlet_GradesTheSourceAndKeepsTheInformation()
    {
        Annotation a = Build.Article("a", "Two pilots said the breaker struck the fish pier.", "Quillport Echo");
        Brief brief = StoryLinker.Link([a.With(a.Says("s1", "Two pilots", "the breaker struck the fish pier"))]);
        Claim graded = Assert.Single(SourceGrading.Apply(brief, OutletGrades.Parse(["Quillport Echo,C"])).Claims);
        Assert.Equal(('F', 'C'), (brief.Claims[0].Grade.Source, graded.Grade.Source));
        Assert.Equal(brief.Claims[0].Grade.Information, graded.Grade.Information);
    }

    [Fact]
    public void Apply_ListedOrigin_OutranksTheOutlet()
    {
        Annotation a = Build
            .Article("a", "Edda Trawl said the breaker struck the fish pier.", "Quillport Echo")
            .With(Build.Actor("Edda Trawl"));
        Brief brief = StoryLinker.Link([a.With(a.Says("s1", "Edda Trawl", "the breaker struck the fish pier"))]);
        Claim graded = Assert.Single(SourceGrading.Apply(brief, OutletGrades.Parse(["Quillport Echo,A", "Edda Trawl,E"])).Claims);
        Assert.Equal('E', graded.Grade.Source);
    }
}
