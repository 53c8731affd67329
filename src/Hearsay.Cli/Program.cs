using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Hearsay.Cli.Commands;
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
        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static int ReportWrongUse(ParseResult parsed)
    {
        StandardError errors = new(Console.Error);
        foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
            errors.Line("hearsay: " + error.Message);
        string command = parsed.CommandResult.Command is RootCommand ? "hearsay" : "hearsay " + parsed.CommandResult.Command.Name;
        errors.Line($"hearsay: '{command} --help' says how it is called");
        return ExitCodes.WrongUse;
    }
}
