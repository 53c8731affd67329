using Hearsay.Language.Encoders;

namespace Hearsay.Language.Tests.Encoders;

public sealed class WordMemoryTests
{
    private readonly WordMemory _memory = new(16, 48, batchWords: 8);

    [Fact]
    public void RowOf_SameLettersAndPlace_IsNewOnce()
    {
        int row = _memory.RowOf("harbour", WordPlace.None, out bool first);
        _memory.EndBatch();

        Assert.Equal(row, _memory.RowOf("harbour", WordPlace.None, out bool second));
        Assert.True(first);
        Assert.False(second);
    }

    [Theory]
    [InlineData("Harbour", 0)]
    [InlineData("harbour", 1)]
    [InlineData("harbours", 0)]
    public void RowOf_OtherLettersOrPlace_IsNew(string letters, int place)
    {
        _memory.RowOf("harbour", WordPlace.None, out _);

        _memory.RowOf(letters, (WordPlace)place, out bool isNew);
        Assert.True(isNew);
    }

    [Fact]
    public void RowOf_LongWord_IsNewEveryTime()
    {
        string word = new('x', 40);
        int row = _memory.RowOf(word, WordPlace.None, out _);

        Assert.NotEqual(row, _memory.RowOf(word, WordPlace.None, out bool isNew));
        Assert.True(isNew);
    }

    [Fact]
    public void RowOf_WordsOfOneBatch_NeverShareARow()
    {
        for (int batch = 0; batch < 4000; batch++)
        {
            int[] rows = [.. Enumerable.Range(0, 8).Select(i => _memory.RowOf($"word{(batch * 8) + i}", WordPlace.None, out _))];
            Assert.Equal(8, rows.Distinct().Count());
            _memory.EndBatch();
        }
    }
}
