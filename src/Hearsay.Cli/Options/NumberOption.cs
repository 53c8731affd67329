using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Hearsay.Cli.Options;

/// <summary>Options that take a whole number within bounds.</summary>
internal static class NumberOption
{
    /// <summary>An option with a default.</summary>
    /// <param name="names">The long name first.</param>
    public static Option<int> Create(
        ReadOnlySpan<string> names,
        string description,
        int fallback,
        int least = 1,
        int most = int.MaxValue
    ) =>
        new(names[0], [.. names[1..]])
        {
            Description = description,
            HelpName = "N",
            CustomParser = ParserOf(names[0], least, most),
            DefaultValueFactory = _ => fallback,
        };

    /// <summary>An option that may be left out.</summary>
    public static Option<int?> CreateOptional(string name, string description, int least = 1, int most = int.MaxValue)
    {
        Func<ArgumentResult, int> parse = ParserOf(name, least, most);
        return new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result => parse(result),
        };
    }

    private static Func<ArgumentResult, int> ParserOf(string name, int least, int most) =>
        result =>
        {
            string text = result.Tokens[0].Value;
            if (
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                && number >= least
                && number <= most
            )
                return number;
            string bounds = most == int.MaxValue ? $"of at least {least}" : $"from {least} to {most}";
            result.AddError($"{name} wants a whole number {bounds}, not '{text}'");
            return least;
        };
}
