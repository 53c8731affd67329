using System.Text.RegularExpressions;

namespace Hearsay.EndToEnd.House;

/// <summary>Links between the documents lead somewhere: a file, and where one is named its heading.</summary>
public sealed partial class DocumentLinkTests
{
    public static TheoryData<string> Documents =>
        [
            .. Directory
                .GetFiles(CommandLine.Root, "*.md")
                .Concat(
                    new[] { "docs", "models", "samples", "tools", "tests/specs" }.SelectMany(folder =>
                        Directory.GetFiles(Path.Combine(CommandLine.Root, folder), "*.md", SearchOption.AllDirectories)
                    )
                )
                .Select(path => Path.GetRelativePath(CommandLine.Root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_Links_LeadSomewhere(string document)
    {
        string path = Path.Combine(CommandLine.Root, document);
        Assert.DoesNotContain(
            Link().Matches(File.ReadAllText(path)).Select(link => link.Groups["target"].Value),
            target => !target.Contains("://", StringComparison.Ordinal) && !LeadsSomewhere(path, target)
        );
    }

    private static bool LeadsSomewhere(string document, string target)
    {
        string[] parts = target.Split('#', 2);
        string file = parts[0].Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, parts[0]);
        if (parts.Length == 1)
            return Path.Exists(file);
        return File.Exists(file) && File.ReadLines(file).Any(line => line.StartsWith('#') && AnchorOf(line.TrimStart('#')) == parts[1]);
    }

    // As hosts of repositories make them: lower case, spaces as hyphens, without punctuation.
    private static string AnchorOf(string heading) =>
        string.Concat(
            heading
                .Trim()
                .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
                .Select(letter => letter == ' ' ? '-' : char.ToLowerInvariant(letter))
        );

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
