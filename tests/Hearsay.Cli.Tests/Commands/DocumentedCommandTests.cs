using System.Text.RegularExpressions;
using Hearsay.Cli.Commands;

namespace Hearsay.Cli.Tests.Commands;

/// <summary>Command lines that the documents show are ones that the program takes.</summary>
public sealed partial class DocumentedCommandTests
{
    private static readonly string Root = FindRoot();

    private static readonly string[] Files =
    [
        "README.md",
        .. Directory
            .GetFiles(Path.Combine(Root, "docs"), "*.md")
            .Select(path => "docs/" + Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Documents => [.. Files];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_CommandLines_Parse(string document) =>
        Assert.Empty(
            LinesOf(File.ReadAllText(Path.Combine(Root, document)))
                .Select(line => (Line: line, HearsayCommand.Create().Parse([.. WordsOf(line)]).Errors))
                .Where(parsed => parsed.Errors.Count > 0)
                .Select(parsed => $"{parsed.Line}: {parsed.Errors[0].Message}")
        );

    [Fact]
    public void Documents_CommandLines_AreFound() =>
        Assert.InRange(Files.Sum(file => LinesOf(File.ReadAllText(Path.Combine(Root, file))).Count()), 25, int.MaxValue);

    // Within fences each line that calls the program, up to what the shell does with it; in prose what stands between backticks, has more than a name, and leaves nothing out.
    private static IEnumerable<string> LinesOf(string text)
    {
        bool isFenced = false;
        string[] lines = text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');
        foreach (string line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isFenced = !isFenced && line is "```sh";
            else if (isFenced && Call().Match(line) is { Success: true } call)
                yield return call.Groups["line"].Value;
            else if (!isFenced)
            {
                foreach (Match quoted in Quoted().Matches(line).Where(match => !match.Value.Contains("...", StringComparison.Ordinal)))
                    yield return quoted.Groups["line"].Value;
            }
        }
    }

    private static IEnumerable<string> WordsOf(string line) =>
        ShellWords()
            .Matches(line)
            .Select(word => word.Value)
            .TakeWhile(word => word is not ("|" or "&" or "&&" or "#" or ">") && !word.StartsWith('<'))
            .Select(word => word is ['\'' or '"', ..] ? word[1..^1] : word);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests lie outside a checkout");
    }

    [GeneratedRegex(@"(^|\s)(\./)?hearsay (?<line>[a-z]+.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"`(\./)?hearsay (?<line>[a-z]+ [^`…]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("""'[^']*'|"[^"]*"|\S+""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShellWords();
}
