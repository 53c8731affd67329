using System.Globalization;
using Hearsay.Extraction.Events;
using Hearsay.Language;
using Hearsay.Language.Models;

namespace Hearsay.Training.Events;

/// <summary>Trains the event model on the training splits of <c>data/events</c> and shows what its thresholds cost on the development split.</summary>
internal static class EventTraining
{
    private const int Seed = 20310612;

    /// <summary>Options: <c>--data</c> the corpora, <c>--model</c> the file to write, <c>--type</c>, <c>--actor</c>, <c>--recipient</c> the thresholds.</summary>
    public static int Run(CommandArguments options)
    {
        string folder = Path.Combine(options.Text("data", "../shared/data"), "events");
        string path = options.Text("model", "models/events.model");
        TextAnalyzer analyzer = TextAnalyzer.Create();
        EventLexicon lexicon = EventLexicon.Create();
        List<EventExample> Read(string name) =>
            [.. EventRecord.Read(Path.Combine(folder, name)).Select(record => EventExample.Read(record, analyzer, lexicon))];

        List<EventExample> training = [.. Read("plv-train.jsonl.gz"), .. Read("cameo-train.jsonl.gz")];
        EventTrainer trainer = new(training, Seed);
        trainer.Train();
        EventThresholds thresholds = new(
            Number(options, "type", "0"),
            Number(options, "actor", "-1"),
            Number(options, "recipient", "-1")
        );
        Write(trainer, thresholds, path);
        EventModel model = EventModel.Load(path);
        List<EventExample> dev = Read("plv-dev.jsonl.gz");
        foreach (float margin in (float[])[-1.5f, -1f, -0.5f, 0f, 0.5f, 1f])
            Console.WriteLine(EventScore.Of(dev, lexicon, model, thresholds with { Type = margin }).Describe(margin));
        return 0;
    }

    private static float Number(CommandArguments options, string name, string otherwise) =>
        float.Parse(options.Text(name, otherwise), CultureInfo.InvariantCulture);

    private static void Write(EventTrainer trainer, EventThresholds thresholds, string path)
    {
        ModelFileWriter writer = new(ModelKind.Events, EventModel.Version);
        sbyte[] types = trainer.Types.Quantise(out float typeUnit);
        sbyte[] arguments = trainer.Arguments.Quantise(out float argumentUnit);
        writer.Add<float>("numbers", [typeUnit, argumentUnit, thresholds.Type, thresholds.Actor, thresholds.Recipient]);
        writer.Add<sbyte>("types", types);
        writer.Add<sbyte>("arguments", arguments);
        File.WriteAllBytes(path, writer.ToBytes());
    }
}
