using Hearsay.Core.Text;

namespace Hearsay.Core.Dates;

/// <summary>A TIMEX3 expression in the text and what it comes to.</summary>
/// <param name="Value">TIMEX3 value: <c>2024-10-14</c>, <c>2024-09</c>, <c>2024-W45</c>, <c>P3D</c>; null when it cannot be resolved.</param>
/// <param name="Anchor">ISO date that a relative expression was resolved against; null when it needed none.</param>
public sealed record DateExpression(TextSpan Span, DateType Type, string? Value, DateGrain Grain, string? Anchor)
{
    /// <summary>Gets why the value is open or partly open (X); null where nothing is missing.</summary>
    public UnresolvedReason? Unresolved { get; init; }

    /// <summary>Gets whether the value names a place in the calendar, and not only past, present or future.</summary>
    public bool IsPlaced => Value is { } value && !value.EndsWith("_REF", StringComparison.Ordinal);
}

/// <summary>Why a date is not resolved. The numbers are stored in ledgers and never change.</summary>
public enum UnresolvedReason
{
    /// <summary>It is relative to publication, and the article has no date.</summary>
    NoPublicationDate = 0,

    /// <summary>It is relative to something that the article does not date: "two days later".</summary>
    NothingToReckonFrom = 1,

    /// <summary>It gives no number: "several weeks".</summary>
    Vague = 2,

    /// <summary>It is relative to an hour, and publication has only a day: "two hours ago".</summary>
    NoTimeOfPublication = 3,
}

/// <summary>TIMEX3's types. The numbers are stored in ledgers and never change.</summary>
public enum DateType
{
    Date = 0,
    Time = 1,
    Duration = 2,
    Set = 3,
}

/// <summary>How fine a date is. The numbers are stored in ledgers and never change.</summary>
public enum DateGrain
{
    Unknown = 0,
    Minute = 1,
    Hour = 2,
    Day = 3,
    Week = 4,
    Month = 5,
    Quarter = 6,
    Year = 7,
    Decade = 8,
    Century = 9,
}

/// <summary>A date that a row carries, with the words that give it.</summary>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Span">Where the article says so.</param>
public sealed record StatedDate(string Value, DateGrain Grain, TextSpan Span);
