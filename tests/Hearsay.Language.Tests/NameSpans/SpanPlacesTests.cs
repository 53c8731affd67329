using Hearsay.Core.Analyses;
using Hearsay.Language.NameSpans;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Tests.NameSpans;

public sealed class SpanPlacesTests
{
    // Words 0 to 5, 6 to 9 and 10 to 16.
    private const string Text = "They met Ines Dale again. It was late. Nobody saw how Tomas Verrin left.";

    [Fact]
    public void Words_OfSentencesWithoutSpans_AreNotRead()
    {
        SpanPlaces places = new(Reading.Of(Text), [new NameSpan(2, 4), new NameSpan(13, 15)], new BorrowedArrays());

        Assert.Equal([.. Enumerable.Range(0, 6), .. Enumerable.Range(10, 7)], places.Words.ToArray());
        Assert.Equal([0, 6, 13], places.Starts.ToArray());
    }

    [Fact]
    public void Needed_WordsOfASpanAndThoseBesideIt_HaveRolesInARow()
    {
        SpanPlaces places = new(Reading.Of(Text), [new NameSpan(2, 4), new NameSpan(13, 15)], new BorrowedArrays());

        Assert.Equal([1, 2, 3, 4, 8, 9, 10, 11], places.Needed.ToArray());
        Assert.Equal(1, places.RoleOf(2));
        Assert.Equal(2, places.RoleOf(3));
        Assert.Equal(5, places.RoleOf(13));
    }

    [Fact]
    public void Needed_SpansAtTheBordersOfSentences_TakeNothingFromTheSentenceBeside()
    {
        SpanPlaces places = new(Reading.Of(Text), [new NameSpan(0, 6)], new BorrowedArrays());

        Assert.Equal(Enumerable.Range(0, 6), places.Words.ToArray());
        Assert.Equal(Enumerable.Range(0, 6), places.Needed.ToArray());
        Assert.True(places.OpensSentence(0));
        Assert.True(places.EndsSentence(5));
        Assert.False(places.EndsSentence(4));
    }

    [Fact]
    public void Needed_SpanWithinASpan_CountsItsWordsOnce()
    {
        Analysis analysis = Reading.Of(Text);
        SpanPlaces places = new(analysis, [new NameSpan(1, 4), new NameSpan(2, 4), new NameSpan(2, 3)], new BorrowedArrays());

        Assert.Equal([0, 1, 2, 3, 4], places.Needed.ToArray());
    }
}
