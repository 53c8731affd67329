using System.Diagnostics;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Training.Names;

namespace Hearsay.Training.NameSpans;

/// <summary>The verb <c>name-spans-train</c>: the network that tells of spans of words whether they are names.</summary>
internal static class SpanTraining
{
    private const int AverageEvery = 8;

    public static int Train(CommandArguments options)
    {
        SentenceReader sentences = SentenceReader.Load();
        SyntaxParser parser = SyntaxParser.Load();
        List<string> ids = NameFolds.Ids(options);
        int fold = options.Integer("fold", -1);
        HashSet<string> kept = NameFolds.Kept(ids, fold);
        SpanTexts texts = new(options, sentences, parser);
        TrainableSpanNetwork network = Train(texts.Marked(id => !kept.Contains(id)), texts.Taught(), options);
        ModelFileWriter writer = new(ModelKind.Names, NameFinder.ModelVersion);
        network.Write(writer, "wordSpans");
        File.WriteAllBytes(options.Text("model", "spans.model"), writer.ToBytes());
        return 0;
    }

    public static TrainableSpanNetwork Train(List<SpanExample> marked, IEnumerable<SpanExample> taught, CommandArguments options)
    {
        int epochs = options.Integer("span-epochs", 5);
        int words = options.Integer("span-words", 400_000);
        int copies = options.Integer("span-copies", 1);
        Random random = new(options.Integer("seed", 1));
        using IEnumerator<SpanExample> teacher = taught.GetEnumerator();
        List<SpanExample> first = Take(teacher, words);
        FeatureIndex index = FeatureIndex.Of(
            marked.Concat(marked).Concat(first).SelectMany(e => e.Features),
            SpanExample.Bits,
            options.Integer("span-fewest", 4),
            options.Integer("span-rows", 20_000)
        );
        int markedWords = marked.Sum(e => e.Features.Length);
        Console.Error.WriteLine(
            $"{marked.Count} marked batches of {markedWords} words and {marked.Sum(e => e.Spans.Count)} spans; {index.Count} rows"
        );
        TrainableSpanNetwork network = new(
            index,
            marked[0].Vectors.Length / marked[0].Features.Length,
            options.Integer("span-width", 96),
            options.Integer("span-units", 64),
            options.Integer("seed", 1)
        )
        {
            VectorDropout = (float)options.Number("span-vector-dropout", 0.2),
            FeatureDropout = (float)options.Number("span-feature-dropout", 0.2),
            LetterDropout = (float)options.Number("span-letter-dropout", 0.15),
            UnitDropout = (float)options.Number("span-unit-dropout", 0.2),
            StateDropout = (float)options.Number("span-state-dropout", 0.2),
        };
        double rate = options.Number("span-rate", 0.002);
        int done = 0;
        int all = epochs * (words + (copies * markedWords));
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            List<SpanExample> learned = epoch == 1 ? first : Take(teacher, words);
            TimeSpan reading = watch.Elapsed;
            for (int copy = 0; copy < copies; copy++)
                learned.AddRange(marked);
            MentionTrainer.Shuffle(learned, random);
            double loss = 0;
            for (int i = 0; i < learned.Count; i++)
            {
                double left = 1 - ((double)done / all);
                loss += network.Learn(learned[i], rate * Math.Min(1, (done + 10_000) / 60_000.0) * Math.Max(0.02, left));
                done += learned[i].Features.Length;
                if (i % AverageEvery == 0)
                    network.Average(0.98f);
            }

            Console.Error.WriteLine(
                $"spans of words, epoch {epoch}: loss {loss / learned.Count:F4}; {reading.TotalSeconds:F0} of {watch.Elapsed.TotalSeconds:F0} s reading"
            );
            first = [];
        }

        network.TakeAverage();
        return network;
    }

    private static List<SpanExample> Take(IEnumerator<SpanExample> source, int words)
    {
        List<SpanExample> taken = [];
        int count = 0;
        while (count < words && source.MoveNext())
        {
            taken.Add(source.Current);
            count += source.Current.Features.Length;
        }

        return taken;
    }
}
