using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Hearsay.Cli.Options;

/// <summary>An option that takes a day.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Create(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "DAY",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (Read(text) is { } day)
                    return day;
                result.AddError($"{name} wants a day such as 2031-03-05, not '{text}'");
                return null;
            },
        };

    /// <summary>Refuses a first day that lies after the last: nothing could fit.</summary>
    public static void RefuseReversed(Command command, Option<DateOnly?> since, Option<DateOnly?> until) =>
        command.Validators.Add(result =>
        {
            if (Given(result, since) is { } first && Given(result, until) is { } last && first > last)
                result.AddError(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{since.Name} {first:yyyy-MM-dd} lies after {until.Name} {last:yyyy-MM-dd}"
                    )
                );
        });

    // The words as they were written: one that is no day has been complained of already.
    private static DateOnly? Given(CommandResult result, Option<DateOnly?> option) =>
        result.GetResult(option) is { Tokens: [var token] } ? Read(token.Value) : null;

    private static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
