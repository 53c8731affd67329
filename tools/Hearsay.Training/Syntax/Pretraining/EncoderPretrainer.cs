using System.Diagnostics;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax.Pretraining;

/// <summary>The command <c>syntax-pretrain</c>: unlabelled news to a checkpoint of the encoder, by guessing hidden words.</summary>
internal static unsafe class EncoderPretrainer
{
    private const int WordsPerBatch = 2000;
    private const int LongestSentence = 120;
    private const int WarmUpSteps = 300;
    private const double HiddenShare = 0.2;
    private const double ShownShare = 0.1;

    public static int Run(CommandArguments arguments)
    {
        string data = arguments.Text("data", "../shared/data");
        string output = arguments.Text("out", "encoder.checkpoint");
        Random random = new(arguments.Integer("seed", 1));
        long wordsInAll = (long)(arguments.Number("million-words", 22) * 1e6);
        double rate = arguments.Number("rate", 2e-3);
        RawCorpus corpus = RawCorpus.Read(data, arguments.Integer("vocabulary", 40000));
        Console.WriteLine(FormattableString.Invariant($"{corpus.Starts.Length - 1} sentences, {corpus.WordCount} words"));
        EncoderShape shape = new(
            arguments.Integer("words", 128),
            arguments.Integer("parts", 96),
            arguments.Integer("width", 160),
            arguments.Integer("layers", 4)
        );
        EncoderNetwork encoder = new(shape, corpus.Vocabulary.RowCount, random);
        WordPredictor predictor = new(shape.Width, corpus.RowCounts, random);
        Parameter[] parameters = [.. encoder.Parameters, predictor.Outputs];
        AdamOptimizer optimizer = new(parameters);
        DropoutRates rates = new(0.05f, 0.05f, 0.1f, 0);
        FloatBuffer gradient = new();
        int[] order = [.. Enumerable.Range(0, corpus.Starts.Length - 1)];
        int next = order.Length;
        long seen = 0;
        double loss = 0;
        long started = Stopwatch.GetTimestamp();
        while (seen < wordsInAll)
        {
            Batch batch = new();
            while (batch.WordCount < WordsPerBatch)
            {
                if (next == order.Length)
                {
                    random.Shuffle(order);
                    next = 0;
                }

                corpus.AddTo(batch, order[next++], LongestSentence);
            }

            bool[] hidden = new bool[batch.WordCount];
            List<int> places = [];
            List<int> rows = [];
            for (int t = 0; t < hidden.Length; t++)
            {
                if (random.NextDouble() >= HiddenShare)
                    continue;
                hidden[t] = random.NextDouble() >= ShownShare;
                if (batch.WordRows[t] < WordVocabulary.FirstWordRow)
                    continue;
                places.Add(t);
                rows.Add(batch.WordRows[t]);
            }

            float* top = encoder.Forward(batch, rates, random, hidden);
            float* dx = gradient.Reserve(batch.WordCount * shape.Width);
            loss += predictor.Backward(top, batch.WordCount, places, rows, dx, random);
            encoder.Backward(batch, dx, hidden);
            seen += batch.WordCount;
            double left = 1 - (seen / (double)wordsInAll);
            optimizer.Step(rate * Math.Min((optimizer.StepCount + 1.0) / WarmUpSteps, Math.Max(0.02, left)));
            if (optimizer.StepCount % 250 == 0)
            {
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"step {optimizer.StepCount} words {seen} loss {loss / 250:f3} {Stopwatch.GetElapsedTime(started).TotalSeconds:f0}s"
                    )
                );
                loss = 0;
            }

            if (optimizer.StepCount % 1000 == 0)
                Checkpoint.Save(output, corpus.Vocabulary, parameters);
        }

        Checkpoint.Save(output, corpus.Vocabulary, parameters);
        return 0;
    }
}
