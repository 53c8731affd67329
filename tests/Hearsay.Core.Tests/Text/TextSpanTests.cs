using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core.Text;

namespace Hearsay.Core.Tests.Text;

public sealed class TextSpanTests
{
    [Fact]
    public void Default_IsTheEmptySpanAtZero()
    {
        TextSpan span = default;

        Assert.True(span.IsEmpty);
        Assert.Equal("", span.TextIn("abc"));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void FromBounds_Impossible_Throws(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(start, end));

    [Theory]
    [InlineData(0, 3, 3, 5, false, 0)]
    [InlineData(3, 5, 0, 3, false, 0)]
    [InlineData(7, 9, 3, 5, false, 0)]
    [InlineData(0, 4, 3, 5, true, 1)]
    [InlineData(0, 9, 3, 5, true, 2)]
    [InlineData(4, 4, 3, 5, true, 0)]
    public void Overlaps_TwoSpans_AgreesWithSharedLength(int a, int b, int c, int d, bool overlaps, int shared)
    {
        TextSpan first = TextSpan.FromBounds(a, b);
        TextSpan second = TextSpan.FromBounds(c, d);

        Assert.Equal(overlaps, first.Overlaps(second));
        Assert.Equal(shared, first.OverlapWith(second));
    }

    [Theory]
    [InlineData("  a b \n", "a b")]
    [InlineData(" \t\n", "")]
    [InlineData("x", "x")]
    public void TrimIn_WhiteSpaceAtEdges_LeavesTheLetters(string text, string expected) =>
        Assert.Equal(expected, TextSpan.FromBounds(0, text.Length).TrimIn(text).TextIn(text));

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Contains_Position_EndIsOutside(int position, bool expected) =>
        Assert.Equal(expected, TextSpan.FromBounds(3, 5).Contains(position));

    [Theory]
    [InlineData(3, 9, true)]
    [InlineData(4, 6, true)]
    [InlineData(9, 9, true)]
    [InlineData(2, 6, false)]
    [InlineData(4, 10, false)]
    public void Contains_Span_LiesWhollyInside(int start, int end, bool expected) =>
        Assert.Equal(expected, TextSpan.FromBounds(3, 9).Contains(TextSpan.FromBounds(start, end)));

    [Theory]
    [InlineData(2, 9, 2, 5, -1)]
    [InlineData(2, 5, 2, 9, 1)]
    [InlineData(1, 2, 2, 9, -1)]
    [InlineData(3, 4, 2, 9, 1)]
    [InlineData(2, 5, 2, 5, 0)]
    public void CompareTo_TwoSpans_OrdersByStartThenTheOuterFirst(int a, int b, int c, int d, int sign)
    {
        TextSpan first = TextSpan.FromBounds(a, b);
        TextSpan second = TextSpan.FromBounds(c, d);

        Assert.Equal(sign, Math.Sign(first.CompareTo(second)));
        Assert.Equal((sign <= 0, sign > 0, sign >= 0, sign < 0), (first <= second, first > second, first >= second, first < second));
    }

    [Theory]
    [InlineData(1, 3, "bc")]
    [InlineData(2, 2, "")]
    public void Slice_Span_IsItsLetters(int start, int end, string expected)
    {
        TextSpan span = TextSpan.FromBounds(start, end);

        Assert.Equal(expected, span.Slice("abcd").ToString());
        Assert.Equal(expected, span.TextIn("abcd"));
    }

    [Fact]
    public void Slice_BeyondTheText_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(1, 5).TextIn("abcd"));

    [Fact]
    public void ToString_Span_IsHalfOpen() => Assert.Equal("[3, 12)", TextSpan.FromBounds(3, 12).ToString());

    [Fact]
    public void Cover_AnyTwo_IsTheSmallestThatContainsBoth() =>
        Prop.ForAll<NonNegativeInt, NonNegativeInt, NonNegativeInt>(
                (start, length, shift) =>
                {
                    TextSpan a = TextSpan.FromBounds(start.Get, start.Get + length.Get);
                    TextSpan b = TextSpan.FromBounds(shift.Get, shift.Get + 3);
                    TextSpan both = TextSpan.Cover(a, b);
                    return both.Contains(a)
                        && both.Contains(b)
                        && (both.Start == a.Start || both.Start == b.Start)
                        && (both.End == a.End || both.End == b.End);
                }
            )
            .Check(Config.QuickThrowOnFailure);
}
