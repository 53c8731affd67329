using Hearsay.Core;
using Hearsay.Core.Dates;

namespace Hearsay.Extraction.Tests.Dates;

public sealed class DateTaggerTests
{
    // 12 June 2031 is a Thursday.
    private const string Published = "2031-06-12";

    [Theory]
    [InlineData("They met on October 14, 2030 in the mill.", "October 14, 2030", "2030-10-14")]
    [InlineData("They met on 14 May.", "14 May", "2031-05-14")]
    [InlineData("They met on May 15.", "May 15", "2031-05-15")]
    [InlineData("They met on Friday, May 9, 2031.", "Friday, May 9, 2031", "2031-05-09")]
    [InlineData("They met in September.", "September", "2030-09")]
    [InlineData("They met in January 2020.", "January 2020", "2020-01")]
    [InlineData("They met in 2015.", "2015", "2015")]
    [InlineData("They met in the 1990s.", "the 1990s", "199")]
    [InlineData("They met on 2030-10-14.", "2030-10-14", "2030-10-14")]
    [InlineData("They met in the third quarter of 2030.", "the third quarter of 2030", "2030-Q3")]
    public void Tag_NamedDate_GivesItsValue(string text, string words, string value) => Assert.Equal((words, value), Only(text));

    [Theory]
    [InlineData("They met last week.", "last week", "2031-W23")]
    [InlineData("They met last month.", "last month", "2031-05")]
    [InlineData("They met last year.", "last year", "2030")]
    [InlineData("They met on Monday.", "Monday", "2031-06-09")]
    [InlineData("They met on Thursday.", "Thursday", "2031-06-12")]
    [InlineData("They met last Thursday.", "last Thursday", "2031-06-05")]
    [InlineData("They will meet on Monday.", "Monday", "2031-06-16")]
    [InlineData("They will meet next Monday.", "next Monday", "2031-06-16")]
    [InlineData("They met yesterday.", "yesterday", "2031-06-11")]
    [InlineData("They met three years ago.", "three years ago", "2028")]
    [InlineData("They met two days ago.", "two days ago", "2031-06-10")]
    [InlineData("They met in the early hours of Sunday.", "the early hours of Sunday", "2031-06-08TMO")]
    [InlineData("They met on Sunday night.", "Sunday night", "2031-06-08TNI")]
    [InlineData("They will pay by the end of the month.", "the end of the month", "2031-06")]
    public void Tag_RelativeDate_IsReckonedFromPublication(string text, string words, string value)
    {
        Assert.Equal((words, value), Only(text));
        Assert.Equal(Published, Assert.Single(Reader.Read(text, Published).Dates).Anchor);
    }

    [Theory]
    [InlineData("They waited three days.", "three days", "P3D")]
    [InlineData("It fell within two weeks.", "two weeks", "P2W")]
    [InlineData("They waited for several years.", "several years", "PXY")]
    [InlineData("It was a two-year plan.", "two-year", "P2Y")]
    public void Tag_Duration_GivesItsLength(string text, string words, string value) => Assert.Equal((words, value), Only(text));

    [Fact]
    public void Tag_ClockTime_TakesTheDayOfItsSentence()
    {
        Annotation annotation = Reader.Read("The gate opened at 02:10 on Sunday.", Published);

        Assert.Equal("2031-06-08T02:10", annotation.Dates[0].Value);
        Assert.Equal(DateType.Time, annotation.Dates[0].Type);
    }

    [Theory]
    [InlineData("They met last week.")]
    [InlineData("They met on Monday.")]
    [InlineData("They met yesterday.")]
    public void Tag_RelativeDateOfAnUndatedArticle_StaysOpen(string text) =>
        Assert.Null(Assert.Single(Reader.Read(text, published: null).Dates).Value);

    [Theory]
    [InlineData("They may march to the mill.")]
    [InlineData("About 2000 people came.")]
    [InlineData("It cost $ 1999 in all.")]
    [InlineData("February 31 does not exist, said 45 percent.")]
    public void Tag_WordsThatOnlyLookLikeDates_YieldNoDay(string text) =>
        Assert.DoesNotContain(Reader.Read(text, Published).Dates, date => date.Grain == DateGrain.Day);

    private static (string Words, string? Value) Only(string text)
    {
        Annotation annotation = Reader.Read(text, Published);
        DateExpression date = Assert.Single(annotation.Dates);
        return (annotation.Article.Slice(date.Span), date.Value);
    }
}
