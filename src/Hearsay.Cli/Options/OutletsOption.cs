using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Linking.Grades;

namespace Hearsay.Cli.Options;

/// <summary>The option that names the user's file of graded outlets.</summary>
internal static class OutletsOption
{
    public static Option<OutletGrades?> Create() =>
        new("--outlets")
        {
            Description =
                "Grade sources by this file: rows of 'name,grade', A (reliable) to E (unreliable); others are F, cannot be judged.",
            HelpName = "FILE",
            CustomParser = Read,
        };

    private static OutletGrades? Read(ArgumentResult result)
    {
        string path = result.Tokens[0].Value;
        try
        {
            return OutletGrades.Parse(File.ReadLines(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            result.AddError($"--outlets {path}: {exception.Message}");
            return null;
        }
    }
}
