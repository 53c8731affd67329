using Spectre.Console;

namespace Hearsay.Cli.Terminals;

/// <summary>Makes the console that reports are written to.</summary>
internal static class ReportConsole
{
    // Lines longer than this are hard to read; narrower than this nothing is left beside the indents.
    private const int WidestReport = 120;
    private const int NarrowestReport = 40;
    private const int WidthWithoutTerminal = 100;

    /// <summary>A writer that wraps at the terminal's width and colours as chosen.</summary>
    /// <param name="isTerminal">Whether a person looks at the output.</param>
    /// <param name="width">Columns asked for; null for the terminal's own, or 100 where there is none.</param>
    public static ReportWriter Open(TextWriter output, bool isTerminal, ColorChoice color, int? width)
    {
        bool colors = color switch
        {
            ColorChoice.Always => true,
            ColorChoice.Never => false,
            _ => isTerminal
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = colors ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = colors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );
        // The writer wraps by itself; the console must not wrap again.
        console.Profile.Width = int.MaxValue / 2;
        return new ReportWriter(console, Math.Max(NarrowestReport, width ?? WidthOf(isTerminal)));
    }

    /// <summary>Columns of the terminal that standard error is on.</summary>
    public static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : WidthWithoutTerminal;
        }
        catch (IOException)
        {
            return WidthWithoutTerminal;
        }
    }

    private static int WidthOf(bool isTerminal) => isTerminal ? Math.Min(WidestReport, TerminalWidth()) : WidthWithoutTerminal;
}
