using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Pages.Metadata.Authors;

/// <summary>Cuts names out of what a page says of its authors: "By Jane Roe, Staff Writer | 4 May", "Written by Jane Roe and John Doe".</summary>
internal static class AuthorWords
{
    private const int MaxNameLength = 120;
    private const string Edges = " \t,;|:*\u2022\u00B7\u22C5-\u2013\u2014";

    private static readonly string[] Openings =
    [
        "by ",
        "by: ",
        "written by ",
        "written by: ",
        "posted by ",
        "posted by: ",
        "published by ",
        "words by ",
        "story by ",
        "text by ",
        "reported by ",
        "article by ",
        "view all posts by ",
        "posts by ",
        "more by ",
        "author: ",
        "authors: ",
        "author ",
        "about the author ",
        "interview by ",
        "reviewed by ",
        "medically reviewed by ",
        "recommended by ",
        "this post was written by ",
        "---- by ",
        "\u2014 by ",
    ];

    private static readonly string[] Ends =
    [
        " | ",
        " \u2022 ",
        " \u00B7 ",
        " \u2014 ",
        " \u2013 ",
        " - ",
        " on ",
        " @ ",
        " / ",
        " in ",
        " published",
        " updated",
        " (",
        " posted",
        " at ",
        " \u22C5 ",
    ];

    private static readonly SearchValues<string> AnyEnd = SearchValues.Create(Ends, StringComparison.OrdinalIgnoreCase);

    /// <summary>The ways to read the text as a list of names, the fullest first; none when it cannot be one.</summary>
    public static List<ImmutableArray<string>> Readings(string text)
    {
        List<ImmutableArray<string>> readings = [];
        string bare = WithoutOpening(text.Trim());
        Add(readings, [bare]);
        if (PersonNames.Parse(bare) is { Length: > 0 } people)
            Add(readings, people);
        if (ByLine.Parse(text) is { Length: > 0 } signed)
            Add(readings, signed);
        string front = FirstPart(bare);
        Add(readings, [front]);
        if (PersonNames.Parse(front) is { Length: > 0 } named)
            Add(readings, named);
        int comma = front.IndexOf(',', StringComparison.Ordinal);
        // The first of several people is not all of them.
        if (comma > 0 && !readings.Exists(NamesSeveralPeople))
            Add(readings, [front[..comma]]);
        if (front.Contains(" and ", StringComparison.Ordinal) || front.Contains(" & ", StringComparison.Ordinal) || comma > 0)
            Add(readings, Split(front));
        int by = text.LastIndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        if (by > 0 && by + 4 < text.Length)
            readings.AddRange(Readings(text[(by + 4)..]));
        return readings;
    }

