using Hearsay.Language.Models;
using Hearsay.Training.Names;

namespace Hearsay.Training.NameSpans;

/// <summary>Trains the network that tells of spans of words whether they are names.</summary>
/// <param name="marked">What people marked: learned again in every epoch.</param>
/// <param name="taught">What a teacher marked: each epoch takes the next of it, from the start again when all is read.</param>
internal sealed class SpanTrainer(
    IReadOnlyList<SpanExample> marked,
    IEnumerable<SpanExample> taught,
    SpanCourse course,
    CommandArguments options
)
{
    // Whatever is seen less often teaches nothing; more rows than these would make the file too large.
    private const int FewestSeen = 4;
    private const int Rows = 17_000;

    private const int Width = 112;
    private const int Units = 64;
    private const int WordsOfEpoch = 890_000;

    private const double Rate = 0.002;
    private const double LeastRate = 0.02;
    private const double WarmUpWords = 60_000;
    private const int AverageEvery = 8;
    private const float AverageDecay = 0.98f;

    private readonly int _seed = options.Integer("seed", 1);

    public TrainableSpanNetwork Train()
    {
        int epochs = options.Integer("span-epochs", course.Epochs);
        int copies = options.Integer("copies", course.Copies);
        int words = options.Integer("span-words", WordsOfEpoch);
        using IEnumerator<SpanExample> teacher = Endless(taught).GetEnumerator();
        List<SpanExample> next = Take(teacher, words);
        TrainableSpanNetwork network = NetworkFor(next);
        int markedWords = marked.Sum(e => e.Features.Length);
        int all = epochs * (next.Sum(e => e.Features.Length) + (copies * markedWords));
        int done = 0;
        Random random = new(_seed);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            List<SpanExample> learned = epoch == 1 ? next : Take(teacher, words);
            for (int copy = 0; copy < copies; copy++)
                learned.AddRange(marked);
            MentionTrainer.Shuffle(learned, random);
            double loss = 0;
            for (int i = 0; i < learned.Count; i++)
            {
                double left = Math.Max(LeastRate, 1 - ((double)done / all));
                loss += network.Learn(learned[i], Rate * left * Math.Min(1, (done + 10_000) / WarmUpWords));
                done += learned[i].Features.Length;
                if (i % AverageEvery == 0)
                    network.Average(AverageDecay);
            }

            Console.Error.WriteLine($"spans of words, epoch {epoch}: loss {loss / learned.Count:F4} while learning");
        }

        network.TakeAverage();
        return network;
    }

    private TrainableSpanNetwork NetworkFor(List<SpanExample> first)
    {
        FeatureIndex index = FeatureIndex.Of(
            marked.Concat(marked).Concat(first).SelectMany(e => e.Features),
            SpanExample.Bits,
            FewestSeen,
            options.Integer("word-rows", Rows)
        );
        Console.Error.WriteLine($"{marked.Count} marked batches with {marked.Sum(e => e.Spans.Count)} spans; {index.Count} rows");
        return new TrainableSpanNetwork(
            index,
            marked[0].Vectors.Length / marked[0].Features.Length,
            options.Integer("word-width", Width),
            options.Integer("word-units", Units),
            _seed
        );
    }

    private static IEnumerable<SpanExample> Endless(IEnumerable<SpanExample> examples)
    {
        bool any = true;
        while (any)
        {
            any = false;
            foreach (SpanExample example in examples)
            {
                any = true;
                yield return example;
            }
        }
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

/// <summary>How long a network learns.</summary>
/// <param name="Copies">How often an epoch goes through what people marked.</param>
internal readonly record struct SpanCourse(int Epochs, int Copies);
