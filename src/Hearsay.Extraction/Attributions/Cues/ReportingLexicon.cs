using System.Collections.Frozen;
using Hearsay.Core.Statements;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Cues;

/// <summary>The verbs and nouns that attribute. Immutable, thread-safe.</summary>
internal static class ReportingLexicon
{
    private static readonly FrozenDictionary<string, ReportingForm> Verbs = LoadVerbs();
    private static readonly FrozenDictionary<string, ReportingNoun> Nouns = LoadNouns();

    /// <summary>The readings of a word in lower case as a form of a reporting verb; null when it is none.</summary>
    public static ReportingForm? Verb(string lower) => Verbs.GetValueOrDefault(lower);

    public static ReportingNoun? Noun(string lower) => Nouns.GetValueOrDefault(lower);

    private static FrozenDictionary<string, ReportingForm> LoadVerbs()
    {
        Dictionary<string, ReportingForm> verbs = new(StringComparer.Ordinal);
        foreach (string[] row in LexiconFile.Rows("reporting-verbs.txt"))
        {
            string[] forms = Inflection.FormsOf(row[0]);
            ReportingVerb verb = ReadVerb(forms[0], row);
            for (int f = 0; f < forms.Length; f++)
                Add(verbs, forms[f], (InflectedForm)f, verb);
        }

        return verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, ReportingForm> verbs, string word, InflectedForm form, ReportingVerb verb)
    {
        if (!verbs.TryGetValue(word, out ReportingForm? known))
        {
            verbs[word] = new ReportingForm(form, [verb]);
            return;
        }

        InflectedForm merged =
            known.Form is InflectedForm.Past && form is InflectedForm.PastParticiple ? InflectedForm.PastOrParticiple : known.Form;
        // Readings with a marked frame ("warned them to") are tried before those that take any clause.
        bool marked = verb.Takes(Frames.AddresseeInfinitive) || verb.Particle.Length > 0;
        ReportingVerb[] readings =
            known.Readings.Contains(verb) ? known.Readings
            : marked ? [verb, .. known.Readings]
            : [.. known.Readings, verb];
        verbs[word] = new ReportingForm(merged, readings);
    }

    private static ReportingVerb ReadVerb(string lemma, string[] row)
    {
        string[] options = row.Length > 3 ? row[3].Split(' ') : [];
        return new ReportingVerb(
            lemma,
            Enum.Parse<SpeechAct>(row[1], ignoreCase: true),
            ReadFrames(row[2]),
            Option(options, "particle") ?? "",
            Enum.Parse<Certainty>(Option(options, "certainty") ?? "unknown", ignoreCase: true),
            Enum.Parse<StatementForm>(Option(options, "form") ?? "unstated", ignoreCase: true),
            options.Contains("noun"),
            options.Contains("attitude"),
            options.Contains("belief"),
            options.Contains("negative")
        );
    }

    private static Frames ReadFrames(string letters)
    {
        Frames frames = Frames.None;
        for (int i = 0; i < letters.Length; i++)
        {
            bool equals = i + 1 < letters.Length && letters[i + 1] == '=';
            frames |= letters[i] switch
            {
                'q' => Frames.Quotation,
                't' => Frames.ThatClause,
                'z' => Frames.BareClause,
                'w' => Frames.WhClause,
                'i' => Frames.Infinitive,
                'n' => Frames.NounPhrase,
                'a' => Frames.Addressee,
                'o' => equals ? Frames.AddresseeInfinitive : Frames.ObjectInfinitive,
                's' => Frames.Predication,
                _ => Frames.None,
            };
        }

        return frames;
    }

    private static FrozenDictionary<string, ReportingNoun> LoadNouns()
    {
        Dictionary<string, ReportingNoun> nouns = new(StringComparer.Ordinal);
        foreach (string[] row in LexiconFile.Rows("reporting-nouns.txt"))
        {
            string[] options = row.Length > 4 ? row[4].Split(' ') : [];
            ReportingNoun noun = new(
                row[0],
                Enum.Parse<SpeechAct>(row[2], ignoreCase: true),
                ReadFrames(row[3]),
                options.Contains("deed"),
                options.Contains("negative"),
                Enum.Parse<Certainty>(Option(options, "certainty") ?? "unknown", ignoreCase: true)
            );
            nouns[row[0]] = noun;
            nouns[row[1]] = noun;
        }

        return nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string? Option(string[] options, string name)
    {
        string prefix = name + "=";
        string? found = Array.Find(options, option => option.StartsWith(prefix, StringComparison.Ordinal));
        return found?[prefix.Length..];
    }
}

/// <summary>A noun that attributes.</summary>
/// <param name="Deed">Whether the noun, with its giver, is worth a row even where its content is not told.</param>
internal sealed record ReportingNoun(string Lemma, SpeechAct Act, Frames Frames, bool Deed, bool Negative, Certainty Certainty);
