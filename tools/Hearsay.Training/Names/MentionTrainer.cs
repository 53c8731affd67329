using Hearsay.Language.Models;

namespace Hearsay.Training.Names;

/// <summary>Trains the two networks that find mentions: the kind of each head, then the words of its phrase.</summary>
/// <param name="people">What people marked.</param>
/// <param name="teacher">What a larger network marked: a part of it is learned in every epoch.</param>
internal sealed class MentionTrainer(MentionExamples people, MentionExamples teacher, int width, CommandArguments options)
{
    private const int KindUnits = 64;
    private const int SpanUnits = 32;

    // Whatever is seen less often teaches nothing; more rows than these would make the file too large.
    private const int FewestSeen = 4;
    private const int KindRows = 66_000;
    private const int SpanRows = 20_000;

    // How often a name is learned as if its letters had never been read: so it learns from what is told of names.
    private const double BlindShare = 0.25;

    // How much of the teacher's texts is learned in one epoch.
    private const double TeacherShareOfKinds = 0.4;
    private const double TeacherShareOfSpans = 0.8;

    private readonly int _epochs = options.Integer("epochs", 9);
    private readonly int _seed = options.Integer("seed", 1);

    public TrainableNetwork TrainKinds()
    {
        List<HeadExample> heads = people.Heads;
        FeatureIndex index = FeatureIndex.Of(
            heads.Concat(teacher.Heads).SelectMany(h => h.Blind is null ? [h.Slots] : (int[][])[h.Slots, h.Blind]),
            MentionExamples.KindBits,
            options.Integer("kind-fewest", FewestSeen),
            options.Integer("kind-rows", KindRows)
        );
        Console.Error.WriteLine(
            $"{heads.Count} heads, {heads.Count(h => h.Label > 0)} of them mentions; {teacher.Heads.Count} by a teacher; {index.Count} rows"
        );
        TrainableNetwork kinds = new(MentionExamples.KindBits, options.Integer("kind-units", KindUnits), 4, width, 1, _seed, index)
        {
            Rate = (float)options.Number("kind-rate", 0.05),
            FeatureDropout = (float)options.Number("kind-feature-dropout", 0.3),
            HiddenDropout = (float)options.Number("kind-hidden-dropout", 0.3),
        };
        List<HeadExample> ours = heads.ConvertAll(h => WithRows(h, index));
        List<HeadExample> theirs = teacher.Heads.ConvertAll(h => WithRows(h, index));
        double blindShare = options.Number("blind", BlindShare);
        Random random = new(_seed);
        for (int epoch = 1; epoch <= _epochs; epoch++)
        {
            int right = 0;
            List<HeadExample> learned = Mixed(ours, theirs, options.Number("teacher-share", TeacherShareOfKinds), epoch, random);
            foreach (HeadExample example in learned)
            {
                bool blind = example.Blind is not null && random.NextDouble() < blindShare;
                int[] slots = blind ? example.Blind! : example.Slots;
                float[]? vector = blind && random.NextDouble() < 0.3 ? null : example.Vector;
                right += kinds.LearnClass(slots, vector, example.Label) ? 1 : 0;
            }

            if (epoch > _epochs / 2)
                kinds.Remember();
            Console.Error.WriteLine($"kinds, epoch {epoch}: {100.0 * right / learned.Count:F2} % right while learning");
        }

        kinds.TakeAverage();
        return kinds;
    }

    public TrainableNetwork TrainSpans()
    {
        FeatureIndex index = FeatureIndex.Of(
            people.Phrases.Concat(teacher.Phrases).SelectMany(p => p).Select(c => c.Slots),
            MentionExamples.SpanBits,
            options.Integer("span-fewest", FewestSeen),
            options.Integer("span-rows", SpanRows)
        );
        Console.Error.WriteLine($"{people.Phrases.Count} phrases; {teacher.Phrases.Count} by a teacher; {index.Count} rows");
        TrainableNetwork spans = new(MentionExamples.SpanBits, options.Integer("span-units", SpanUnits), 1, 0, 0, _seed + 1, index);
        List<IReadOnlyList<RankedCandidate>> ours = people.Phrases.ConvertAll(p => WithRows(p, index));
        List<IReadOnlyList<RankedCandidate>> theirs = teacher.Phrases.ConvertAll(p => WithRows(p, index));
        Random random = new(_seed);
        for (int epoch = 1; epoch <= _epochs; epoch++)
        {
            int right = 0;
            List<IReadOnlyList<RankedCandidate>> learned = Mixed(
                ours,
                theirs,
                options.Number("teacher-share", TeacherShareOfSpans),
                epoch,
                random
            );
            foreach (IReadOnlyList<RankedCandidate> phrase in learned)
                right += spans.LearnRank(phrase, null) ? 1 : 0;
            if (epoch > _epochs / 2)
                spans.Remember();
            Console.Error.WriteLine($"spans, epoch {epoch}: {100.0 * right / learned.Count:F2} % right while learning");
        }

        spans.TakeAverage();
        return spans;
    }

    public static void Shuffle<T>(List<T> items, Random random)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = random.Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    // All that people marked and the epoch's part of what the teacher did.
    private static List<T> Mixed<T>(List<T> ours, List<T> theirs, double share, int epoch, Random random)
    {
        int first = (int)(theirs.Count * (((epoch - 1) * share) % 1));
        int count = (int)(theirs.Count * share);
        List<T> mixed = [.. ours];
        for (int i = 0; i < count; i++)
            mixed.Add(theirs[(first + i) % theirs.Count]);
        Shuffle(mixed, random);
        return mixed;
    }

    private static HeadExample WithRows(HeadExample head, FeatureIndex index) =>
        head with
        {
            Slots = RowsOf(index, head.Slots),
            Blind = head.Blind is null ? null : RowsOf(index, head.Blind),
        };

    private static IReadOnlyList<RankedCandidate> WithRows(IReadOnlyList<RankedCandidate> phrase, FeatureIndex index) =>
        [.. phrase.Select(c => c with { Slots = RowsOf(index, c.Slots) })];

    private static int[] RowsOf(FeatureIndex index, int[] features)
    {
        int[] rows = new int[features.Length];
        return rows[..index.Find(features, rows)];
    }
}
