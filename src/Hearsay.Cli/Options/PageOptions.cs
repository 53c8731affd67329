using System.CommandLine;

namespace Hearsay.Cli.Options;

/// <summary>How much of a list is printed, and from where on.</summary>
internal sealed class PageOptions
{
    private const int Largest = 1_000;

    private readonly Option<int> _most;

    private readonly Option<string?> _after = new("--after")
    {
        Description = "Go on where a page ended: the key that it gave for the next one.",
        HelpName = "KEY",
    };

    public PageOptions(int most)
    {
        _most = NumberOption.Create(["--most", "-n"], $"How many rows at most (default {most}).", most, most: Largest);
        _after.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !result.Tokens[0].Value.All(c => char.IsAsciiDigit(c) || c is '.' or '-'))
                result.AddError($"'{result.Tokens[0].Value}' is no key that a page gave");
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_most);
        command.Options.Add(_after);
    }

    public (string? After, int Most) Read(ParseResult parsed) => (parsed.GetValue(_after), parsed.GetValue(_most));
}
