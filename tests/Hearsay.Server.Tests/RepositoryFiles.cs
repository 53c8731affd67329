namespace Hearsay.Server.Tests;

/// <summary>Files of the repository that tests read: samples and snapshots.</summary>
internal static class RepositoryFiles
{
    private static readonly Lazy<string> Root = new(FindRoot);

    /// <summary>The articles of a sample.</summary>
    public static string[] Sample(string name) =>
        [.. Directory.GetFiles(Path.Combine(Root.Value, "samples", name)).Order(StringComparer.Ordinal)];

    /// <summary>The lines of a file of the repository.</summary>
    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root.Value, path));

    /// <summary>Fails when the text differs from the snapshot; <c>UPDATE_GOLDEN=1</c> rewrites the snapshot instead.</summary>
    public static void MatchesSnapshot(string name, string actual)
    {
        string path = Path.Combine(Root.Value, "tests", "Hearsay.Server.Tests", "golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"golden/{name} is missing; UPDATE_GOLDEN=1 ./test Hearsay.Server.Tests writes it");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside the repository");
    }
}
