using Hearsay.Linking.Actors;

namespace Hearsay.Linking.Grades;

/// <summary>How reliable a user holds outlets and other sources to be, by the letters of the Admiralty code: A (completely) to E (not), F (cannot be judged).</summary>
public sealed class OutletGrades
{
    private readonly Dictionary<string, (char Grade, string Name)> _grades = new(StringComparer.Ordinal);

    private OutletGrades() { }

    /// <summary>Reads rows of <c>name,grade</c>; a third column is the user's own note. A first row <c>outlet,grade</c> is a heading; empty lines and those that begin with # are passed over.</summary>
    /// <exception cref="FormatException">A row has no grade from A to F; the message says which.</exception>
    public static OutletGrades Parse(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        OutletGrades grades = new();
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
                continue;
            (string name, string grade) = Split(line);
            if (number == 1 && grade.Equals("grade", StringComparison.OrdinalIgnoreCase))
                continue;
            if (grade.Length != 1 || char.ToUpperInvariant(grade[0]) is < 'A' or > 'F' || NameKey.Of(name).Length == 0)
                throw new FormatException($"line {number}: expected a name and a grade from A to F, such as 'Daily Example,B'");
            grades._grades[NameKey.Of(name)] = (char.ToUpperInvariant(grade[0]), name);
        }

        return grades;
    }

    /// <summary>Gets every name with its grade, by name.</summary>
    public IEnumerable<(string Name, char Grade)> All =>
        _grades.Values.Select(g => (g.Name, g.Grade)).OrderBy(g => g.Name, StringComparer.Ordinal);

    /// <summary>Grades that were read before.</summary>
    public static OutletGrades Of(IEnumerable<(string Name, char Grade)> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        OutletGrades grades = new();
        foreach ((string name, char grade) in all)
            grades._grades[NameKey.Of(name)] = (grade, name);
        return grades;
    }

    /// <summary>The grade of the first of these names that is listed; null when none is.</summary>
    public (char Grade, string Name)? Find(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (string name in names)
        {
            if (_grades.TryGetValue(NameKey.Of(name), out (char, string) found))
                return found;
        }

        return null;
    }

    // A name with a comma stands between quotation marks, as spreadsheets write it.
    private static (string Name, string Grade) Split(string line)
    {
        string text = line.Trim();
        int end = text.StartsWith('"') ? text.IndexOf("\",", StringComparison.Ordinal) : text.IndexOf(',', StringComparison.Ordinal);
        if (end < 0)
            return (text, "");
        bool isQuoted = text[0] == '"';
        string name = isQuoted ? text[1..end].Replace("\"\"", "\"", StringComparison.Ordinal) : text[..end];
        string rest = text[(end + (isQuoted ? 2 : 1))..];
        return (name.Trim(), rest.Split(',')[0].Trim().Trim('"'));
    }
}
