using Hearsay.Cli.Outputs;
using Hearsay.Testing;

namespace Hearsay.Cli.Tests.Outputs;

public sealed class OutputTargetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder.At("brief.json");

    [Fact]
    public void Commit_NewFile_LeavesOnlyTheFile()
    {
        using (OutputTarget output = OutputTarget.Open(Target))
        {
            output.Stream.Write("{}"u8);
            output.Commit();
        }

        Assert.Equal("{}", File.ReadAllText(Target));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void Dispose_WithoutCommit_KeepsWhatWasThere()
    {
        File.WriteAllText(Target, "old");
        using (OutputTarget output = OutputTarget.Open(Target))
            output.Stream.Write("half"u8);
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void Commit_Link_ReplacesWhatItPointsTo()
    {
        string real = _folder.At("real.json");
        File.WriteAllText(real, "old");
        File.CreateSymbolicLink(Target, real);
        using (OutputTarget output = OutputTarget.Open(Target))
        {
            output.Stream.Write("new"u8);
            output.Commit();
        }

        Assert.Equal("new", File.ReadAllText(real));
        Assert.NotNull(new FileInfo(Target).LinkTarget);
    }

    [Fact]
    public void Open_MissingFolder_SaysWhichOne()
    {
        string missing = _folder.At("nowhere");
        IOException error = Assert.Throws<IOException>(() => OutputTarget.Open(Path.Combine(missing, "x.json")));
        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Folder_IsRefused() => Assert.Throws<IOException>(() => OutputTarget.Open(_folder.Path));

    public void Dispose() => _folder.Dispose();
}
