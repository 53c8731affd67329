using System.Globalization;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Events;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Models;

namespace Hearsay.Training.Events;

/// <summary>What <c>score_events.py</c> measures, as far as it guides training.</summary>
internal sealed record EventScore(double Type, double Actor, double Recipient, double AnyActor, double AnyRecipient, double Extra)
{
    public static EventScore Of(List<EventExample> examples, EventLexicon lexicon, EventModel model, EventThresholds thresholds)
    {
        int gold = 0;
        int types = 0;
        int extra = 0;
        int sentences = 0;
        int[] roles = new int[4];
        int[] totals = new int[2];
        foreach (EventExample example in examples)
        {
            EventReader reader = new(example.Words, example.Tree, lexicon, model, example.DateWords, thresholds);
            List<EventReading> found = [];
            foreach (Sentence sentence in example.Words.Analysis.Sentences)
            {
                sentences++;
                found.AddRange(reader.Read(sentence));
            }

            extra += found.Sum(static f => f.Pairs.Length);
            foreach (GoldEvent coded in example.Record.Events)
            {
                if (coded.Type is not { } type)
                    continue;
                gold++;
                List<EventReading> typed = [.. found.Where(f => f.Type == type)];
                types += typed.Count > 0 ? 1 : 0;
                extra -= typed.Count > 0 ? 1 : 0;
                Count(example, coded.Actors, typed, found, p => p.Actor, roles.AsSpan(0, 2), ref totals[0]);
                Count(example, coded.Recipients, typed, found, p => p.Recipient, roles.AsSpan(2, 2), ref totals[1]);
            }
        }

        return new EventScore(
            (double)types / gold,
            (double)roles[0] / totals[0],
            (double)roles[2] / totals[1],
            (double)roles[1] / totals[0],
            (double)roles[3] / totals[1],
            (double)extra / sentences
        );
    }

    public string Describe(float margin) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"margin {margin, 4:f1}  type {Type:f3}  actor {Actor:f3} (any {AnyActor:f3})  recipient {Recipient:f3} (any {AnyRecipient:f3})  extra {Extra:f3}"
        );

    private static void Count(
        EventExample example,
        IReadOnlyList<TextSpan> spans,
        List<EventReading> typed,
        List<EventReading> all,
        Func<PartyPair, int> party,
        Span<int> counts,
        ref int total
    )
    {
        if (spans.Count == 0)
            return;
        total++;
        bool Fits(EventReading reading) =>
            reading.Pairs.Any(pair => party(pair) >= 0 && example.Overlaps(party(pair), reading.Deed.Word, spans));

        counts[0] += typed.Exists(Fits) ? 1 : 0;
        counts[1] += all.Exists(Fits) ? 1 : 0;
    }
}
