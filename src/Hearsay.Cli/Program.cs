using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Hearsay.Cli.Commands;
using Hearsay.Cli.Help;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        // Windows would otherwise print in its old code page; elsewhere it is UTF-8 already.
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        ParseResult parsed = HearsayCommand.Create().Parse(arguments);
        if (parsed.Action is ParseErrorAction || (parsed.Action is null && parsed.Errors.Count > 0))
            return ReportWrongUse(parsed);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (IOException exception)
        {
            // What no command caught: help or an acknowledgement that found nobody to read it.
            if (StandardOutput.IsBrokenPipe(exception))
                return ExitCodes.Success;
            new StandardError(Console.Error).Line($"hearsay: cannot write the output: {exception.Message}");
            return ExitCodes.WrongUse;
        }
    }

    private static int ReportWrongUse(ParseResult parsed)
    {
        StandardError errors = new(Console.Error);
        foreach (string line in WrongUse.Explain(parsed))
            errors.Line("hearsay: " + line);
        return ExitCodes.WrongUse;
    }
}
