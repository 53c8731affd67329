using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Core.Articles;

namespace Hearsay.Training.Pages.Metadata;

/// <summary>Whether what was found is what the gold says: to the letter, or but for case, white space and the shape of punctuation.</summary>
internal static class MetadataMatch
{
    public static string Text(PublicationTime time) => time.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(ImmutableArray<string> names) => string.Join("; ", names);

    public static bool IsExact(string field, string wanted, string found) =>
        field == "author" ? Names(wanted).SetEquals(Names(found)) : string.Equals(wanted.Trim(), found, StringComparison.Ordinal);

    public static bool IsSame(string field, string wanted, string found) =>
        field == "author"
            ? Names(wanted).Select(Plain).ToHashSet(StringComparer.Ordinal).SetEquals(Names(found).Select(Plain))
            : Plain(wanted) == Plain(found);

    private static HashSet<string> Names(string list) =>
        list.Replace(" and ", ";", StringComparison.OrdinalIgnoreCase)
            .Replace(" & ", ";", StringComparison.Ordinal)
            .Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.Ordinal);

    // Curly and straight marks, long, short and doubled dashes, an ellipsis and three dots are one. The program runs without the tables of
    // Unicode's normal forms, so the letters that the pages write in two ways are named here.
    private static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        bool blank = false;
        foreach (char c in Composed(text))
        {
            if (char.IsWhiteSpace(c))
            {
                blank = plain.Length > 0;
                continue;
            }

            if (blank)
                plain.Append(' ');
            blank = false;
            plain.Append(
                c switch
                {
                    '\u2018' or '\u2019' or '`' or '\u00B4' => '\'',
                    '\u201C' or '\u201D' => '"',
                    '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                    _ => char.ToLowerInvariant(c),
                }
            );
        }

        return plain.ToString();
    }

    private static string Composed(string text) =>
        text.Replace("--", "-", StringComparison.Ordinal)
            .Replace("\u2026", "...", StringComparison.Ordinal)
            .Replace("\u09A1\u09BC", "\u09DC", StringComparison.Ordinal)
            .Replace("\u09A2\u09BC", "\u09DD", StringComparison.Ordinal)
            .Replace("\u09AF\u09BC", "\u09DF", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormKC);
}
