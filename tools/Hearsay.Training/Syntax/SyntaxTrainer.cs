using System.Diagnostics;
using Hearsay.Language.Encoders;
using Hearsay.Training.Corpora;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax;

/// <summary>The command <c>syntax-train</c>: treebanks to a checkpoint.</summary>
internal static class SyntaxTrainer
{
    public static int Run(CommandArguments arguments)
    {
        string data = arguments.Text("data", "../shared/data");
        int wordsPerBatch = arguments.Integer("batch", 800);
        int epochs = arguments.Integer("epochs", 20);
        string pretrained = arguments.Text("init", "");
        List<TreebankSentence> train = Treebanks.Train(data);
        SyntaxLabels labels = SyntaxLabels.From(train);
        WordVocabulary vocabulary = pretrained.Length > 0 ? Checkpoint.LoadVocabulary(pretrained) : VocabularyOf(train);
        Random random = new(arguments.Integer("seed", 1));
        SyntaxNetwork network = new(ShapeOf(arguments), labels, vocabulary, random);
        bool hasEncoder = pretrained.Length > 0 && LoadEncoder(network, pretrained);
        SyntaxExamples examples = SyntaxExamples.Read(
            train,
            arguments.Text("silver", ""),
            arguments.Integer("silver-words", 600_000),
            labels,
            vocabulary
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"{examples}, {vocabulary.RowCount} word rows, labels {labels.Upos.Count} {labels.Xpos.Count} {labels.Features.Count} {labels.Relations.Count}"
            )
        );
        SyntaxLearning learning = new(
            network,
            examples,
            new SyntaxRates
            {
                Rate = arguments.Number("rate", 2e-3),
                WordsPerBatch = wordsPerBatch,
                StepsInAll = epochs * examples.WordsPerEpoch / wordsPerBatch,
                Dropout = DropoutOf(arguments),
                ParserDropout = (float)arguments.Number("drop-parser", 0.25),
                WordRate = pretrained.Length > 0 ? (float)arguments.Number("word-rate", 0.3) : 1,
                EncoderRate = (float)arguments.Number("encoder-rate", 1),
                FrozenSteps = hasEncoder ? arguments.Integer("frozen-steps", 150) : 0,
            },
            random
        );
        List<TreebankSentence> ewtDev = [.. ConlluReader.Read(Path.Combine(data, "ud/ewt-dev.conllu.gz"))];
        List<TreebankSentence> gumDev = [.. ConlluReader.Read(Path.Combine(data, "ud/gum-dev.conllu.gz"))];
        string output = arguments.Text("out", "syntax.checkpoint");
        string model = arguments.Text("model", "");
        if (hasEncoder && epochs > 0)
            learning.NormalizeEncoder();
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            long started = Stopwatch.GetTimestamp();
            double loss = learning.NextEpoch();
            TimeSpan took = Stopwatch.GetElapsedTime(started);
            Console.WriteLine(FormattableString.Invariant($"epoch {epoch} loss {loss:f3} {took.TotalSeconds:f0}s"));
            if (epoch % arguments.Integer("report", 2) == 0 || epoch == epochs)
                learning.WithAverages(Report);
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

    private static SyntaxShape ShapeOf(CommandArguments arguments) =>
        new(
            new EncoderShape(
                arguments.Integer("words", 128),
                arguments.Integer("parts", 96),
                arguments.Integer("width", 160),
                arguments.Integer("layers", 4)
            ),
            arguments.Integer("arc", 96),
            arguments.Integer("label", 96)
        );

    private static DropoutRates DropoutOf(CommandArguments arguments) =>
        new(
            (float)arguments.Number("drop-word", 0.1),
            (float)arguments.Number("drop-embedding", 0.15),
            (float)arguments.Number("drop-layer", 0.2),
            (float)arguments.Number("drop-output", 0.25)
        );

    // Of a pretraining of words alone there is but their table.
    private static bool LoadEncoder(SyntaxNetwork network, string pretrained)
    {
        IReadOnlyList<string> found = Checkpoint.Load(pretrained, network.Parameters);
        Console.WriteLine("from pretraining: " + string.Join(' ', found));
        return found.Count > 1;
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
