using Hearsay.Core.Dates;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>What a rule read from a word on.</summary>
/// <param name="End">The word after the last; 0 when the rule read nothing.</param>
/// <param name="IsRelative">Whether the value was reckoned from publication.</param>
internal readonly record struct DateMatch(int End, DateType Type, string? Value, DateGrain Grain, bool IsRelative)
{
    public bool Found => End > 0;

    public static DateMatch Date(int end, string? value, DateGrain grain, bool relative = false) =>
        new(end, DateType.Date, value, grain, relative);
}
