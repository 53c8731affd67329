using Hearsay.Core.Events;
using Hearsay.Core.Text;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Models;
using Hearsay.Extraction.Events.Parties;

namespace Hearsay.Training.Events;

/// <summary>
/// Learns types and arguments together where only the sentence's event is coded and not its word: rounds of choosing for every coded
/// event the word that fits best, and of training on the choices.
/// </summary>
internal sealed class EventTrainer(List<EventExample> examples, int seed)
{
    private const int Rounds = 4;
    private const int Epochs = 10;
    private const int FirstRemembered = 3;

    // Words that the coders passed over may name deeds of their own; they coded one a sentence.
    private const float UncodedWeight = 0.35f;
    private const float UncodedEntryWeight = 0.12f;
    private const float EmptyWeight = 0.8f;
    private const float ArticleWeight = 0.25f;

    private readonly Random _random = new(seed);

    public SparseLogistic Types { get; private set; } = new([], EventModel.TypeColumns);

    public SparseLogistic Arguments { get; private set; } = new([], 1);

    public void Train()
    {
        for (int round = 0; round < Rounds; round++)
        {
            bool isFirst = round == 0;
            List<Choice> choices = [.. examples.SelectMany(example => Choose(example, isFirst))];
            Console.WriteLine($"round {round}: {choices.Count} chosen, in {choices.Average(c => c.Score):f3} on average");
            if (round == Rounds - 1)
                ListGaps(choices);
            TrainTypes(choices);
            TrainArguments(choices);
        }
    }

    // What the lexicon lacks: coded deeds whose word it does not list under their type.
    private static void ListGaps(List<Choice> choices)
    {
        foreach (Choice choice in choices.Where(c => c.Gold.Type is not null && c.Deed.Deed.Entries.All(e => e.Type != c.Type)))
            Console.WriteLine(
                $"gap\t{choice.Type}\t{choice.Example.Tree.Lemma(choice.Deed.Deed.Word)}\t{choice.Example.Record.Text[..Math.Min(170, choice.Example.Record.Text.Length)]}"
            );
    }

    private IEnumerable<Choice> Choose(EventExample example, bool isFirst)
    {
        foreach (GoldEvent gold in example.Record.Events.Where(e => e.Types.Count > 0))
        {
            Choice? best = null;
            foreach (DeedExample deed in example.Deeds)
            {
                foreach (EventType type in gold.Types)
                {
                    float score = (isFirst ? Prior(example, deed, type) : TypeScore(deed, type)) + Fit(example, deed, type, gold, isFirst);
                    if (best is null || score > best.Score)
                        best = new Choice(example, deed, type, gold, score);
                }
            }

            if (best is not null)
                yield return best;
        }
    }

    private static float Prior(EventExample example, DeedExample deed, EventType type)
    {
        float prior = -4;
        int rank = 0;
        foreach (LexiconEntry entry in deed.Deed.Entries)
        {
            if (entry.Type == type)
                prior = Math.Max(prior, (entry.Weak ? -1f : 0f) - (0.3f * rank));
            rank++;
        }

        int depth = 0;
        for (int at = example.Tree.Head(deed.Deed.Word); at >= 0; at = example.Tree.Head(at))
            depth++;
        return prior - (0.2f * Math.Min(depth, 6));
    }

    private float TypeScore(DeedExample deed, EventType type)
    {
        Span<float> scores = stackalloc float[EventModel.TypeColumns];
        Types.Probabilities(deed.Features, scores);
        return MathF.Log(scores[(int)type + 1] + 1e-5f);
    }

    private float Fit(EventExample example, DeedExample deed, EventType type, GoldEvent gold, bool isFirst) =>
        FitRole(example, deed, type, gold.Actors, recipient: false, isFirst)
        + FitRole(example, deed, type, gold.Recipients, recipient: true, isFirst);

