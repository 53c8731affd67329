using System.CommandLine;
using Hearsay.Cli.Commands;
using Hearsay.Cli.Help;

namespace Hearsay.Cli.Tests.Commands;

public sealed class HearsayCommandTests
{
    public static TheoryData<string> Commands => [.. HearsayCommand.Create().Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Create_EveryCommand_HasExamplesThatParse(string name)
    {
        RootCommand root = HearsayCommand.Create();
        GuidedCommand command = Assert.IsType<GuidedCommand>(root.Subcommands.Single(sub => sub.Name == name));
        Assert.NotEmpty(command.Examples);
        foreach ((string line, _) in command.Examples)
        {
            string call = line.Split('|').Single(part => part.Contains("hearsay ", StringComparison.Ordinal)).Split('>')[0];
            Assert.Empty(root.Parse(call.Trim()["hearsay ".Length..]).Errors);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Create_EveryOption_IsDescribed(string name)
    {
        Command command = HearsayCommand.Create().Subcommands.Single(sub => sub.Name == name);
        Assert.All(command.Options, option => Assert.EndsWith(".", option.Description, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("add")]
    [InlineData("brief --since soon")]
    [InlineData("search --act shrug crane")]
    [InlineData("search -crane")]
    [InlineData("decide merge")]
    [InlineData("brief --format xml a.txt")]
    [InlineData("brief --jobs 0 a.txt")]
    [InlineData("brief --color sometimes a.txt")]
    [InlineData("parse --format xml a.txt")]
    [InlineData("read --event-lexicon words.txt a.txt")]
    [InlineData("brief --max-size huge a.txt")]
    [InlineData("export --format stix --table claims")]
    [InlineData("export --format xml")]
    [InlineData("export --table nonsense")]
    [InlineData("export --since yesterday")]
    [InlineData("watch story.txt")]
    [InlineData("watch ftp://a.example/feed")]
    [InlineData("watch https://mo:secret@a.example/feed")]
    [InlineData("watch https://a.example/feed --every 5s")]
    [InlineData("watch https://a.example/feed --allow-address nowhere")]
    [InlineData("write a.txt")]
    [InlineData("brief --nonsense a.txt")]
    public void Parse_WrongUse_HasErrors(string line) => Assert.NotEmpty(HearsayCommand.Create().Parse(line).Errors);

    [Theory]
    [InlineData("--help")]
    [InlineData("brief --help")]
    [InlineData("brief -h")]
    public void Invoke_Help_Succeeds(string line)
    {
        StringWriter output = new();
        Assert.Equal(ExitCodes.Success, HearsayCommand.Create().Parse(line).Invoke(new InvocationConfiguration { Output = output }));
        Assert.Contains("Usage:", output.ToString(), StringComparison.Ordinal);
    }
}
