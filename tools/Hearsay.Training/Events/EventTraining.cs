using System.Globalization;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Models;
using Hearsay.Language;
using Hearsay.Language.Models;

namespace Hearsay.Training.Events;

/// <summary>Trains the event model on the training splits of <c>data/events</c> and shows what its thresholds cost on the development split.</summary>
internal static class EventTraining
{
    private const int Seed = 20310612;

    // Articles in which words that the lexicon does not list count as naming no deed.
    private const int UncodedArticles = 120;

    /// <summary>Options: <c>--data</c> the corpora, <c>--model</c> the file to write, <c>--type</c>, <c>--actor</c>, <c>--recipient</c> the thresholds.</summary>
    public static int Run(CommandArguments options)
    {
        string folder = Path.Combine(options.Text("data", "../shared/data"), "events");
        string path = options.Text("model", "models/events.model");
        TextAnalyzer analyzer = TextAnalyzer.Create();
        EventLexicon lexicon = EventLexicon.Create();
        List<EventExample> Read(string name) =>
            [.. EventRecord.Read(Path.Combine(folder, name)).Select(record => EventExample.Read(record, analyzer, lexicon))];

        List<EventExample>? heldOut = null;
        List<EventExample> training = [.. Read("plv-train.jsonl.gz"), .. Read("cameo-train.jsonl.gz")];
        if (options.Text("fold", "") is { Length: > 0 } fold)
        {
            // Errors are read, and figures compared, on a fifth of the training split, so that the development split stays fresh.
            int number = int.Parse(fold, CultureInfo.InvariantCulture);
            heldOut = [.. training.Where((_, i) => i % 5 == number)];
            training = [.. training.Where((_, i) => i % 5 != number)];
        }

        training.AddRange(
            EventRecord
                .ReadUncoded(Path.Combine(folder, "..", "polnear", "train.jsonl.gz"), UncodedArticles)
                .Select(record => EventExample.Read(record, analyzer, lexicon))
        );
        EventTrainer trainer = new(training, Seed);
        trainer.Train();
        EventThresholds thresholds = new(
            Number(options, "type", "-3"),
            Number(options, "actor", "-3"),
            Number(options, "recipient", "-4.5")
        );
        Write(trainer, thresholds, path);
        EventModel model = EventModel.Load(path);
        List<EventExample> dev = heldOut ?? Read("plv-dev.jsonl.gz");
        if (options.Text("errors", "") is { Length: > 0 } errors)
            EventErrors.Write(dev, lexicon, model, thresholds, errors);
        foreach (float margin in (float[])[-3.5f, -3f, -2.5f, -2f, -1.5f, -1f, -0.5f])
            Console.WriteLine(EventScore.Of(dev, lexicon, model, thresholds with { Type = margin }).Describe(margin));
        foreach (float margin in (float[])[-4f, -3f, -2f, -1f, 0f])
            Console.WriteLine(
                "parties " + EventScore.Of(dev, lexicon, model, thresholds with { Actor = margin, Recipient = margin }).Describe(margin)
            );
        return 0;
    }

    private static float Number(CommandArguments options, string name, string otherwise) =>
        float.Parse(options.Text(name, otherwise), CultureInfo.InvariantCulture);

    private static void Write(EventTrainer trainer, EventThresholds thresholds, string path)
    {
        ModelFileWriter writer = new(ModelKind.Events, EventModel.Version);
        (uint[] typeFeatures, sbyte[] types) = trainer.Types.Quantise(out float typeUnit);
        (uint[] argumentFeatures, sbyte[] arguments) = trainer.Arguments.Quantise(out float argumentUnit);
        writer.Add<float>("numbers", [typeUnit, argumentUnit, thresholds.Type, thresholds.Actor, thresholds.Recipient]);
        writer.Add<uint>("types.features", typeFeatures);
        writer.Add<sbyte>("types.weights", types);
        writer.Add<uint>("arguments.features", argumentFeatures);
        writer.Add<sbyte>("arguments.weights", arguments);
        File.WriteAllBytes(path, writer.ToBytes());
    }
}
