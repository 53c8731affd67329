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
            CustomParser = Parse,
        };

    /// <summary>The grades of a file.</summary>
    /// <param name="fault">What is wrong with it where there are none, in a sentence without a full stop.</param>
    public static OutletGrades? Read(string path, out string? fault)
    {
        fault = null;
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
            fault = NamedFile.FaultOf(path) ?? $"it cannot be read: {exception.Message}";
        }

        fault = $"{(path.Length > 0 ? path : "''")}: {fault}";
        return null;
    }

    private static OutletGrades? Parse(ArgumentResult result)
    {
        OutletGrades? grades = Read(result.Tokens[0].Value, out string? fault);
        if (fault is not null)
            result.AddError("--outlets " + fault);
        return grades;
    }
}
