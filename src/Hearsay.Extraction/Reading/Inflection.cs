namespace Hearsay.Extraction.Reading;

/// <summary>The forms of English verbs: regular ones by rule, the others as a word list spells them out.</summary>
internal static class Inflection
{
    /// <summary>Base, third person, past, past participle and -ing form, of a column that holds the base form or all five.</summary>
    public static string[] FormsOf(string column)
    {
        string[] given = column.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return given.Length == 5 ? given : Regular(given[0]);
    }

    private static string[] Regular(string verb)
    {
        bool endsInE = verb.EndsWith('e');
        bool endsInConsonantY = verb.Length > 1 && verb[^1] == 'y' && verb[^2] is not ('a' or 'e' or 'i' or 'o' or 'u');
        bool hisses =
            verb.EndsWith('s')
            || verb.EndsWith('x')
            || verb.EndsWith("sh", StringComparison.Ordinal)
            || verb.EndsWith("ch", StringComparison.Ordinal);
        string stem = endsInConsonantY ? verb[..^1] + "i" : verb;
        string third = endsInConsonantY || hisses ? stem + "es" : verb + "s";
        string past = endsInE ? verb + "d" : stem + "ed";
        string ing = endsInE && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing" : verb + "ing";
        return [verb, third, past, past, ing];
    }
}
