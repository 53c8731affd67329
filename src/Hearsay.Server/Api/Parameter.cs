using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Server.Api;

/// <summary>A parameter of an operation: what it may hold, checked before the operation is asked.</summary>
/// <param name="Description">For the person who reads the description of the interface.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Description)
{
    private const int MostLetters = 500;

    public bool IsInPath { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Gets the words that it may be; empty for any.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Gets the least and the most of a number.</summary>
    public (int Least, int Most) Bounds { get; init; } = (0, int.MaxValue);

    public static Parameter InPath(string name, string description) =>
        new(name, ParameterKind.Text, description) { IsInPath = true, IsRequired = true };

    public static Parameter Day(string name, string description) => new(name, ParameterKind.Day, description);

    public static Parameter Text(string name, string description) => new(name, ParameterKind.Text, description);

    public static Parameter OneOf<T>(string name, string description, Choices<T> choices)
        where T : struct, Enum => new(name, ParameterKind.Word, description) { Words = choices.Words };

    public static Parameter Number(string name, string description, int least, int most) =>
        new(name, ParameterKind.Number, description) { Bounds = (least, most) };

    /// <summary>What is wrong with a value; null when nothing is. The value itself is not repeated.</summary>
    public string? FaultOf(string value)
    {
        if (value.Length > MostLetters)
            return $"'{Name}' is too long";
        if (value.Contains('\0', StringComparison.Ordinal))
            return $"'{Name}' holds a letter that no text has";
        return Kind switch
        {
            ParameterKind.Day when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                $"'{Name}' is no day: write 2024-11-16",
            ParameterKind.Number
                when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                    || number < Bounds.Least
                    || number > Bounds.Most => $"'{Name}' must be a number from {Bounds.Least} to {Bounds.Most}",
            ParameterKind.Word when !Words.Contains(value, StringComparer.Ordinal) =>
                $"'{Name}' must be one of: {string.Join(", ", Words)}",
            _ => null,
        };
    }
}

/// <summary>What a parameter holds.</summary>
internal enum ParameterKind
{
    Text = 0,
    Day = 1,
    Number = 2,
    Word = 3,
}
