using Hearsay.Exports.Tables;

namespace Hearsay.Tests.Exports.Tables;

public sealed class ListCellTests
{
    [Theory]
    [InlineData("Ada Brenn; Tom Hale", "Ada Brenn", "Tom Hale")]
    [InlineData(@"Brenn\; Hale & Co; Tom Hale", "Brenn; Hale & Co", "Tom Hale")]
    [InlineData(@"C:\\\;; b", @"C:\;", "b")]
    [InlineData(null)]
    public void OfWords_AnyValues_CanBeTakenApartAgain(string? cell, params string[] values)
    {
        Assert.Equal(cell, ListCell.OfWords(values));
        Assert.Equal(values, Split(cell ?? ""));
    }

    [Fact]
    public void OfIds_SeveralIds_HaveNoSpaceBetweenThem() => Assert.Equal(@"a;b\;c", ListCell.OfIds(["a", "b;c"]));

    // As docs/exports.md tells a reader to.
    private static string[] Split(string cell)
    {
        List<string> values = [];
        System.Text.StringBuilder value = new();
        for (int i = 0; i < cell.Length; i++)
        {
            if (cell[i] == ';')
            {
                values.Add(value.ToString().TrimStart(' '));
                value.Clear();
            }
            else
                value.Append(cell[i] == '\\' ? cell[++i] : cell[i]);
        }

        if (cell.Length > 0)
            values.Add(value.ToString().TrimStart(' '));
        return [.. values];
    }
}
