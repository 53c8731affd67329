using Hearsay.Language.Numerics;

namespace Hearsay.Language.Tests.Numerics;

public sealed class BorrowedArraysTests
{
    [Fact]
    public void Integers_ArraysThatWereUsedBefore_AreZeroAgain()
    {
        using (BorrowedArrays before = new())
            Array.Fill(before.Integers(100), 7);

        using BorrowedArrays room = new();

        Assert.All(room.Integers(100).Take(100), number => Assert.Equal(0, number));
    }

    [Fact]
    public void Floats_SeveralAtOnce_DoNotShareTheirNumbers()
    {
        using BorrowedArrays room = new();
        float[] first = room.Floats(50);
        float[] second = room.Floats(50);

        first[0] = 1;

        Assert.Equal(0, second[0]);
    }

    [Fact]
    public void Dispose_Twice_GivesNothingBackTwice()
    {
        BorrowedArrays room = new();
        room.Integers(5000);
        room.Dispose();
        room.Dispose();

        using BorrowedArrays next = new();
        int[] one = next.Integers(5000);
        int[] other = next.Integers(5000);

        Assert.NotSame(one, other);
    }
}
