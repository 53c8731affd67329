using System.Diagnostics;
using Hearsay.Language.Encoders;
using Hearsay.Training.Corpora;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax;

/// <summary>The command <c>syntax-train</c>: treebanks to a checkpoint.</summary>
internal static class SyntaxTrainer
{
    private const int WordsPerBatch = 1500;
    private const int WarmUpSteps = 200;

    public static int Run(CommandArguments arguments)
    {
        string data = arguments.Text("data", "../shared/data");
        int seed = arguments.Integer("seed", 1);
        int epochs = arguments.Integer("epochs", 20);
        double rate = arguments.Number("rate", 2e-3);
        string output = arguments.Text("out", "syntax.checkpoint");
        string pretrained = arguments.Text("init", "");
        List<TreebankSentence> train =
        [
            .. ConlluReader.ReadFree(Path.Combine(data, "ud/ewt-train.conllu.gz")),
            .. ConlluReader.ReadFree(Path.Combine(data, "ud/gum-train.conllu.gz")),
        ];
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
        if (pretrained.Length > 0)
        {
            Console.WriteLine("from pretraining: " + string.Join(' ', Checkpoint.Load(pretrained, network.Parameters)));
            network.Parameters[0].Rate = (float)arguments.Number("word-rate", 0.3);
        }

        DropoutRates rates = new(
            (float)arguments.Number("drop-word", 0.1),
            (float)arguments.Number("drop-embedding", 0.15),
            (float)arguments.Number("drop-layer", 0.2),
            (float)arguments.Number("drop-output", 0.25)
        );
        float parserDropout = (float)arguments.Number("drop-parser", 0.25);
        (EncodedSentence Words, GoldSyntax Gold)[] examples =
        [
            .. train.Select(s =>
                (EncodedSentence.From([.. s.Words.Select(w => (w.Form, w.Place))], vocabulary), GoldSyntax.From(s, labels))
            ),
        ];
        int words = examples.Sum(e => e.Words.Length);
        int stepsInAll = epochs * words / WordsPerBatch;
        Console.WriteLine(
            FormattableString.Invariant(
                $"{examples.Length} sentences, {words} words, {vocabulary.RowCount} word rows, labels {labels.Upos.Count} {labels.Xpos.Count} {labels.Features.Count} {labels.Relations.Count}"
            )
        );
        string model = arguments.Text("model", "");
        AdamOptimizer optimizer = new(network.Parameters);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            long started = Stopwatch.GetTimestamp();
            random.Shuffle(examples);
            double loss = 0;
            int batches = 0;
            Batch batch = new();
            List<GoldSyntax> golds = [];
            foreach ((EncodedSentence sentence, GoldSyntax gold) in examples)
            {
                batch.Add(sentence);
                golds.Add(gold);
                if (batch.WordCount < WordsPerBatch)
                    continue;
                loss += network.Train(batch, golds, rates, parserDropout, random);
                optimizer.Step(rate * Schedule(optimizer.StepCount, stepsInAll));
                if (optimizer.StepCount % 4 == 0)
                    optimizer.UpdateAverages(Math.Min(0.99f, 1 - (10f / (10 + (optimizer.StepCount / 4f)))));
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
            Report();
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
