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

    [Fact]
    public void CompareTo_SameStart_PutsTheOuterFirst() => Assert.True(TextSpan.FromBounds(2, 9) < TextSpan.FromBounds(2, 5));

    [Fact]
    public void Cover_AnyTwo_ContainsBoth() =>
        Prop.ForAll<NonNegativeInt, NonNegativeInt, NonNegativeInt>(
                (start, length, shift) =>
                {
                    TextSpan a = TextSpan.FromBounds(start.Get, start.Get + length.Get);
                    TextSpan b = TextSpan.FromBounds(shift.Get, shift.Get + 3);
                    TextSpan both = TextSpan.Cover(a, b);
                    return both.Contains(a) && both.Contains(b);
                }
            )
            .Check(Config.QuickThrowOnFailure);
}
