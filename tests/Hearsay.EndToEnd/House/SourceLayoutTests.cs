namespace Hearsay.EndToEnd.House;

/// <summary>Holds the sources to the layout that a reader finds his way by: a folder a subject, its namespace, short files.</summary>
public sealed class SourceLayoutTests
{
    // About fifteen is the aim; two more until somebody finds the line along which the folder divides.
    private const int MostFiles = 17;

    private const int MostLines = 500;

    public static TheoryData<string> Roots => ["src", "tests", "tools", "bench"];

    [Theory]
    [MemberData(nameof(Roots))]
    public void Folders_Sources_AreFew(string root) =>
        Assert.Empty(
            SourcesOf(root)
                .GroupBy(file => Path.GetDirectoryName(file)!, StringComparer.Ordinal)
                .Where(folder => folder.Count() > MostFiles)
                .Select(folder => $"{folder.Key} holds {folder.Count()} files")
        );

    [Theory]
    [MemberData(nameof(Roots))]
    public void Files_Lines_AreFew(string root) =>
        Assert.DoesNotContain(SourcesOf(root), file => File.ReadLines(Path.Combine(CommandLine.Root, file)).Count() > MostLines);

    [Theory]
    [MemberData(nameof(Roots))]
    public void Files_Namespace_IsTheirFolder(string root) =>
        Assert.DoesNotContain(SourcesOf(root), file => NamespaceOf(file) != FolderNameOf(file));

    // Tests of a whole feature bear a name of their own; those named after a source are looked for where it lies.
    [Fact]
    public void Tests_NamedAfterASource_LieInItsFolder()
    {
        ILookup<string, string> folders = SourcesOf("src")
            .Concat(SourcesOf("tools"))
            .ToLookup(ProjectAndTypeOf, FolderInProjectOf, StringComparer.Ordinal);
        string[] astray =
        [
            .. SourcesOf("tests")
                .Where(test => test.EndsWith("Tests.cs", StringComparison.Ordinal))
                .Where(test => folders[SourceOf(test)] is var found && found.Any() && !found.Contains(FolderInProjectOf(test))),
        ];
        Assert.Empty(astray);
    }

    // tests/Hearsay.Core.Tests/Text/TextSpanTests.cs: Hearsay.Core/TextSpan. The tests of the project Hearsay are Hearsay.Tests.
    private static string SourceOf(string test)
    {
        string project = test.Split('/')[1];
        string source = project == "Hearsay.Tests" ? "Hearsay" : project.Replace(".Tests", "", StringComparison.Ordinal);
        return source + "/" + Path.GetFileName(test)[..^"Tests.cs".Length];
    }

    // A partial type has a file for each aspect: LedgerStore.Near.cs.
    private static string ProjectAndTypeOf(string file) => file.Split('/')[1] + "/" + Path.GetFileName(file).Split('.')[0];

    private static string FolderInProjectOf(string file) => string.Join('/', file.Split('/')[2..^1]);

    private static string? NamespaceOf(string file) =>
        File.ReadLines(Path.Combine(CommandLine.Root, file))
            .FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
            ?["namespace ".Length..].TrimEnd(';');

    // tests/Testing is linked into every test project and has a name of its own.
    private static string FolderNameOf(string file)
    {
        string[] folders = file.Split('/')[1..^1];
        return folders is ["Testing"] ? "Hearsay.Testing" : string.Join('.', folders);
    }

    private static IEnumerable<string> SourcesOf(string root) =>
        Directory
            .GetFiles(Path.Combine(CommandLine.Root, root), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(CommandLine.Root, path).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
