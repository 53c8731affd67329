using System.Globalization;

namespace Hearsay.Ledger.Engines;

/// <summary>Conditions of a query that must all hold, with their parameters.</summary>
internal sealed class Conditions
{
    private readonly List<string> _parts = [];
    private readonly List<object?> _values = [];

    public object?[] Values => [.. _values];

    /// <summary>Adds one; <c>{0}</c> stands for the parameter.</summary>
    public void Add(string condition, object? value)
    {
        _parts.Add(condition.Replace("{0}", "@" + _values.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        _values.Add(value);
    }

    /// <summary>Adds one with several parameters.</summary>
    public void AddAll(string condition, params ReadOnlySpan<object?> values)
    {
        // From the last, so that {1} is not what {0} was just replaced by.
        for (int i = values.Length - 1; i >= 0; i--)
            condition = condition.Replace($"{{{i}}}", $"@{_values.Count + i}", StringComparison.Ordinal);
        _parts.Add(condition);
        foreach (object? value in values)
            _values.Add(value);
    }

    /// <summary>Adds one where there is a value.</summary>
    public void AddIf(string condition, object? value)
    {
        if (value is not null)
            Add(condition, value);
    }

    /// <summary>Goes on with the last one, which is a subquery that is still open.</summary>
    public void Close(string condition, object? value)
    {
        string open = _parts[^1];
        _parts.RemoveAt(_parts.Count - 1);
        Add(condition, value);
        _parts[^1] = open + " AND " + _parts[^1];
    }

    public void CloseParenthesis() => _parts[^1] += ")";

    public void AddDays(string column, DateOnly? since, DateOnly? until)
    {
        AddIf(column + " >= {0}", Columns.Of(since));
        AddIf(column + " <= {0}", Columns.Of(until));
    }

    public override string ToString() => _parts.Count == 0 ? "1 = 1" : string.Join(" AND ", _parts);
}
