using Hearsay.Core.Text;

namespace Hearsay.Linking.Tests;

public sealed class SpanCellsTests
{
    [Fact]
    public void Near_SpansOfAllLengths_HoldsAllThatTouch()
    {
        Random random = new(7);
        TextSpan[] spans = [.. Enumerable.Range(0, 200).Select(_ => Span(random, 400))];
        SpanCells cells = Of(spans);
        for (int i = 0; i < 200; i++)
        {
            TextSpan asked = Span(random, 100);
            List<int> near = cells.Near(asked);
            Assert.All(Enumerable.Range(0, spans.Length).Where(n => spans[n].Overlaps(asked)), n => Assert.Contains(n, near));
            Assert.Equal(near.Distinct().Order(), near);
        }
    }

    [Fact]
    public void Near_ManySpansInARow_LeavesOutTheDistant()
    {
        SpanCells cells = Of([.. Enumerable.Range(0, 10_000).Select(i => TextSpan.FromBounds(i * 50, (i * 50) + 40))]);
        Assert.InRange(cells.Near(TextSpan.FromBounds(250_010, 250_020)).Count, 1, 5);
    }

    private static TextSpan Span(Random random, int longest)
    {
        int start = random.Next(5_000);
        return TextSpan.FromBounds(start, start + 1 + random.Next(longest));
    }

    private static SpanCells Of(TextSpan[] spans)
    {
        SpanCells cells = new();
        for (int i = 0; i < spans.Length; i++)
            cells.Add(i, spans[i]);
        return cells;
    }
}
