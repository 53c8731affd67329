using Hearsay.Core.Diagnostics;
using Hearsay.Testing;

namespace Hearsay.Ingestion.Tests;

public sealed class InputFilesTests
{
    [Fact]
    public void Resolve_Folder_TakesArticlesOfAllDepthsInOrdinalOrder()
    {
        using TemporaryFolder folder = new();
        foreach (string name in (string[])["b.txt", "a.html", "sub/c.jsonl", "notes.json", "pic.png", "Z.md"])
            folder.Write(name, "x");
        Assert.Equal(["Z", "a", "b", "c"], InputFiles.Resolve([folder.Path]).Files.Select(f => f.Id));
    }

    [Fact]
    public void Resolve_Folder_TakesSavedPagesAndCompressedFiles()
    {
        using TemporaryFolder folder = new();
        foreach (string name in (string[])["a.mhtml", "b.mht", "c.xhtml", "d.html.gz", "e.warc.gz", "f.tar.gz"])
            folder.Write(name, "x");
        Assert.Equal(5, InputFiles.Resolve([folder.Path]).Files.Length);
    }

    [Fact]
    public void Resolve_FolderOfOtherFiles_IsAnErrorThatNamesIt()
    {
        using TemporaryFolder folder = new();
        folder.Write("pic.png", "x");
        InputSelection selection = InputFiles.Resolve([folder.Path]);
        Assert.Empty(selection.Files);
        Diagnostic diagnostic = Assert.Single(selection.Diagnostics);
        Assert.Equal((DiagnosticCodes.NothingToRead, folder.Path), (diagnostic.Code, diagnostic.Item));
    }

    // What has no size may be a pipe, which nobody writes to: it is not opened unless it is named itself.
    [Theory]
    [InlineData("")]
    [InlineData("/*.txt")]
    public void Resolve_FileWithoutSizeAmongOthers_IsAnErrorAndNotRead(string pattern)
    {
        using TemporaryFolder folder = new();
        string empty = folder.Write("a.txt", "");
        folder.Write("b.txt", "x");
        InputSelection selection = InputFiles.Resolve([folder.Path + pattern]);
        Assert.Equal("b", Assert.Single(selection.Files).Id);
        Diagnostic diagnostic = Assert.Single(selection.Diagnostics);
        Assert.Equal((DiagnosticCodes.Empty, empty), (diagnostic.Code, diagnostic.Item));
        Assert.Single(InputFiles.Resolve([empty]).Files);
    }

    [Fact]
    public void Resolve_ExplicitFile_IsTakenWhateverItsExtension()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("story.news", "x");
        InputFile file = Assert.Single(InputFiles.Resolve([path]).Files);
        Assert.Equal(("story", 1L), (file.Id, file.SizeBytes));
    }

    [Fact]
    public void Resolve_SameFileTwice_IsTakenOnce()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("a.txt", "x");
        Assert.Single(InputFiles.Resolve([path, folder.Path, path]).Files);
    }

    [Fact]
    public void Resolve_SameNames_AreToldApartByTheirFolders()
    {
        using TemporaryFolder folder = new();
        folder.Write("one/x/a.txt", "x");
        folder.Write("two/x/a.txt", "x");
        folder.Write("two/b.txt", "x");
        folder.Write("two/b.html", "x");
        Assert.Equal(
            ["one/x/a", "two/b.html", "two/b.txt", "two/x/a"],
            InputFiles.Resolve([folder.Path]).Files.Select(f => f.Id).Order(StringComparer.Ordinal).Select(Tail)
        );

        string Tail(string id) =>
            id[
                (
                    id.IndexOf(Path.GetFileName(folder.Path), StringComparison.Ordinal) is var at and >= 0
                        ? at + Path.GetFileName(folder.Path).Length + 1
                        : 0
                )..
            ];
    }

    [Theory]
    [InlineData("*.txt", "a,b")]
    [InlineData("?.txt", "a,b")]
    [InlineData("**/*.txt", "a,b,c")]
    [InlineData("*/c*", "c")]
    [InlineData("**", "a,b,c,d")]
    public void Resolve_Glob_IsExpanded(string pattern, string ids)
    {
        using TemporaryFolder folder = new();
        foreach (string name in (string[])["a.txt", "b.txt", "sub/c.txt", "sub/deep/d.html"])
            folder.Write(name, "x");
        Assert.Equal(ids.Split(','), InputFiles.Resolve([Path.Combine(folder.Path, pattern)]).Files.Select(f => f.Id));
    }

    [Theory]
    [InlineData("missing.txt")]
    [InlineData("*.nothing")]
    public void Resolve_NothingThere_IsAnErrorAndTheRestGoesOn(string name)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("a.txt", "x");
        InputSelection selection = InputFiles.Resolve([Path.Combine(folder.Path, name), path]);
        Assert.Equal(DiagnosticCodes.FileNotFound, Assert.Single(selection.Diagnostics).Code);
        Assert.Single(selection.Files);
    }

    [Fact]
    public void Resolve_Dash_IsStandardInput() =>
        Assert.Equal(new InputFile("-", "stdin", null), Assert.Single(InputFiles.Resolve(["-"]).Files));

    [FolderRightsFact]
    public void Resolve_FolderWithoutRights_IsAnErrorAndTheRestGoesOn()
    {
        using TemporaryFolder folder = new();
        if (OperatingSystem.IsWindows())
            return;
        folder.Write("a.txt", "x");
        string closed = Path.GetDirectoryName(folder.Write("closed/b.txt", "x"))!;
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            InputSelection selection = InputFiles.Resolve([folder.Path]);
            Assert.Equal((DiagnosticCodes.NotReadable, closed), (selection.Diagnostics.Single().Code, selection.Diagnostics.Single().Item));
            Assert.Equal("a", selection.Files.Single().Id);
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A fact that needs a user whom file permissions bind.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FolderRightsFactAttribute : FactAttribute
    {
        public FolderRightsFactAttribute()
        {
            if (OperatingSystem.IsWindows())
                Skip = "Windows has no such file modes";
            else if (Environment.IsPrivilegedProcess)
                Skip = "root may read every folder";
        }
    }

    [Theory]
    [InlineData("crawl.warc.gz", "crawl.warc.gz@482", 482)]
    [InlineData("crawl.warc", "crawl.warc@7", 7)]
    [InlineData("note@7", "note@7", 0)]
    public void Resolve_ArchiveWithAPlace_StartsThere(string name, string argument, long offset)
    {
        using TemporaryFolder folder = new();
        string path = folder.Write(name, [1, 2, 3]);

        InputFile file = Assert.Single(InputFiles.Resolve([Path.Combine(Path.GetDirectoryName(path)!, argument)]).Files);

        Assert.Equal((path, offset), (file.Path, file.Offset));
    }
}
