using System.Buffers;
using System.Collections.Immutable;

namespace Hearsay.Ingestion.Furniture;

/// <summary>Reads by-lines: "By Jane Roe and John Doe", "Jane Roe, Staff Writer", "Jane Roe reports".</summary>
internal static class ByLine
{
    private const int MaxLength = 160;
    private const int MaxOccupationWords = 8;
    private static readonly ImmutableArray<(string Alone, string First, string Last)> OccupationForms =
    [
        .. DataTable.Column("occupations.tsv").Select(o => (o, o + " ", " " + o)),
    ];
    private static readonly SearchValues<char> RoleMarks = SearchValues.Create(",|\u2014\u2013");
    private static readonly SearchValues<char> TailMarks = SearchValues.Create("|/\u2022\u00B7\u2014\u2013(");
    private static readonly string[] Openings =
    [
        "by ",
        "words by ",
        "written by ",
        "story by ",
        "text by ",
        "reported by ",
        "report by ",
        "author: ",
        "from ",
    ];
    private static readonly string[] Reporting = [" reports", " reporting", " reports from ", " reporting from "];

    /// <summary>The authors that the line names; null when it is no by-line.</summary>
    public static ImmutableArray<string>? Parse(string line)
    {
        if (line.Length > MaxLength)
            return null;
        string bare = line.Trim().TrimEnd('.', '|', ',', '-', ' ').TrimStart('-', '\u2014', '\u2013', ' ');
        foreach (string opening in Openings)
        {
            if (
                bare.Length > opening.Length
                && (bare[0] | 0x20) == opening[0]
                && bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && Names(bare[opening.Length..], opening != "from ") is { Length: > 0 } names
            )
                return names;
        }

        bool reports = bare.Contains(" report", StringComparison.Ordinal);
        foreach (string reporting in reports ? Reporting : [])
        {
            int at = bare.IndexOf(reporting, StringComparison.Ordinal);
            bool closes = at > 0 && (at + reporting.Length == bare.Length || reporting.EndsWith(' '));
            if (closes && PersonNames.Parse(bare.AsSpan(0, at)) is { Length: > 0 } names)
                return names;
        }

        int comma = bare.AsSpan().IndexOfAny(RoleMarks);
        return comma > 0 && IsOccupation(bare[(comma + 1)..]) && PersonNames.Parse(bare.AsSpan(0, comma).Trim()) is { Length: > 0 } signed
            ? signed
            : null;
    }

    /// <summary>Whether the words say what somebody does for a newspaper ("Staff Writer", "political correspondent").</summary>
    public static bool IsOccupation(string words)
    {
        string plain = PlainForm.Of(words);
        if (PlainForm.CountWords(plain) > MaxOccupationWords)
            return false;
        foreach ((string alone, string first, string last) in OccupationForms)
        {
            if (plain == alone || plain.EndsWith(last, StringComparison.Ordinal) || plain.StartsWith(first, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // After the names may stand what they are, where, for whom or when: cut there.
    private static ImmutableArray<string> Names(string text, bool mayHaveTail)
    {
        ReadOnlySpan<char> names = text;
        int bar = names.IndexOfAny(TailMarks);
        if (bar > 0)
            names = names[..bar].TrimEnd();
        if (PersonNames.Parse(names) is { Length: > 0 } all)
            return all;
        if (!mayHaveTail)
            return [];
        foreach (string cut in (ReadOnlySpan<string>)[" in ", " for ", " at ", " of ", " - ", " on "])
        {
            int at = names.IndexOf(cut, StringComparison.Ordinal);
            if (at > 0 && PersonNames.Parse(names[..at]) is { Length: > 0 } before)
                return before;
        }

        int comma = names.LastIndexOf(',');
        return comma > 0 ? Names(names[..comma].ToString(), mayHaveTail) : [];
    }
}
