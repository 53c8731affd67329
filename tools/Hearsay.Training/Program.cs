using System.CommandLine;
using Hearsay.Training.Commands;

namespace Hearsay.Training;

internal static class Program
{
    private const int WrongUse = 2;

    private static int Main(string[] arguments)
    {
        ParseResult parsed = TrainingCommands.Create().Parse(arguments);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("'--help' shows the commands, 'COMMAND --help' the options of one.");
        return WrongUse;
    }
}
