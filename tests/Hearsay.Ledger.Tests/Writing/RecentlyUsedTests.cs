using FsCheck;
using FsCheck.Fluent;
using Hearsay.Ledger.Writing;

namespace Hearsay.Ledger.Tests.Writing;

public sealed class RecentlyUsedTests
{
    [Fact]
    public void Trim_TooMuch_LetsGoOfWhatWasNotUsedSince()
    {
        RecentlyUsed<string> kept = new(4);
        kept.Set(1, "one");
        kept.Set(2, "two");
        kept.Set(3, "three");
        kept.Trim();
        Assert.True(kept.TryGet(2, out _));
        kept.Set(4, "four");
        kept.Set(5, "five");
        kept.Trim();
        Assert.True(kept.Contains(2));
        Assert.False(kept.Contains(1));
        Assert.False(kept.Contains(3));
    }

    [Fact]
    public void Set_WithoutTrim_LetsGoOfNothing()
    {
        RecentlyUsed<int> kept = new(2);
        for (int i = 0; i < 100; i++)
            kept.Set(i, i);
        Assert.All(Enumerable.Range(0, 100), i => Assert.True(kept.TryGet(i, out int value) && value == i));
    }

    [Fact]
    public void TrimAndSet_AnySteps_KeepLatestValuesWithinTheBound() =>
        Prop.ForAll<(byte Key, byte Value, byte Weight)[]>(steps =>
            {
                const int Most = 600;
                RecentlyUsed<byte> kept = new(Most);
                Dictionary<byte, (byte Value, long Weight)> last = [];
                foreach ((byte key, byte value, byte weight) in steps)
                {
                    kept.Trim();
                    kept.Set(key, value, weight);
                    last[key] = (value, weight);
                    Assert.True(kept.TryGet(key, out byte now) && now == value);
                    if (value % 7 == 0)
                    {
                        kept.Remove(key);
                        last.Remove(key);
                        Assert.False(kept.Contains(key));
                    }
                }

                Assert.All(last.Keys.Where(k => kept.Contains(k)), k => Assert.True(kept.TryGet(k, out byte v) && v == last[k].Value));
                // Half the bound twice, each half with the one value that made it full.
                Assert.True(last.Keys.Where(k => kept.Contains(k)).Sum(k => last[k].Weight) <= Most + (2 * byte.MaxValue));
            })
            .QuickCheckThrowOnFailure();
}
