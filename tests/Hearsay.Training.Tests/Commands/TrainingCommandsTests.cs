using System.CommandLine;
using System.Text.RegularExpressions;
using Hearsay.Training.Commands;

namespace Hearsay.Training.Tests.Commands;

public sealed partial class TrainingCommandsTests
{
    public static TheoryData<string> Names => [.. TrainingCommands.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Help_EveryCommand_ShowsItsOptionsAndDoesNothing(string command)
    {
        using StringWriter output = new();

        int code = TrainingCommands.Create().Parse([command, "--help"]).Invoke(new InvocationConfiguration { Output = output });

        Assert.Equal(0, code);
        foreach (string line in TrainingCommands.All.Single(c => c.Name == command).Options)
            Assert.Contains("--" + CommandOption.Parse(line).Name, output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("names-train --teachers silver", "--teachers")]
    [InlineData("names-train --epochs many", "many")]
    [InlineData("names-train --blind often", "often")]
    [InlineData("names-train --model", "--model")]
    [InlineData("name-train", "name-train")]
    [InlineData("names-check extra", "extra")]
    [InlineData("", "command")]
    public void Parse_WrongUse_SaysWhatIsWrong(string line, string named)
    {
        ParseResult parsed = TrainingCommands.Create().Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains(parsed.Errors, e => e.Message.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_ValuesGiven_ReachTheCommand()
    {
        CommandArguments? given = null;
        TrainingCommand command = new(
            "try",
            "",
            a => (given = a).Integer("epochs", 1),
            "epochs N so many",
            "rate X so much",
            "model FILE it"
        );

        int code = command.ToCommand().Parse(["--epochs", "7", "--rate", "0.5"]).Invoke();

        Assert.Equal(7, code);
        Assert.Equal(0.5, given!.Number("rate", 1));
        Assert.Equal("none", given.Text("model", "none"));
    }

    // What a command reads and does not offer could never be given.
    [Fact]
    public void Options_ReadInTheSources_AreOffered()
    {
        HashSet<string> offered = [.. TrainingCommands.All.SelectMany(c => c.Options).Select(o => CommandOption.Parse(o).Name)];
        string sources = Path.Combine(Root(), "tools", "Hearsay.Training");
        List<string> read =
        [
            .. Directory
                .EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
                .Where(p => !p.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                .SelectMany(p => Reads().Matches(File.ReadAllText(p)))
                .Select(m => m.Groups["name"].Value),
        ];

        Assert.NotEmpty(read);
        Assert.Empty(read.Except(offered, StringComparer.Ordinal));
        Assert.Empty(offered.Except(read, StringComparer.Ordinal));
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
            folder = folder.Parent;
        return folder!.FullName;
    }

    [GeneratedRegex(
        """(options|arguments)\s*\.(Text|Integer|Number)\(\s*"(?<name>[a-z-]+)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Reads();
}
