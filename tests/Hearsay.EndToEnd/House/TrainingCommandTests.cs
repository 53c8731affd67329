using System.Text.RegularExpressions;

namespace Hearsay.EndToEnd.House;

/// <summary>The list of the training tool's commands holds every option that its sources read, and every command line that the documents show.</summary>
public sealed partial class TrainingCommandTests
{
    private static readonly string Tool = Path.Combine(CommandLine.Root, "tools", "Hearsay.Training");

    private static readonly Dictionary<string, string[]> Commands = Row()
        .Matches(File.ReadAllText(Path.Combine(Tool, "TrainingCommand.cs")))
        .ToDictionary(
            row => row.Groups["name"].Value,
            row => Quoted().Matches(row.Groups["options"].Value).Select(option => option.Groups["text"].Value).ToArray(),
            StringComparer.Ordinal
        );

    [Fact]
    public void Options_ThatSourcesRead_AreListed()
    {
        HashSet<string> listed = [.. Commands.Values.SelectMany(options => options)];
        string[] read = [.. Sources().SelectMany(source => Read().Matches(source)).Select(match => match.Groups["name"].Value)];
        Assert.InRange(read.Length, 100, int.MaxValue);
        Assert.Empty(read.Where(option => !listed.Contains(option)));
    }

    [Fact]
    public void Options_ThatAreListed_AreRead()
    {
        string sources = string.Concat(Sources());
        // "cue-epochs" is read as a name and "-epochs".
        Assert.Empty(
            Commands
                .Values.SelectMany(options => options)
                .Where(option => !IsIn(option) && !(option.Split('-', 2) is [var name, var rest] && IsIn(name) && IsIn("-" + rest)))
        );

        bool IsIn(string word) => sources.Contains($"\"{word}\"", StringComparison.Ordinal);
    }

    [Fact]
    public void CommandLines_OfTheDocuments_AreTaken()
    {
        (string Command, string[] Options)[] shown =
        [
            .. Documents()
                .SelectMany(text => Shown().Matches(text))
                .Select(match =>
                    (match.Groups["name"].Value, OptionName().Matches(match.Value).Select(o => o.Groups["name"].Value).ToArray())
                ),
        ];
        Assert.InRange(shown.Length, 10, int.MaxValue);
        Assert.Empty(shown.Where(line => !Commands.ContainsKey(line.Command)).Select(line => line.Command));
        Assert.Empty(shown.SelectMany(line => line.Options.Except(Commands[line.Command]).Select(option => $"{line.Command} --{option}")));
    }

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Tool, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => Path.GetFileName(path) != "TrainingCommand.cs")
            .Select(File.ReadAllText);

    private static IEnumerable<string> Documents() =>
        new[] { "docs", "models", "tools" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(CommandLine.Root, folder), "*.md", SearchOption.AllDirectories))
            .Select(path => File.ReadAllText(path).Replace("\\\n", " ", StringComparison.Ordinal));

    [GeneratedRegex("""new\(\s*"(?<name>[a-z-]+)",\s*"[^"]+",\s*[A-Za-z.]+,\s*\[(?<options>[^\]]*)\]\s*\)""")]
    private static partial Regex Row();

    [GeneratedRegex("\"(?<text>[a-z-]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("""(options|arguments)\s*\.\s*(Text|Integer|Number)\(\s*"(?<name>[a-z-]+)"\s*,""")]
    private static partial Regex Read();

    [GeneratedRegex("""Hearsay\.Training -- (?<name>[a-z-]+)[^`|\n>&;)]*""")]
    private static partial Regex Shown();

    [GeneratedRegex("(?<= )--(?<name>[a-z-]+)")]
    private static partial Regex OptionName();
}
