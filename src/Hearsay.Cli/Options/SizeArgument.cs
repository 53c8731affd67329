using System.CommandLine.Parsing;
using System.Globalization;

namespace Hearsay.Cli.Options;

/// <summary>Reads amounts with units off the command line: <c>16MB</c>, <c>500k</c>, <c>30s</c>, <c>2min</c>.</summary>
internal static class SizeArgument
{
    private static readonly (string Unit, double Factor)[] Sizes =
    [
        ("kib", 1024),
        ("mib", 1024 * 1024),
        ("gib", 1024d * 1024 * 1024),
        ("kb", 1024),
        ("mb", 1024 * 1024),
        ("gb", 1024d * 1024 * 1024),
        ("k", 1024),
        ("m", 1024 * 1024),
        ("g", 1024d * 1024 * 1024),
        ("b", 1),
        ("", 1),
    ];

    private static readonly (string Unit, double Factor)[] Times = [("ms", 0.001), ("min", 60), ("m", 60), ("s", 1), ("h", 3600), ("", 1)];

    /// <summary>A number of bytes; a bare number counts bytes.</summary>
    public static long ParseBytes(ArgumentResult result)
    {
        if (Parse(result.Tokens[0].Value, Sizes) is { } bytes && bytes is >= 1 and <= 2_000_000_000)
            return (long)bytes;
        result.AddError($"'{result.Tokens[0].Value}' is no size between 1 and 2GB, such as 500k or 16MB");
        return 0;
    }

    /// <summary>A length of time; a bare number counts seconds.</summary>
    public static TimeSpan ParseTime(ArgumentResult result)
    {
        if (Parse(result.Tokens[0].Value, Times) is { } seconds && seconds is > 0 and <= 86_400)
            return TimeSpan.FromSeconds(seconds);
        result.AddError($"'{result.Tokens[0].Value}' is no time up to a day, such as 500ms, 30s, 10m or 2h");
        return TimeSpan.Zero;
    }

    private static double? Parse(string text, (string Unit, double Factor)[] units)
    {
        foreach ((string unit, double factor) in units)
        {
            if (!text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
                continue;
            string number = text[..^unit.Length];
            return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
                ? value * factor
                : null;
        }

        return null;
    }
}
