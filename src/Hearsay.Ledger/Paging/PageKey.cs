using System.Globalization;

namespace Hearsay.Ledger.Paging;

/// <summary>Where a page ended: numbers, printed with a point between them.</summary>
internal static class PageKey
{
    public static string Of(params ReadOnlySpan<long> numbers)
    {
        List<string> parts = [];
        foreach (long number in numbers)
            parts.Add(number.ToString(CultureInfo.InvariantCulture));
        return string.Join('.', parts);
    }

    /// <summary>The numbers; null for the first page.</summary>
    /// <exception cref="FormatException">It is no key that a page gave.</exception>
    public static long[]? Read(string? key, int count)
    {
        if (key is null)
            return null;
        string[] parts = key.Split('.');
        long[] numbers = new long[count];
        if (parts.Length != count)
            throw new FormatException($"'{key}' is no key of a page");
        for (int i = 0; i < count; i++)
        {
            if (!long.TryParse(parts[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[i]))
                throw new FormatException($"'{key}' is no key of a page");
        }

        return numbers;
    }

    /// <summary>A page of one row more than was asked for, which tells whether there is more.</summary>
    public static Page<T> Cut<TRow, T>(List<TRow> rows, int most, Func<TRow, T> item, Func<TRow, string> key) =>
        new([.. rows.Take(most).Select(item)], rows.Count > most ? key(rows[most - 1]) : null);
}
