using System.CommandLine;

namespace Hearsay.Training.Commands;

/// <summary>A command of the training program.</summary>
/// <param name="Options">One line an option, as <see cref="CommandOption.Parse"/> reads it.</param>
internal sealed record TrainingCommand(
    string Name,
    string Description,
    Func<CommandArguments, int> Run,
    params IReadOnlyList<string> Options
)
{
    public Command ToCommand()
    {
        Command command = new(Name, Description);
        List<(string Name, Option<string> Option)> options = [];
        foreach (string line in Options)
        {
            CommandOption option = CommandOption.Parse(line);
            options.Add((option.Name, option.ToOption()));
            command.Options.Add(options[^1].Option);
        }

        command.SetAction(parsed =>
        {
            Dictionary<string, string> values = new(StringComparer.Ordinal);
            foreach ((string name, Option<string> option) in options)
            {
                if (parsed.GetValue(option) is { } value)
                    values[name] = value;
            }

            return Run(new CommandArguments(values));
        });
        return command;
    }
}
