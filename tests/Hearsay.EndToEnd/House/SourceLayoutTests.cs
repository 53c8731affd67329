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
