using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Linking.Grades;

namespace Hearsay.Cli.Options;

/// <summary>The option, or the argument, that names the user's file of graded outlets.</summary>
internal static class OutletsOption
{
    public static Option<OutletGrades?> Create() =>
        new("--outlets")
        {
            Description =
                "Grade sources by this file: rows of 'name,grade', A (reliable) to E (unreliable); others are F, cannot be judged.",
            HelpName = "FILE",
            CustomParser = result => Read(result, "--outlets "),
        };

    public static Argument<OutletGrades?> CreateArgument() =>
        new("FILE")
        {
            Description = "The file of grades.",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => result.Tokens.Count == 0 ? null : Read(result, ""),
        };

    private static OutletGrades? Read(ArgumentResult result, string option)
    {
        string path = result.Tokens[0].Value;
        string fault;
        try
        {
            return OutletGrades.Parse(File.ReadLines(path));
        }
        catch (FormatException exception)
        {
            fault = exception.Message;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            fault =
                Directory.Exists(path) ? "it is a folder; grades stand in one file"
                : File.Exists(path) ? $"it cannot be read: {exception.Message}"
                : "there is no such file; check the spelling";
        }

        result.AddError($"{option}{(path.Length > 0 ? path : "''")}: {fault}");
        return null;
    }
}
