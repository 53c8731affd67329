using Hearsay.Core.Actors;
using Hearsay.Core.Articles;

namespace Hearsay.Core.Tests;

/// <summary>The ids of rows, articles and actors: names that cannot be blank, in ordinal order, with a default that is legal.</summary>
public sealed class IdentifierTests
{
    [Fact]
    public void Default_Ids_AreEmptyAndLikeThemselves()
    {
        Assert.Equal(["", "", ""], [default(RowId).Value, default(ArticleId).Value, default(ActorId).Value]);
        Assert.Equal(default, new RowId());
        Assert.Equal(0, default(ArticleId).CompareTo(new ArticleId()));
        Assert.Equal("", default(ActorId).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void From_Blank_Throws(string? value)
    {
        Assert.ThrowsAny<ArgumentException>(() => RowId.From(value!));
        Assert.ThrowsAny<ArgumentException>(() => ArticleId.From(value!));
        Assert.ThrowsAny<ArgumentException>(() => ActorId.From(value!));
    }

    // Capitals come before small letters: the order is of code units, not of a language.
    [Theory]
    [InlineData("s1", "s2", -1)]
    [InlineData("Z", "a", -1)]
    [InlineData("s10", "s2", -1)]
    [InlineData("e", "e", 0)]
    [InlineData("éa", "ez", 1)]
    public void CompareTo_TwoIds_IsOrdinal(string left, string right, int sign)
    {
        Assert.Equal(sign, Math.Sign(RowId.From(left).CompareTo(RowId.From(right))));
        Assert.Equal(sign, Math.Sign(ArticleId.From(left).CompareTo(ArticleId.From(right))));
        Assert.Equal(sign, Math.Sign(ActorId.From(left).CompareTo(ActorId.From(right))));
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    [InlineData("a", "a")]
    public void Operators_TwoIds_AgreeWithTheirOrder(string left, string right)
    {
        int sign = Math.Sign(string.CompareOrdinal(left, right));
        (RowId a, RowId b) = (RowId.From(left), RowId.From(right));
        (ArticleId c, ArticleId d) = (ArticleId.From(left), ArticleId.From(right));
        (ActorId e, ActorId f) = (ActorId.From(left), ActorId.From(right));
        (bool, bool, bool, bool) expected = (sign <= 0, sign > 0, sign >= 0, sign < 0);
        Assert.Equal(expected, (a <= b, a > b, a >= b, a < b));
        Assert.Equal(expected, (c <= d, c > d, c >= d, c < d));
        Assert.Equal(expected, (e <= f, e > f, e >= f, e < f));
    }
}
