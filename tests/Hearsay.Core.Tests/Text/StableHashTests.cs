using Hearsay.Core.Text;

namespace Hearsay.Core.Tests.Text;

public sealed class StableHashTests
{
    [Fact]
    public void ToId_KnownInput_NeverChanges() =>
        // Ids are stored in ledgers: a change here orphans them.
        Assert.Equal("s-1c69dc92b316", StableHash.Start.Add("harbour").Add(42).ToId("s"));

    [Fact]
    public void Add_OtherBorder_GivesAnotherHash() =>
        Assert.NotEqual(StableHash.Start.Add("ab").Add("c").ToUInt64(), StableHash.Start.Add("a").Add("bc").ToUInt64());

    [Fact]
    public void Add_ManyNumbers_DoNotCollide()
    {
        HashSet<ulong> seen = [];
        for (int i = 0; i < 20_000; i++)
            seen.Add(StableHash.Start.Add("row").Add(i).ToUInt64());

        Assert.Equal(20_000, seen.Count);
    }
}
