namespace Hearsay.Tests;

public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task SelectAsync_SlowFirstItems_KeepsTheOrder(int jobs)
    {
        List<int> results = [];
        await foreach (
            int result in OrderedParallel.SelectAsync(
                Enumerable.Range(0, 200),
                item =>
                {
                    Thread.SpinWait(item % 5 == 0 ? 20_000 : 10);
                    return item;
                },
                jobs,
                CancellationToken.None
            )
        )
            results.Add(result);

        Assert.Equal(Enumerable.Range(0, 200), results);
    }

    [Fact]
    public async Task SelectAsync_EndlessSource_ReadsOnlyABoundedNumberAhead()
    {
        int read = 0;
        IEnumerable<int> Endless()
        {
            while (true)
                yield return read++;
        }

        await foreach (int result in OrderedParallel.SelectAsync(Endless(), item => item, 2, CancellationToken.None))
        {
            if (result == 10)
                break;
        }

        Assert.InRange(read, 11, 50);
    }

    [Fact]
    public async Task SelectAsync_Cancelled_Stops()
    {
        using CancellationTokenSource source = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (int result in OrderedParallel.SelectAsync(Enumerable.Range(0, 10_000), item => item, 2, source.Token))
            {
                if (result == 5)
                    await source.CancelAsync();
            }
        });
    }
}
