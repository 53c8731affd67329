namespace Hearsay.Core;

/// <summary>Names a row of evidence, a statement or an event. The default is the empty id, which no row has.</summary>
public readonly record struct RowId : IComparable<RowId>
{
    private readonly string? _value;

    private RowId(string value) => _value = value;

    /// <summary>Gets the id as printed.</summary>
    public string Value => _value ?? "";

    /// <summary>The id with this value.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public static RowId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new RowId(value);
    }

    public static bool operator <(RowId left, RowId right) => left.CompareTo(right) < 0;

    public static bool operator >(RowId left, RowId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RowId left, RowId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RowId left, RowId right) => left.CompareTo(right) >= 0;

    /// <summary>Orders by the values' code units; the empty id comes first.</summary>
    public int CompareTo(RowId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
