using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core.Text;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Tests.Pages.Parts;

public sealed class MarkedRunsTests
{
    [Fact]
    public void Of_OverlappingMarks_CutsWhereOneBeginsOrEnds()
    {
        MarkedRun[] runs = [.. MarkedRuns.Of(Span(0, 10), [Mark(2, 6, 1), Mark(4, 8, 2)])];
        Assert.Equal([Span(0, 2), Span(2, 4), Span(4, 6), Span(6, 8), Span(8, 10)], runs.Select(run => run.Span));
        Assert.Equal([0, 1, 2, 1, 0], runs.Select(run => run.Marks.Length));
        Assert.Equal([2], runs[3].Marks.Select(mark => mark.Note));
    }

    [Fact]
    public void Of_NestedMarks_GivesTheOuterFirst()
    {
        MarkedRun inner = MarkedRuns.Of(Span(0, 9), [Mark(3, 5, 2), Mark(1, 8, 1)]).Single(run => run.Span == Span(3, 5));
        Assert.Equal([1, 2], inner.Marks.Select(mark => mark.Note));
    }

    [Fact]
    public void Of_MarkBeyondTheRange_IsCutOff() =>
        Assert.Equal([Span(3, 5), Span(5, 7)], MarkedRuns.Of(Span(3, 7), [Mark(0, 5, 1), Mark(8, 9, 2)]).Select(run => run.Span));

    [Fact]
    public void Of_AnyMarks_TileTheRangeAndTellExactlyWhatCoversThem() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(byte, byte)[]>(),
                pairs =>
                {
                    TextSpan range = Span(20, 200);
                    TextMark[] marks = [.. pairs.Select((pair, i) => Mark(pair.Item1, pair.Item1 + (pair.Item2 % 60), i + 1))];
                    MarkedRun[] runs = [.. MarkedRuns.Of(range, marks)];
                    bool tiles = runs[0].Span.Start == 20 && runs[^1].Span.End == 200;
                    for (int i = 1; i < runs.Length; i++)
                        tiles &= runs[i].Span.Start == runs[i - 1].Span.End;
                    return tiles
                        && Array.TrueForAll(
                            runs,
                            run =>
                                !run.Span.IsEmpty
                                && run.Marks.Select(mark => mark.Note)
                                    .Order()
                                    .SequenceEqual(
                                        marks
                                            .Where(mark => !mark.Span.IsEmpty && mark.Span.Overlaps(run.Span))
                                            .Select(mark => mark.Note)
                                            .Order()
                                    )
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    private static TextSpan Span(int start, int end) => TextSpan.FromBounds(start, end);

    private static TextMark Mark(int start, int end, int note) => new(Span(start, end), MarkRole.Content, note);
}