    /// <summary>The same names without what cannot be one: addresses, empty ones, the same one twice.</summary>
    public static ImmutableArray<string> Clean(IEnumerable<string> names)
    {
        List<string> clean = [];
        bool afterPost = false;
        foreach (string raw in names)
        {
            string name = Posts.WithoutPost(WithoutEnd(WithoutOpening(raw.AsSpan().Trim(Edges).ToString())));
            bool address = name.Contains("://", StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
            if (
                name.Length is < 2 or > MaxNameLength
                || address
                || name.Contains('@', StringComparison.Ordinal)
                || !name.Any(char.IsLetter)
                || NoAuthors.Holds(name)
            )
                continue;
            // "Jane Roe, Director of Research, Orrin Ferries": behind a post stands its employer, or the next person.
            bool post = clean.Count > 0 && Posts.IsPost(name);
            afterPost = post || (afterPost && !GivenNames.Starts(name));
            if (afterPost)
                continue;
            if (!clean.Contains(name, StringComparer.OrdinalIgnoreCase))
                clean.Add(name);
        }

        return [.. clean];
    }

    /// <summary>The people that one line of names names ("JANE ROE and JOHN DOE, Associated Press"); the same list when it is no such line.</summary>
    public static ImmutableArray<string> People(ImmutableArray<string> authors)
    {
        // An agency behind the people is credited, not one of them.
        if (authors.Length > 1 && Agencies.Name(authors[^1]) is not null)
        {
            ImmutableArray<string> rest = authors[..^1];
            return rest.Count(p => GivenNames.Starts(p)) * 2 > rest.Length ? rest : authors;
        }

        if (
            authors.Length != 1
            || !(authors[0].Contains(',', StringComparison.Ordinal) || authors[0].Contains(" and ", StringComparison.Ordinal))
        )
            return authors;
        // "Jane Roe, Master Gardener & Garden Educator" is one person.
        int comma = authors[0].LastIndexOf(',');
        string line = comma > 0 && Agencies.Name(authors[0].AsSpan(comma + 1)) is not null ? authors[0][..comma] : authors[0];
        return PersonNames.Parse(line) is { Length: > 0 } people && people.Count(p => GivenNames.Starts(p)) * 2 > people.Length
            ? people
            : authors;
    }

    /// <summary>The same list with the people's names that stand in capitals set in small letters; an agency keeps its capitals.</summary>
    public static ImmutableArray<string> Recased(ImmutableArray<string> authors) =>
        [.. authors.Select(a => PersonNames.IsName(a) && GivenNames.Starts(a) ? PersonNames.Recase(a) : a)];

    /// <summary>Whether the list is of two people or more, by the shape of their names, most of them called as people are.</summary>
    public static bool NamesSeveralPeople(ImmutableArray<string> names) =>
        names.Length > 1 && names.All(PersonNames.IsName) && names.Count(n => GivenNames.Starts(n)) * 2 > names.Length;

    private static void Add(List<ImmutableArray<string>> readings, IEnumerable<string> names)
    {
        if (Clean(names) is { Length: > 0 } clean)
            readings.Add(clean);
    }

    // Degrees stay with the name before them: "Jane Roe, PhD, RN and John Doe" are two people.
    private static List<string> Split(string names)
    {
        List<string> parts = [];
        foreach (
            string part in names
                .Replace(" and ", ",", StringComparison.Ordinal)
                .Replace(" & ", ",", StringComparison.Ordinal)
                .Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            if (parts.Count > 0 && IsDegree(part))
                parts[^1] += ", " + part;
            else
                parts.Add(part);
        }

        return parts;
    }

    /// <summary>Whether the word is a degree or a post in capitals ("PhD", "M.D.", "CFP®").</summary>
    public static bool IsDegree(string part) =>
        part.Length <= 12
        && part.Count(char.IsUpper) >= 2
        && !part.Contains(' ', StringComparison.Ordinal)
        && part.Count(char.IsUpper) * 2 >= part.Count(char.IsLetter);

    /// <summary>The name without "By" or the like before it.</summary>
    public static string WithoutOpening(string text)
    {
        foreach (string opening in Openings)
        {
            if (
                text.Length <= opening.Length
                || (text[0] | 0x20) != (opening[0] | 0x20)
                || !text.StartsWith(opening.AsSpan(0, opening.Length - 1), StringComparison.OrdinalIgnoreCase)
            )
                continue;
            if (text[opening.Length - 1] == ' ')
                return WithoutOpening(text[opening.Length..].TrimStart());
            // "By" and the name in two elements without a blank between them.
            bool glued = opening.EndsWith("by ", StringComparison.Ordinal) && char.IsUpper(text[opening.Length - 1]);
            if (glued && text.Contains(' ', StringComparison.Ordinal) && char.IsLower(text[opening.Length - 2]))
                return text[(opening.Length - 1)..];
        }

        return text;
    }

    // A full stop closes a sentence unless it closes an abbreviation ("Jr.", "M.D."); a bracket alone closes something else.
    private static string WithoutEnd(string name)
    {
        if (name.EndsWith(')') && !name.Contains('(', StringComparison.Ordinal))
            name = name.TrimEnd(')');
        if (!name.EndsWith('.'))
            return name;
        string last = name[(name.LastIndexOf(' ') + 1)..^1];
        return last.Length > 3 && !last.Contains('.', StringComparison.Ordinal) ? name[..^1] : name;
    }

    private static string FirstPart(string text)
    {
        int end = text.Length;
        // Most names stand alone, and one look for all marks is as quick as one for each.
        foreach (string mark in text.AsSpan().ContainsAny(AnyEnd) ? Ends : [])
        {
            int at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 1)
                end = Math.Min(end, at);
        }

        // "Staff WriterUpdated": two elements without a blank between them.
        foreach (string mark in (ReadOnlySpan<string>)["Updated", "Published", "Posted"])
        {
            int at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 3 && at < end && char.IsLower(text[at - 1]))
                end = at;
        }

        // A day or the hour follows the name without a mark between them.
        int digit = text.AsSpan(0, end).IndexOfAnyInRange('0', '9');
        if (digit > 3 && text[digit - 1] == ' ')
            return CalendarWords.Without(text.AsSpan(0, digit)).ToString();
        return text[..end].TrimEnd(' ', ',');
    }
}
