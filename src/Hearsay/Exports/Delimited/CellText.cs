using System.Globalization;

namespace Hearsay.Exports.Delimited;

/// <summary>Cells as text: invariant, ISO 8601; nothing is the empty string.</summary>
internal static class CellText
{
    public static string Of(object? cell) =>
        cell switch
        {
            null => "",
            string text => text,
            bool truth => truth ? "true" : "false",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException("No column holds a " + cell.GetType().Name, nameof(cell)),
        };
}
