using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Core.Events;
using Hearsay.Extraction.Attributions;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>The verbs that name deeds. Immutable, thread-safe.</summary>
internal sealed class EventLexicon
{
    private readonly FrozenDictionary<string, EventForm> _forms;

    private EventLexicon(FrozenDictionary<string, EventForm> forms) => _forms = forms;

    /// <summary>The list that comes with the program.</summary>
    public static EventLexicon Create() => new(Read(LexiconFile.Rows("events.txt")));

    /// <summary>The readings of a word in lower case; null when it names no deed.</summary>
    public EventForm? Find(string lower) => _forms.GetValueOrDefault(lower);

    private static FrozenDictionary<string, EventForm> Read(IEnumerable<string[]> rows)
    {
        Dictionary<string, EventForm> found = new(StringComparer.Ordinal);
        foreach (string[] row in rows)
        {
            string[] forms = Inflection.FormsOf(row[0]);
            EventVerb verb = new(
                forms[0],
                Enum.Parse<EventType>(row[1], ignoreCase: true),
                row[2] == "-" ? null : row[2],
                row[3] == "-" ? [] : [.. row[3].Split(' ')],
                row[4] == "-" ? [] : [.. row[4].Split(' ')],
                [.. row[5].Split(' ')]
            );
            for (int f = 0; f < forms.Length; f++)
            {
                InflectedForm form = (InflectedForm)f;
                if (!found.TryGetValue(forms[f], out EventForm? known))
                    found[forms[f]] = new EventForm(form, [verb]);
                else if (known.Readings.Contains(verb))
                    found[forms[f]] = known with
                    {
                        Form =
                            form == InflectedForm.PastParticiple && known.Form == InflectedForm.Past
                                ? InflectedForm.PastOrParticiple
                                : known.Form,
                    };
                else
                    found[forms[f]] = known with { Readings = known.Readings.Add(verb) };
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>A verb that names a deed.</summary>
/// <param name="Recipients">"o" for the object, or the prepositions that lead to the recipient.</param>
/// <param name="Objects">Nouns of which one must be the object; empty when none is asked for.</param>
internal sealed record EventVerb(
    string Lemma,
    EventType Type,
    string? Mode,
    ImmutableArray<string> Recipients,
    ImmutableArray<string> Objects,
    ImmutableArray<string> Options
)
{
    public bool Has(string option) => Options.Contains(option);
}

internal sealed record EventForm(InflectedForm Form, ImmutableArray<EventVerb> Readings);
