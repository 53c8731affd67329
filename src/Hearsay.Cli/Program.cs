using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Hearsay.Cli.Commands;
using Hearsay.Cli.Help;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;

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
        catch (LedgerException exception)
        {
            new StandardError(Console.Error).Line($"hearsay: {exception.Message}; {exception.Advice}");
            return ExitCodes.LedgerUnusable;
        }
        catch (Exception exception)
        {
            // Nothing else is left to catch it: whoever ran the command is told what to do, and whoever mends it, where it was.
            StandardError errors = new(Console.Error);
            errors.Line($"hearsay: a fault of the program ({exception.GetType().Name}): {exception.Message}");
            errors.Line("hearsay: please report it with the command line, 'hearsay --version' and the lines below");
            foreach (string line in (exception.StackTrace ?? "").Split('\n'))
                errors.Line(line.TrimEnd());
            return ExitCodes.ProgramFault;
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
