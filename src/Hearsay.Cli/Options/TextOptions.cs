using System.CommandLine;
using System.Text;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Options;

/// <summary>The options of commands that print text for people only.</summary>
internal sealed class TextOptions
{
    private readonly Option<ColorChoice> _color = WordOption.Create<ColorChoice>(
        "--color",
        "auto, always or never. Auto colours on a terminal, unless NO_COLOR is set.",
        "WHEN"
    );

    private readonly Option<int?> _width = NumberOption.CreateOptional(
        "--width",
        "Columns of the text, 40 or more (default: the terminal's, at most 120; 100 without a terminal)."
    );

    public void AddTo(Command command)
    {
        command.Options.Add(_color);
        command.Options.Add(_width);
    }

    /// <summary>Writes a report to the output.</summary>
    public async Task WriteAsync(ParseResult parsed, OutputTarget output, Action<ReportWriter> report)
    {
        await using StreamWriter writer = new(output.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        bool isTerminal = output.IsStandardOutput && !Console.IsOutputRedirected;
        report(ReportConsole.Open(writer, isTerminal, parsed.GetValue(_color), parsed.GetValue(_width)));
    }
}
