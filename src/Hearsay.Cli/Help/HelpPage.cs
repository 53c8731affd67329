using System.CommandLine;
using System.CommandLine.Invocation;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Help;

/// <summary>Prints a command's help: what it does, how it is called, examples, then every argument and option.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const int Width = 96;
    private const int Indent = 2;

    /// <summary>A question for help is answered whatever else is wrong on the line.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.InvocationConfiguration.Output, parseResult.CommandResult.Command);
        return ExitCodes.Success;
    }

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter output, Command command)
    {
        Paragraph(output, 0, command.Description ?? "");
        if (command is GuidedCommand guided)
        {
            foreach (string note in guided.Notes)
            {
                output.WriteLine();
                Paragraph(output, 0, note);
            }
        }

        Section(output, "Usage", [(UsageOf(command), "")]);
        if (command.Subcommands.Count > 0)
            Section(output, "Commands", command.Subcommands.Select(sub => (sub.Name, sub.Description ?? "")));
        if (command is GuidedCommand { Examples.IsEmpty: false } withExamples)
            Examples(output, withExamples);
        if (command.Arguments.Count > 0)
            Section(output, "Arguments", command.Arguments.Select(argument => (argument.Name, argument.Description ?? "")));
        Section(output, "Options", OptionsOf(command).Select(option => (LabelOf(option), option.Description ?? "")));
    }

    /// <summary>How a command is called, with the commands above it: "hearsay keys add".</summary>
    public static string PathOf(Command command) =>
        command is RootCommand ? "hearsay"
        : command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? PathOf(parent) + " " + command.Name
        : command.Name;

    private static string UsageOf(Command command)
    {
        string path = PathOf(command);
        if (command.Subcommands.Count > 0)
            path += " COMMAND";
        path += " [OPTION]...";
        return command.Arguments.Count > 0 ? path + " " + string.Join(' ', command.Arguments.Select(CallOf)) : path;
    }

    // "[FILE]..." may be left out, "FILE..." may not.
    private static string CallOf(Argument argument)
    {
        string name = argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name;
        return argument.Arity.MaximumNumberOfValues > 1 ? name + "..." : name;
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command
            .Options.Where(option => !option.Hidden)
            .Concat(
                command is RootCommand
                    ? []
                    : command
                        .Parents.OfType<Command>()
                        .SelectMany(parent => parent.Options)
                        .Where(option => option is { Recursive: true, Hidden: false })
            );

    private static string LabelOf(Option option)
    {
        IEnumerable<string> names = option
            .Aliases.Where(alias => alias.StartsWith('-') && alias is not "-?")
            .Order(StringComparer.Ordinal)
            .Append(option.Name);
        string label = string.Join(", ", names.Distinct(StringComparer.Ordinal).OrderBy(name => name.Length));
        return option.HelpName is { } value ? $"{label} {value}" : label;
    }

    private static void Examples(TextWriter output, GuidedCommand command)
    {
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach ((string line, string does) in command.Examples)
        {
            Paragraph(output, Indent, does + ":");
            output.WriteLine(new string(' ', Indent + 2) + line);
        }
    }

    private static void Section(TextWriter output, string title, IEnumerable<(string Label, string Text)> rows)
    {
        (string Label, string Text)[] all = [.. rows];
        if (all.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine(title + ":");
        int column = all.Max(row => row.Label.Length) + Indent + 2;
        foreach ((string label, string text) in all)
        {
            List<List<Run>> lines = LineWrapper.Wrap([text], Width - column, Width - column);
            for (int i = 0; i < lines.Count; i++)
            {
                string left = i == 0 ? new string(' ', Indent) + label : "";
                output.WriteLine((left.PadRight(column) + string.Concat(lines[i].Select(run => run.Text))).TrimEnd());
            }
        }
    }

    private static void Paragraph(TextWriter output, int indent, string text)
    {
        foreach (List<Run> line in LineWrapper.Wrap([text], Width - indent, Width - indent))
            output.WriteLine(new string(' ', indent) + string.Concat(line.Select(run => run.Text)));
    }
}
