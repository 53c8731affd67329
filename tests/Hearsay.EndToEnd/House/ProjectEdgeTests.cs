using System.Xml.Linq;

namespace Hearsay.EndToEnd.House;

/// <summary>Holds the projects to the edges that docs/decisions/0001 allows: one direction, no stage looks back.</summary>
public sealed class ProjectEdgeTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Hearsay.Core"] = [],
        ["Hearsay.Ingestion"] = ["Hearsay.Core"],
        ["Hearsay.Language"] = ["Hearsay.Core"],
        ["Hearsay.Extraction"] = ["Hearsay.Core", "Hearsay.Language"],
        ["Hearsay.Linking"] = ["Hearsay.Core"],
        ["Hearsay.Ledger"] = ["Hearsay.Core"],
        ["Hearsay"] = ["Hearsay.Core", "Hearsay.Ingestion", "Hearsay.Language", "Hearsay.Extraction", "Hearsay.Linking", "Hearsay.Ledger"],
        ["Hearsay.Cluster"] = ["Hearsay"],
        ["Hearsay.Server"] = ["Hearsay", "Hearsay.Cluster"],
        ["Hearsay.Cli"] = ["Hearsay", "Hearsay.Server"],
        ["Hearsay.Training"] = ["Hearsay.Ingestion", "Hearsay.Language", "Hearsay.Extraction", "Hearsay.Linking"],
    };

    public static TheoryData<string> Projects =>
        [.. ProjectFiles("src").Concat(ProjectFiles("tools")).Select(path => Path.GetRelativePath(CommandLine.Root, path))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_AreAllowed(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        Assert.True(Allowed.TryGetValue(name, out string[]? allowed), $"{name} is not one of the house's projects");
        string[] references = ReferencesOf(path);
        Assert.Empty(references.Except(allowed, StringComparer.Ordinal));
    }

    [Fact]
    public void Core_Packages_AreNone()
    {
        XDocument project = XDocument.Load(Path.Combine(CommandLine.Root, "src/Hearsay.Core/Hearsay.Core.csproj"));
        Assert.Empty(project.Descendants("PackageReference"));
    }

    [Fact]
    public void Solution_EveryProject_IsInIt()
    {
        string solution = File.ReadAllText(Path.Combine(CommandLine.Root, "Hearsay.slnx"));
        foreach (string folder in new[] { "src", "tests", "bench", "tools" })
            Assert.All(
                ProjectFiles(folder),
                path => Assert.Contains(Path.GetRelativePath(CommandLine.Root, path).Replace('\\', '/'), solution, StringComparison.Ordinal)
            );
    }

    [Fact]
    public void Source_EveryProject_HasTests() =>
        Assert.All(
            ProjectFiles("src"),
            path =>
                Assert.True(
                    Directory.Exists(Path.Combine(CommandLine.Root, "tests", Path.GetFileNameWithoutExtension(path) + ".Tests")),
                    path
                )
        );

    private static string[] ReferencesOf(string path) =>
        [
            .. XDocument
                .Load(Path.Combine(CommandLine.Root, path))
                .Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))),
        ];

    private static IEnumerable<string> ProjectFiles(string folder)
    {
        string path = Path.Combine(CommandLine.Root, folder);
        return Directory.Exists(path)
            ? Directory.GetFiles(path, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }
}
