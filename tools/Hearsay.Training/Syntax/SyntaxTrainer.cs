using System.Diagnostics;
using Hearsay.Language.Encoders;
using Hearsay.Training.Corpora;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax;

/// <summary>The command <c>syntax-train</c>: treebanks to a checkpoint.</summary>
internal static class SyntaxTrainer
{
    // The averages cost as much as all tables are long.
    private const int StepsPerAverage = 16;
    private const int WarmUpSteps = 200;

    public static int Run(CommandArguments arguments)
    {
        string data = arguments.Text("data", "../shared/data");
        int seed = arguments.Integer("seed", 1);
        int wordsPerBatch = arguments.Integer("batch", 800);
        int epochs = arguments.Integer("epochs", 20);
        double rate = arguments.Number("rate", 2e-3);
        string output = arguments.Text("out", "syntax.checkpoint");
        string pretrained = arguments.Text("init", "");
        List<TreebankSentence> train = Treebanks.Train(data);
        List<TreebankSentence> ewtDev = [.. ConlluReader.Read(Path.Combine(data, "ud/ewt-dev.conllu.gz"))];
        List<TreebankSentence> gumDev = [.. ConlluReader.Read(Path.Combine(data, "ud/gum-dev.conllu.gz"))];
        SyntaxLabels labels = SyntaxLabels.From(train);
        WordVocabulary vocabulary = pretrained.Length > 0 ? Checkpoint.LoadVocabulary(pretrained) : VocabularyOf(train);
        Random random = new(seed);
        SyntaxShape shape = new(
            new EncoderShape(
                arguments.Integer("words", 128),
                arguments.Integer("parts", 96),
                arguments.Integer("width", 160),
                arguments.Integer("layers", 4)
            ),
            arguments.Integer("arc", 96),
            arguments.Integer("label", 96)
        );
        SyntaxNetwork network = new(shape, labels, vocabulary, random);
        bool hasEncoder = false;
        if (pretrained.Length > 0)
        {
            IReadOnlyList<string> found = Checkpoint.Load(pretrained, network.Parameters);
            hasEncoder = found.Count > 1;
            Console.WriteLine("from pretraining: " + string.Join(' ', found));
        }

        DropoutRates rates = new(
            (float)arguments.Number("drop-word", 0.1),
            (float)arguments.Number("drop-embedding", 0.15),
            (float)arguments.Number("drop-layer", 0.2),
            (float)arguments.Number("drop-output", 0.25)
        );
        float parserDropout = (float)arguments.Number("drop-parser", 0.25);
        SyntaxExamples examples = SyntaxExamples.Read(
            train,
            arguments.Text("silver", ""),
            arguments.Integer("silver-words", 600_000),
            labels,
            vocabulary
        );
        int stepsInAll = epochs * examples.WordsPerEpoch / wordsPerBatch;
        Console.WriteLine(
            FormattableString.Invariant(
                $"{examples}, {vocabulary.RowCount} word rows, labels {labels.Upos.Count} {labels.Xpos.Count} {labels.Features.Count} {labels.Relations.Count}"
            )
        );
        string model = arguments.Text("model", "");
        AdamOptimizer optimizer = new(network.Parameters);
        float wordRate = pretrained.Length > 0 ? (float)arguments.Number("word-rate", 0.3) : 1;
        float encoderRate = (float)arguments.Number("encoder-rate", 1);
        int frozenSteps = hasEncoder ? arguments.Integer("frozen-steps", 150) : 0;
        if (hasEncoder && epochs > 0)
        {
            Batch sample = new();
            foreach ((EncodedSentence sentence, GoldSyntax _) in examples.Gold.Take(200))
                sample.Add(sentence);
            network.Encoder.Normalize(sample);
        }

        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            long started = Stopwatch.GetTimestamp();
            double loss = 0;
            int batches = 0;
            Batch batch = new();
            List<GoldSyntax> golds = [];
            foreach ((EncodedSentence sentence, GoldSyntax gold) in examples.NextEpoch(random))
            {
                batch.Add(sentence);
                golds.Add(gold);
                if (batch.WordCount < wordsPerBatch)
                    continue;
                loss += network.Train(batch, golds, rates, parserDropout, random);
                // Heads that know nothing yet must not pull a pretrained encoder about.
                foreach (Parameter parameter in network.Encoder.Parameters)
                    parameter.Rate = optimizer.StepCount < frozenSteps ? 0 : encoderRate;
                network.Parameters[0].Rate *= wordRate;
                optimizer.Step(rate * Schedule(optimizer.StepCount, stepsInAll));
                if (optimizer.StepCount % StepsPerAverage == 0)
                    optimizer.UpdateAverages(Math.Min(0.97f, 1 - (10f / (10 + (optimizer.StepCount / (float)StepsPerAverage)))));
                batches++;
                batch = new Batch();
                golds = [];
            }

            TimeSpan took = Stopwatch.GetElapsedTime(started);
            Console.WriteLine(FormattableString.Invariant($"epoch {epoch} loss {loss / batches:f3} {took.TotalSeconds:f0}s"));
            if (epoch % arguments.Integer("report", 2) == 0 || epoch == epochs)
            {
                optimizer.SwapAverages();
                Report();
                optimizer.SwapAverages();
            }
        }

        // No epochs: what the checkpoint given is worth, and its model.
        if (epochs == 0)
        {
            Blank(network, arguments.Text("without", ""));
            Report();
        }

        return 0;

        void Report()
        {
            Console.WriteLine("EWT dev " + SyntaxScore.Of(network, ewtDev));
            Console.WriteLine("GUM dev " + SyntaxScore.Of(network, gumDev));
            Checkpoint.Save(output, vocabulary, network.Parameters);
            if (model.Length > 0)
                SyntaxExporter.Export(model, network, train);
        }
    }

    /// <summary>Takes a part of the trained model away, to see what it rests on.</summary>
    private static void Blank(SyntaxNetwork network, string name)
    {
        foreach (Parameter parameter in network.Parameters.Where(p => p.Name == name))
        {
            // A table of words without its words knows only the row of unknown ones.
            for (int i = parameter.Length - 1; i >= 0; i--)
                parameter.Values[i] = name == "words" ? parameter.Values[i % parameter.Columns] : 0;
        }
    }

    private static double Schedule(int step, int steps) =>
        step < WarmUpSteps ? (step + 1.0) / WarmUpSteps : Math.Max(0.02, 1 - ((step - WarmUpSteps) / (double)(steps - WarmUpSteps)));

    private static WordVocabulary VocabularyOf(IReadOnlyList<TreebankSentence> train)
    {
        int[] slots = new int[WordFeatures.SlotCount];
        return new WordVocabulary([
            .. train
                .SelectMany(s => s.Words)
                .GroupBy(w => WordFeatures.Extract(w.Form, WordPlace.None, slots))
                .Where(g => g.Count() >= 3)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key)
                .Select(g => g.Key),
        ]);
    }
}
