using Hearsay.Core.Articles;

namespace Hearsay.Core.Tests.Articles;

public sealed class PublicationTimeTests
{
    [Theory]
    [InlineData("2024-11-16")]
    [InlineData("2028-05-16T05:00:00Z")]
    [InlineData("2028-05-16T05:00:00+01:30")]
    [InlineData("2028-05-16T23:30:00-05:00")]
    [InlineData("2028-05-16T05:00:00")]
    public void Parse_Iso8601_RoundTrips(string text) => Assert.Equal(text, PublicationTime.Parse(text)?.ToString());

    [Theory]
    [InlineData("2028-05-16T05:00Z", "2028-05-16T05:00:00Z")]
    [InlineData("2028-05-16T05:00:00.123Z", "2028-05-16T05:00:00Z")]
    [InlineData(" 2028-05-16 05:00 ", "2028-05-16T05:00:00")]
    public void Parse_OtherPrecision_KeepsWhatIsKnown(string text, string expected) =>
        Assert.Equal(expected, PublicationTime.Parse(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("05/06/2024")]
    [InlineData("2024-13-01")]
    public void Parse_NotIso_IsNull(string? text) => Assert.Null(PublicationTime.Parse(text));

    [Theory]
    [InlineData("2028-05-16T05:00:00+09:00", "2028-05-15T21:00:00Z", -1)]
    [InlineData("2028-05-16T05:00:00+09:00", "2028-05-15T20:00:00Z", 0)]
    [InlineData("2028-05-16", "2028-05-16T00:00:01Z", -1)]
    [InlineData("2028-05-16", "2028-05-16T00:00:00", 0)]
    [InlineData("2028-05-16T12:00:00", "2028-05-16T12:00:00-01:00", -1)]
    [InlineData("2028-05-17", "2028-05-16T23:59:59Z", 1)]
    public void CompareTo_TwoTimes_OrdersInstants(string left, string right, int sign)
    {
        PublicationTime first = PublicationTime.Parse(left)!;
        PublicationTime second = PublicationTime.Parse(right)!;

        Assert.Equal(sign, Math.Sign(first.CompareTo(second)));
        Assert.Equal((sign <= 0, sign > 0, sign >= 0, sign < 0), (first <= second, first > second, first >= second, first < second));
    }

    [Fact]
    public void CompareTo_NoTime_ComesFirst() => Assert.True(PublicationTime.Parse("0001-01-01")!.CompareTo(null) > 0);
}