    private float FitRole(
        EventExample example,
        DeedExample deed,
        EventType type,
        IReadOnlyList<TextSpan> spans,
        bool recipient,
        bool isFirst
    )
    {
        if (spans.Count == 0)
            return 0;
        float best = -3;
        ArgumentFeatures features = new(example.Words, example.Tree);
        FeatureSink sink = new();
        for (int i = 0; i < deed.Arguments.Length; i++)
        {
            Argument argument = deed.Arguments[i];
            if (!example.IsIn(argument.Head, spans))
                continue;
            float score;
            if (isFirst)
                score = argument.Head == (recipient ? deed.Deed.Object : deed.Deed.Subject) ? 0 : -0.4f * argument.Length;
            else
            {
                features.Collect(deed.Deed, type, argument, recipient, sink);
                score = LogSigmoid(Arguments.Score(sink));
            }

            best = Math.Max(best, score);
        }

        return best;
    }

    private static float LogSigmoid(float score) => -MathF.Log(1 + MathF.Exp(-score));

    private void TrainTypes(List<Choice> choices)
    {
        List<(uint[] Features, int Label, float Weight)> rows = [];
        ILookup<EventExample, Choice> byExample = choices.ToLookup(c => c.Example);
        foreach (EventExample example in examples)
        {
            bool isEmpty = example.Record.Events.Count > 0 && example.Record.Events.All(e => e.Types.Count == 0);
            bool isUncoded = example.Record.Events.Count == 0;
            foreach (DeedExample deed in example.Deeds)
            {
                Choice? chosen = byExample[example].FirstOrDefault(c => c.Deed == deed);
                if (chosen is not null)
                    rows.Add((deed.Features, (int)chosen.Type + 1, chosen.Gold.Type is null ? 0.4f : 1f));
                else if (isUncoded)
                {
                    if (deed.Deed.Entries.IsEmpty)
                        rows.Add((deed.Features, 0, ArticleWeight));
                }
                else
                    rows.Add(
                        (
                            deed.Features,
                            0,
                            isEmpty ? EmptyWeight
                            : Strong(deed) ? UncodedEntryWeight
                            : UncodedWeight
                        )
                    );
            }
        }

        Types = new SparseLogistic(SparseLogistic.Repeated(rows.Select(row => row.Features)), EventModel.TypeColumns);
        Learn(Types, rows);
    }

    private static bool Strong(DeedExample deed) => deed.Deed.Entries.Any(e => !e.Weak);

    private void TrainArguments(List<Choice> choices)
    {
        List<(uint[] Features, int Label, float Weight)> rows = [];
        foreach (Choice choice in choices)
        {
            AddArguments(choice, choice.Gold.Actors, recipient: false, rows);
            AddArguments(choice, choice.Gold.Recipients, recipient: true, rows);
        }

        Arguments = new SparseLogistic(SparseLogistic.Repeated(rows.Select(row => row.Features)), 1);
        Learn(Arguments, rows);
    }

    // The later epochs' average is kept.
    private void Learn(SparseLogistic model, List<(uint[] Features, int Label, float Weight)> rows)
    {
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            _random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
            foreach ((uint[] features, int label, float weight) in rows)
                model.Learn(features, label, weight);
            if (epoch >= FirstRemembered)
                model.Remember();
        }

        model.Settle();
    }

    private static void AddArguments(
        Choice choice,
        IReadOnlyList<TextSpan> spans,
        bool recipient,
        List<(uint[] Features, int Label, float Weight)> rows
    )
    {
        if (spans.Count == 0)
            return;
        ArgumentFeatures features = new(choice.Example.Words, choice.Example.Tree);
        FeatureSink sink = new();
        for (int i = 0; i < choice.Deed.Arguments.Length; i++)
        {
            Argument argument = choice.Deed.Arguments[i];
            bool isInside = choice.Example.IsIn(argument.Head, spans);
            // The head of what was coded, not a word within it.
            bool isRight =
                isInside
                && !choice.Deed.Arguments.Any(other =>
                    other.Head == choice.Example.Tree.Head(argument.Head) && choice.Example.IsIn(other.Head, spans)
                );
            if (!isInside && choice.Example.Overlaps(argument.Head, choice.Deed.Deed.Word, spans))
                continue;
            features.Collect(choice.Deed.Deed, choice.Type, argument, recipient, sink);
            uint[] hashes = new uint[sink.Count];
            for (int f = 0; f < hashes.Length; f++)
                hashes[f] = sink[f];
            rows.Add((hashes, isRight ? 1 : 0, 1f));
        }
    }

    private sealed record Choice(EventExample Example, DeedExample Deed, EventType Type, GoldEvent Gold, float Score);
}
