using System.Reflection;
using Hearsay.Core.Resources;

namespace Hearsay.Core.Tests.Resources;

public sealed class EmbeddedFileTests
{
    private static readonly Assembly Here = typeof(EmbeddedFileTests).Assembly;

    [Fact]
    public void ReadRows_RemarksAndEmptyLines_AreLeftOut() =>
        Assert.Equal(["first\tone", "third # no remark"], EmbeddedFile.ReadRows(Here, "rows.tsv"));

    [Fact]
    public void ReadText_File_IsWhole() =>
        Assert.Equal("# A remark.\nfirst\tone\n\n#second\tremark\nthird # no remark\n", EmbeddedFile.ReadText(Here, "rows.tsv"));

    [Fact]
    public void ReadBytes_File_IsItsText() =>
        Assert.Equal(
            EmbeddedFile.ReadText(Here, "rows.tsv"),
            System.Text.Encoding.UTF8.GetString(EmbeddedFile.ReadBytes(Here, "rows.tsv"))
        );

    [Fact]
    public void Open_FileThatIsNotThere_NamesItAndTheAssembly()
    {
        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(() => EmbeddedFile.Open(Here, "columns.tsv"));
        Assert.Equal("columns.tsv is not built into Hearsay.Core.Tests", fault.Message);
    }
}
