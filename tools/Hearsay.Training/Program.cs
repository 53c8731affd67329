namespace Hearsay.Training;

internal static class Program
{
    private const int Failed = 1;
    private const int WrongUse = 2;

    private static int Main(string[] arguments)
    {
        if (arguments is [] or ["--help" or "-h", ..])
        {
            (arguments.Length == 0 ? Console.Error : Console.Out).WriteLine(Overview());
            return arguments.Length == 0 ? WrongUse : 0;
        }

        if (TrainingCommand.All.FirstOrDefault(known => known.Name == arguments[0]) is not { } command)
            return Refuse($"there is no command {arguments[0]}; --help lists them");
        // Asked anywhere: a training takes hours, and must not begin where somebody only wanted to know what it would do.
        if (arguments.Contains("--help") || arguments.Contains("-h"))
        {
            Console.Out.WriteLine(command.Help);
            return 0;
        }

        if (command.FaultOf(arguments.AsSpan(1)) is { } fault)
            return Refuse(fault);
        try
        {
            return command.Run(new CommandArguments(arguments));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            Console.Error.WriteLine($"{command.Name}: {exception.Message}");
            return Failed;
        }
        catch (WrongValueException exception)
        {
            return Refuse(exception.Message);
        }
    }

    private static string Overview()
    {
        int width = TrainingCommand.All.Max(command => command.Name.Length) + 2;
        return string.Join('\n', TrainingCommand.All.Select(command => command.Name.PadRight(width) + command.Does))
            + "\n\nCOMMAND --help lists its options.";
    }

    private static int Refuse(string fault)
    {
        Console.Error.WriteLine(fault);
        return WrongUse;
    }
}
