using System.Collections.Frozen;

namespace Hearsay.Linking.Actors;

/// <summary>A person's name in its parts, folded.</summary>
/// <param name="Given">Given names and initials, in order; empty when only one name is known.</param>
/// <param name="Surname">The last name, with its particles.</param>
internal sealed record PersonName(IReadOnlyList<string> Given, string Surname)
{
    private const string OpenQuotes = "\"\u201C\u2018";
    private const string CloseQuotes = "\"\u201D\u2019";

    private static readonly FrozenSet<string> Titles = new[]
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "king",
        "queen",
        "prince",
        "princess",
        "president",
        "vice",
        "prime",
        "minister",
        "premier",
        "chancellor",
        "governor",
        "mayor",
        "senator",
        "sen",
        "rep",
        "representative",
        "congressman",
        "congresswoman",
        "ambassador",
        "secretary",
        "general",
        "gen",
        "lieutenant",
        "lt",
        "colonel",
        "col",
        "major",
        "maj",
        "captain",
        "capt",
        "sergeant",
        "sgt",
        "admiral",
        "adm",
        "brigadier",
        "commander",
        "judge",
        "justice",
        "pope",
        "cardinal",
        "bishop",
        "archbishop",
        "rev",
        "reverend",
        "father",
        "ayatollah",
        "sheikh",
        "imam",
        "rabbi",
        "director",
        "chairman",
        "chairwoman",
        "chief",
        "former",
        "late",
        "elect",
        "deputy",
        "acting",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Suffixes = new[] { "jr", "sr", "ii", "iii", "iv" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles = new[]
    {
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "ter",
        "ten",
        "st",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gets the name between quotation marks, as in William "Bill" Tarrow; null where there is none.</summary>
    public string? Nickname { get; init; }

    /// <summary>Gets what tells father and son apart ("jr", "iii"); null where nothing does.</summary>
    public string? Suffix { get; init; }

    /// <summary>Gets whether more than one name is known.</summary>
    public bool IsFull => Given.Count > 0;

    /// <summary>Gets whether the given names are initials only.</summary>
    public bool HasOnlyInitials => Given.Count > 0 && Given.All(g => g.Length == 1);

    /// <summary>Gets how many names it holds.</summary>
    public int WordCount => Given.Count + 1;

    /// <summary>Gets how many given names stand in full.</summary>
    public int SpelledOut => Given.Count(g => g.Length > 1);

    /// <summary>Gets what the last name of every spelling has in common.</summary>
    public string SurnameSkeleton => NameSound.Skeleton(NameSound.Of(LastWord));

    private string LastWord => Surname[(Surname.LastIndexOf(' ') + 1)..];

    /// <summary>Reads a name; null when nothing but titles is left.</summary>
    public static PersonName? Parse(string name)
    {
        (string rest, string? nickname) = CutNickname(name);
        List<string> words = WordsOf(rest);
        while (words.Count > 1 && Titles.Contains(words[0]))
            words.RemoveAt(0);
        string? suffix = null;
        while (words.Count > 1 && Suffixes.Contains(words[^1]))
        {
            suffix = words[^1];
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 0 || (words.Count == 1 && Titles.Contains(words[0])))
            return null;
        int surname = words.Count - 1;
        while (surname > 1 && Particles.Contains(words[surname - 1]))
            surname--;
        return new PersonName(words.GetRange(0, surname), string.Join(' ', words.Skip(surname))) { Nickname = nickname, Suffix = suffix };
    }

    private static (string Others, string? Nickname) CutNickname(string name)
    {
        int open = name.AsSpan().IndexOfAny(OpenQuotes);
        int close = open < 0 ? -1 : name.AsSpan(open + 1).IndexOfAny(CloseQuotes);
        if (close <= 0)
            return (name, null);
        string nickname = NameKey.Of(name.Substring(open + 1, close));
        return (name[..open] + name[(open + close + 2)..], nickname.Length > 0 ? nickname : null);
    }

    // "Vell-Ortiz" is one name; "al-Hadi" is a particle and a name.
    private static List<string> WordsOf(string name)
    {
        List<string> words = [];
        foreach (string raw in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = NameKey.Of(raw).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2 || Particles.Contains(parts[0]) || Titles.Contains(parts[0]))
                words.AddRange(parts);
            else
                words.Add(string.Join('-', parts));
        }

        return words;
    }

    /// <summary>The name with its two words in the other order, as Chinese and Hungarian names stand in some papers; null for other names.</summary>
    public PersonName? Reversed() =>
        Given.Count == 1 && Given[0].Length > 1 && !Surname.Contains(' ', StringComparison.Ordinal)
            ? new PersonName([Surname], Given[0])
            : null;

    /// <summary>Gets the folded words in their order.</summary>
    public string Words => string.Join(' ', Given.Append(Surname));

    /// <summary>
    /// Whether both may name one person. A missing given name contradicts nothing, and an initial stands for any name that it begins; another
    /// second given name, or junior and senior, are two people.
    /// </summary>
    public static bool AreCompatible(PersonName left, PersonName right)
    {
        if (!NameSound.AreAlike(left.LastWord, right.LastWord))
            return false;
        if (left.Suffix is { } a && right.Suffix is { } b && a != b)
            return false;
        if (!left.IsFull || !right.IsFull)
            return true;
        if (left.Given.Count > 1 && right.Given.Count > 1 && !AreGivenAlike(left.Given[1], right.Given[1]))
            return false;
        return AreGivenAlike(left.Given[0], right.Given[0])
            || (left.Nickname is { } nickname && AreGivenAlike(nickname, right.Given[0]))
            || (right.Nickname is { } other && AreGivenAlike(left.Given[0], other));
    }

    private static bool AreGivenAlike(string left, string right)
    {
        if (left.Length == 1 || right.Length == 1)
            return left[0] == right[0];
        return NameSound.AreAlike(left, right) || GivenNames.AreForms(left, right);
    }
}
