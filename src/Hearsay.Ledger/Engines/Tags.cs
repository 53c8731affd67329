using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Core.Text;
using Hearsay.Ledger.Rows;

namespace Hearsay.Ledger.Engines;

/// <summary>Words that the search index holds beside a text's own, so that it alone finds what fits a filter: outlet, month, act, parties, state, origins.</summary>
internal static class Tags
{
    private const int MostOrigins = 9;
    private const int MostMonths = 36;

    public static string OfArticle(string? outlet, DateOnly? day)
    {
        StringBuilder tags = new();
        Append(tags, Outlet(outlet));
        AppendDay(tags, day);
        return tags.ToString();
    }

    public static string OfEntry(EntryRow row, string? outlet)
    {
        StringBuilder tags = new();
        Append(tags, Outlet(outlet));
        AppendDay(tags, row.Day == EntryRow.NoDay ? null : DateOnly.FromDayNumber((int)row.Day));
        Append(tags, Act(row.Label));
        if (row.Party is { } party)
            Append(tags, Party(party));
        if (row.Other is { } other)
            Append(tags, Other(other));
        if (row.State is { } state)
            Append(tags, State(state));
        for (int i = 1; i <= Math.Min(row.Origins ?? 0, MostOrigins); i++)
            Append(tags, Origins(i));
        return tags.ToString();
    }

    public static string? Outlet(string? outlet) =>
        OutletKey.Of(outlet) is { } key ? "o" + StableHash.Start.Add(key).ToUInt64().ToString("x16", CultureInfo.InvariantCulture) : null;

    public static string Act(long act) => "a" + Digits(act);

    public static string Party(long actor) => "p" + Digits(actor);

    public static string Other(long actor) => "q" + Digits(actor);

    public static string State(long state) => "c" + Digits(state);

    public static string Origins(long least) => "n" + Digits(Math.Min(least, MostOrigins));

    /// <summary>One of these holds for every day of the range: months, or years where there would be too many. Null where the range is open.</summary>
    public static ImmutableArray<string>? Range(DateOnly? since, DateOnly? until)
    {
        if (since is not { } first || until is not { } last || last < first)
            return null;
        int months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        if (months <= MostMonths)
            return [.. Enumerable.Range(0, months).Select(i => Month(first.AddDays(1 - first.Day).AddMonths(i)))];
        return last.Year - first.Year < MostMonths
            ? [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(y => "y" + Digits(y))]
            : null;
    }

    private static void AppendDay(StringBuilder tags, DateOnly? day)
    {
        if (day is not { } known)
            return;
        Append(tags, "y" + Digits(known.Year));
        Append(tags, Month(known));
    }

    private static string Month(DateOnly day) => "m" + day.ToString("yyyyMM", CultureInfo.InvariantCulture);

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Append(StringBuilder tags, string? tag)
    {
        if (tag is null)
            return;
        if (tags.Length > 0)
            tags.Append(' ');
        tags.Append(tag);
    }
}
