namespace Hearsay.Language.Gazetteer;

/// <summary>The countries of the world by name, capital, seat of government and adjective. Thread-safe.</summary>
public static class Countries
{
    private static readonly Dictionary<string, Country> ByCode = Read();
    private static readonly Dictionary<string, (Country, CountryWord)>.AlternateLookup<ReadOnlySpan<char>> ByWord = IndexWords();
    private static readonly Dictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> ByAdjective = IndexAdjectives();
    private static readonly Dictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> ByPeople = IndexPeople();
    private static readonly Dictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> ByLeader = IndexLeaders();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OfficeWords = Table.Words(
        "country-offices.tsv",
        StringComparer.Ordinal
    );
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Possessions = Table.Words(
        "government-nouns.tsv",
        StringComparer.Ordinal
    );

    /// <summary>The country with this ISO 3166-1 alpha-3 code; null when there is none.</summary>
    public static Country? WithCode(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Whether the words name a country, its capital or the seat of its government. Case counts; no leading article.</summary>
    public static bool TryFind(ReadOnlySpan<char> words, out Country country, out CountryWord kind)
    {
        bool found = ByWord.TryGetValue(words, out (Country Country, CountryWord Kind) entry);
        (country, kind) = (entry.Country, entry.Kind);
        return found;
    }

    /// <summary>Whether the words are a country's adjective: "Iranian", "U.S.".</summary>
    public static bool TryFindAdjective(ReadOnlySpan<char> words, out Country country)
    {
        bool found = ByAdjective.TryGetValue(words, out Country? entry);
        country = entry!;
        return found;
    }

    /// <summary>Whether the words are a country's people in the plural: "Iranians", "the French".</summary>
    public static bool TryFindPeople(ReadOnlySpan<char> words, out Country country)
    {
        bool found = ByPeople.TryGetValue(words, out Country? entry);
        country = entry!;
        return found;
    }

    /// <summary>Whether the surname before "administration" or "government" tells the country: "the Biden administration".</summary>
    public static bool TryFindByLeader(ReadOnlySpan<char> surname, out Country country)
    {
        bool found = ByLeader.TryGetValue(surname, out Country? entry);
        country = entry!;
        return found;
    }

    /// <summary>Whether only a country has such a thing: "X's ambassador" tells that X is one.</summary>
    public static bool IsOfficeWord(ReadOnlySpan<char> word) => OfficeWords.Contains(word);

    /// <summary>Whether a place that has such a thing is meant as its government: "Tehran's reply".</summary>
    public static bool IsGovernmentNoun(ReadOnlySpan<char> word) => Possessions.Contains(word);

    private static Dictionary<string, Country> Read()
    {
        Dictionary<string, Country> countries = new(StringComparer.Ordinal);
        foreach (string[] row in Table.Rows("countries.tsv"))
        {
            countries.Add(
                row[0],
                new Country(
                    row[0],
                    row[1],
                    [.. row.Alternatives(2)],
                    [.. row.Alternatives(3)],
                    [.. row.Alternatives(4)],
                    [.. row.Alternatives(5)]
                )
            );
        }

        return countries;
    }

    private static Dictionary<string, (Country, CountryWord)>.AlternateLookup<ReadOnlySpan<char>> IndexWords()
    {
        Dictionary<string, (Country, CountryWord)> index = new(StringComparer.Ordinal);
        foreach (Country country in ByCode.Values)
        {
            index.TryAdd(country.Name, (country, CountryWord.Name));
            foreach (string name in country.OtherNames)
                index.TryAdd(name, (country, CountryWord.Name));
        }

        foreach (Country country in ByCode.Values)
        {
            foreach (string capital in country.Capitals)
                index.TryAdd(capital, (country, CountryWord.Capital));
            foreach (string seat in country.Seats)
                index.TryAdd(seat, (country, CountryWord.Seat));
        }

        return index.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static Dictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> IndexAdjectives()
    {
        Dictionary<string, Country> index = new(StringComparer.Ordinal);
        foreach (Country country in ByCode.Values)
        {
            foreach (string adjective in country.Adjectives)
                index.TryAdd(adjective, country);
        }

        return index.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static Dictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> IndexPeople()
    {
        Dictionary<string, Country> index = new(StringComparer.Ordinal);
        foreach (Country country in ByCode.Values)
        {
            foreach (string adjective in country.Adjectives)
            {
                if (adjective[^1] != '.' && !adjective.EndsWith("ese", StringComparison.Ordinal))
                    index.TryAdd(adjective + "s", country);
            }
        }

        return index.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static Dictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> IndexLeaders()
    {
        Dictionary<string, Country> index = new(StringComparer.Ordinal);
        foreach (string[] row in Table.Rows("administrations.tsv"))
            index.TryAdd(row[0], ByCode[row[1]]);
        return index.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
