using System.Text.Json;

namespace Hearsay.EndToEnd.House;

/// <summary>Holds docs/third-party.md to the packages that the sources are built with: none without its licence, none that is no longer used.</summary>
public sealed class ThirdPartyTests
{
    [Fact]
    public void List_Packages_AreThoseOfTheLockFiles()
    {
        string[][] rows =
        [
            .. File.ReadLines(Path.Combine(CommandLine.Root, "docs/third-party.md"))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Skip(2)
                .Select(line => line.Trim('|', ' ').Split(" | ")),
        ];

        Assert.Equal(Shipped(), rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.True(row.Length == 4 && row.All(cell => cell.Length > 1), row[0]));
    }

    private static IEnumerable<string> Shipped() =>
        Directory
            .EnumerateDirectories(Path.Combine(CommandLine.Root, "src"))
            .Select(folder => Path.Combine(folder, "packages.lock.json"))
            .SelectMany(PackagesOf)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.OrdinalIgnoreCase);

    // Analyzers end with the build.
    private static List<string> PackagesOf(string path)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. file
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package => package.Name)
                .Where(name => !name.Contains("Analyzer", StringComparison.Ordinal)),
        ];
    }
}
