using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax;

/// <summary>The rates of one training of the syntax model.</summary>
internal sealed record SyntaxRates
{
    /// <summary>Gets the highest step, reached after the warm-up.</summary>
    public required double Rate { get; init; }

    public required int WordsPerBatch { get; init; }

    /// <summary>Gets over how many steps the rate falls.</summary>
    public required int StepsInAll { get; init; }

    public required DropoutRates Dropout { get; init; }

    public required float ParserDropout { get; init; }

    /// <summary>Gets the share of the rate for the table of words: pretrained words need to learn less.</summary>
    public required float WordRate { get; init; }

    /// <summary>Gets the share of the rate for the encoder.</summary>
    public required float EncoderRate { get; init; }

    /// <summary>Gets for how many steps a pretrained encoder stays as it is.</summary>
    public required int FrozenSteps { get; init; }
}

/// <summary>The network, its optimizer and their epochs.</summary>
internal sealed class SyntaxLearning(SyntaxNetwork network, SyntaxExamples examples, SyntaxRates rates, Random random)
{
    // The averages cost as much as all tables are long.
    private const int StepsPerAverage = 16;
    private const int WarmUpSteps = 200;
    private const int SentencesForNorms = 200;

    private readonly AdamOptimizer _optimizer = new(network.Parameters);

    /// <summary>Fits the norms of a pretrained encoder to the words of the treebanks.</summary>
    public void NormalizeEncoder()
    {
        Batch sample = new();
        foreach ((EncodedSentence sentence, GoldSyntax _) in examples.Gold.Take(SentencesForNorms))
            sample.Add(sentence);
        network.Encoder.Normalize(sample);
    }

    /// <summary>Learns from all examples of an epoch.</summary>
    /// <returns>The loss of a batch on average.</returns>
    public double NextEpoch()
    {
        double loss = 0;
        int batches = 0;
        Batch batch = new();
        List<GoldSyntax> golds = [];
        foreach ((EncodedSentence sentence, GoldSyntax gold) in examples.NextEpoch(random))
        {
            batch.Add(sentence);
            golds.Add(gold);
            if (batch.WordCount < rates.WordsPerBatch)
                continue;
            loss += network.Train(batch, golds, rates.Dropout, rates.ParserDropout, random);
            Step();
            batches++;
            batch = new Batch();
            golds = [];
        }

        return loss / batches;
    }

    /// <summary>Does something with the averages of the weights in their place.</summary>
    public void WithAverages(Action work)
    {
        _optimizer.SwapAverages();
        work();
        _optimizer.SwapAverages();
    }

    private void Step()
    {
        // Heads that know nothing yet must not pull a pretrained encoder about.
        foreach (Parameter parameter in network.Encoder.Parameters)
            parameter.Rate = _optimizer.StepCount < rates.FrozenSteps ? 0 : rates.EncoderRate;
        network.Parameters[0].Rate *= rates.WordRate;
        _optimizer.Step(rates.Rate * Schedule(_optimizer.StepCount));
        if (_optimizer.StepCount % StepsPerAverage == 0)
            _optimizer.UpdateAverages(Math.Min(0.97f, 1 - (10f / (10 + (_optimizer.StepCount / (float)StepsPerAverage)))));
    }

    private double Schedule(int step) =>
        step < WarmUpSteps
            ? (step + 1.0) / WarmUpSteps
            : Math.Max(0.02, 1 - ((step - WarmUpSteps) / (double)(rates.StepsInAll - WarmUpSteps)));
}
