using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Events;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Models;
using Hearsay.Extraction.Events.Parties;
using Hearsay.Extraction.Reading;

namespace Hearsay.Training.Events;

/// <summary>Writes what the model reads beside what was coded, for people to read.</summary>
internal static class EventErrors
{
    public static void Write(List<EventExample> examples, EventLexicon lexicon, EventModel model, EventThresholds thresholds, string path)
    {
        using StreamWriter output = new(path);
        foreach (EventExample example in examples)
        {
            EventReader reader = new(example.Words, example.Tree, lexicon, model, example.DateWords, thresholds);
            List<EventReading> found = [];
            List<string> scores = [];
            foreach (Deed deed in example.Deeds.Select(static d => d.Deed))
                scores.Add(reader.Describe(deed));
            foreach (Sentence sentence in example.Words.Analysis.Sentences)
                found.AddRange(reader.Read(sentence));
            foreach (GoldEvent gold in example.Record.Events)
            {
                string verdict = Verdict(example, gold, found);
                output.WriteLine($"{verdict}\t{example.Record.Id}\t{example.Record.Text}");
                output.WriteLine($"\tgold {gold.Type}  {Slices(example, gold.Actors)} -> {Slices(example, gold.Recipients)}");
                if (verdict == "TYPE")
                    output.WriteLine("\t  scores " + string.Join("  ", scores));
                foreach (EventReading reading in found)
                    output.WriteLine(
                        $"\t  {reading.Type} {reading.Score:f1} [{example.Words[reading.Deed.Word]}]  {Phrase(example, reading.Actor, reading)} -> {Phrase(example, reading.Recipient, reading)}"
                    );
            }
        }
    }

    private static string Verdict(EventExample example, GoldEvent gold, List<EventReading> found)
    {
        List<EventReading> typed = [.. found.Where(f => f.Type == gold.Type)];
        if (gold.Type is null)
            return found.Count == 0 ? "EMPTY" : "EXTRA";
        if (typed.Count == 0)
            return "TYPE";
        bool actor = typed.Exists(f => f.Pairs.Any(p => p.Actor >= 0 && example.Overlaps(p.Actor, f.Deed.Word, gold.Actors)));
        bool recipient =
            gold.Recipients.Count == 0
            || typed.Exists(f => f.Pairs.Any(p => p.Recipient >= 0 && example.Overlaps(p.Recipient, f.Deed.Word, gold.Recipients)));
        return (actor, recipient) switch
        {
            (true, true) => "RIGHT",
            (true, false) => "RECIPIENT",
            (false, true) => "ACTOR",
            _ => "BOTH",
        };
    }

    private static string Slices(EventExample example, IReadOnlyList<TextSpan> spans) =>
        string.Join(" / ", spans.Select(s => s.TextIn(example.Record.Text)));

    private static string Phrase(EventExample example, int head, EventReading reading)
    {
        if (head < 0)
            return "-";
        WordRange range = PartyPhrase.Of(example.Tree, head, reading.Deed.Word, example.DateWords);
        return example.Words.Span(range.Start, range.End).TextIn(example.Record.Text);
    }
}
