using System.Collections.Immutable;
using Hearsay.Core.Events;

namespace Hearsay.Extraction.Events.Lexicons;

/// <summary>Reads the rows of an event lexicon.</summary>
internal static class LexiconRow
{
    private const int ColumnCount = 5;

    /// <summary>The rows of a user's own file, checked.</summary>
    /// <exception cref="FormatException">A row is not in the format; the message names its line.</exception>
    public static IEnumerable<string[]> ReadFile(string path)
    {
        int number = 0;
        List<string[]> rows = [];
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] row = line.Split('\t', StringSplitOptions.TrimEntries);
            try
            {
                Read(row, own: true);
            }
            catch (FormatException fault)
            {
                throw new FormatException($"{path}:{number}: {fault.Message}", fault);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The entry of a row.</summary>
    /// <exception cref="FormatException">The row is not in the format.</exception>
    public static LexiconEntry Read(string[] row, bool own)
    {
        if (row.Length < ColumnCount - 1 || row[0] is not ("v" or "n" or "a"))
            throw new FormatException("a row has the columns v, n or a; words; conditions or -; type; and, if wanted, mode and options");
        if (!Enum.TryParse(row[3], ignoreCase: true, out EventType type) || !Enum.IsDefined(type))
            throw new FormatException($"{row[3]} is not a PLOVER type");
        string[] options = row.Length > ColumnCount ? row[ColumnCount].Split(' ') : [];
        return new LexiconEntry(
            type,
            row.Length < ColumnCount || row[4] is "-" or "" ? null : row[4],
            row[2] == "-" ? [] : [.. row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Condition)],
            options.Contains("weak"),
            options.Contains("mutual"),
            options.Contains("intended"),
            options.Contains("negated"),
            own || options.Contains("sure")
        );
    }

    private static LexiconCondition Condition(string text)
    {
        bool negated = text[0] == '!';
        string[] halves = text[(negated ? 1 : 0)..].Split('=');
        LexiconPlace place = halves[0] switch
        {
            "obj" => LexiconPlace.Object,
            "prt" => LexiconPlace.Particle,
            "prep" => LexiconPlace.Preposition,
            "obl" => LexiconPlace.Oblique,
            "to" => LexiconPlace.Infinitive,
            "mod" => LexiconPlace.Modifier,
            "subj" => LexiconPlace.Subject,
            "of" => LexiconPlace.Governor,
            _ => throw new FormatException($"{halves[0]} is no place of a condition: obj, prt, prep, obl, to, mod, subj or of"),
        };
        return new LexiconCondition(place, negated, halves.Length > 1 ? [.. halves[1].Split('|')] : []);
    }
}
