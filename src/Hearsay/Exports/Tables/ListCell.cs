namespace Hearsay.Exports.Tables;

/// <summary>
/// Several values in one cell, between semicolons. A semicolon that belongs to a value has a backslash before it, and so has a backslash: what was joined can be
/// taken apart again.
/// </summary>
internal static class ListCell
{
    /// <summary>Values that people read, each after a space; null for none.</summary>
    public static string? OfWords(IEnumerable<string> values) => Join("; ", values);

    /// <summary>Ids; null for none.</summary>
    public static string? OfIds(IEnumerable<string> ids) => Join(";", ids);

    private static string? Join(string separator, IEnumerable<string> values)
    {
        string joined = string.Join(
            separator,
            values.Select(value => value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal))
        );
        return joined.Length == 0 ? null : joined;
    }
}
