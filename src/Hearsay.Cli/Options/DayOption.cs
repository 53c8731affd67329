using System.CommandLine;
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
                if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                    return day;
                result.AddError($"{name} wants a day such as 2031-03-05, not '{text}'");
                return null;
            },
        };
}
