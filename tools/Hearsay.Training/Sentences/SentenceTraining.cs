using System.Globalization;
using Hearsay.Core.Text;
using Hearsay.Language.Sentences;
using Hearsay.Language.Tokenization;

namespace Hearsay.Training.Sentences;

/// <summary>Trains the sentence model on the treebanks' training split and chooses its threshold on their development split.</summary>
internal static class SentenceTraining
{
    private const int Bits = 17;
    private const int Seed = 20240229;

    // Both treebanks count alike in the choice of the threshold, however long they are.
    private static readonly string[] Treebanks = ["ewt", "gum"];

    /// <summary>Options: <c>--treebanks</c> the folder of the gzipped treebanks, <c>--model</c> the file to write.</summary>
    public static int Run(CommandArguments options)
    {
        string folder = options.Text("treebanks", "../shared/data/ud");
        string modelPath = options.Text("model", "models/sentences.bin");
        List<Border> borders = [];
        foreach (string treebank in Treebanks)
        {
            List<TreebankParagraph> paragraphs = TreebankParagraph.Read(Path.Combine(folder, treebank + "-train.conllu.gz"));
            AddBorders(paragraphs.Where(p => p.IsFree), borders);
        }

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{borders.Count} borders, {borders.Count(b => b.Ends)} sentence ends")
        );
        float[] weights = new LogisticTrainer(Bits, Seed).Train(borders);
        sbyte[] quantised = Quantise(weights, out float unit);
        List<TreebankParagraph>[] dev = [.. Treebanks.Select(t => TreebankParagraph.Read(Path.Combine(folder, t + "-dev.conllu.gz")))];
        double best = -1;
        int chosen = 0;
        for (double margin = -1.5; margin <= 1.5; margin += 0.1)
        {
            int threshold = (int)Math.Round(margin / unit);
            SentenceModel candidate = new(quantised, threshold);
            double[] scores = [.. dev.Select(d => SentenceScore.F1(candidate, d))];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"threshold {threshold, 4}  ewt {scores[0]:f2}  gum {scores[1]:f2}  mean {scores.Average():f2}"
                )
            );
            if (scores.Average() <= best)
                continue;
            best = scores.Average();
            chosen = threshold;
        }

        using FileStream output = File.Create(modelPath);
        new SentenceModel(quantised, chosen).Write(output);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {modelPath}: threshold {chosen}, mean F1 {best:f2}"));
        return 0;
    }

    private static void AddBorders(IEnumerable<TreebankParagraph> paragraphs, List<Border> borders)
    {
        TokenBuffer words = new();
        BlockReading reading = new();
        foreach (TreebankParagraph paragraph in paragraphs)
        {
            words.Clear();
            Tokenizer.Tokenize(paragraph.Text, TextSpan.FromBounds(0, paragraph.Text.Length), words);
            reading.Read(paragraph.Text, words.Items);
            HashSet<int> ends = [.. paragraph.SentenceEnds];
            int start = 0;
            for (int i = 0; i < words.Count - 1; i++)
            {
                bool isEnd = ends.Contains(words.Items[i].Span.End);
                if (BorderFeatures.IsCandidate(reading, i))
                {
                    uint[] features = new uint[BorderFeatures.Count];
                    BorderFeatures.Collect(reading, i, start, features);
                    borders.Add(new Border(features, isEnd));
                }

                if (isEnd)
                    start = i + 1;
            }
        }
    }

    // One unit is as small as lets the largest weight still fit a signed byte.
    private static sbyte[] Quantise(float[] weights, out float unit)
    {
        float largest = 0;
        foreach (float weight in weights)
            largest = Math.Max(largest, Math.Abs(weight));
        unit = Math.Min(largest, 3f) / sbyte.MaxValue;
        sbyte[] quantised = new sbyte[weights.Length];
        for (int i = 0; i < weights.Length; i++)
            quantised[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / unit), -sbyte.MaxValue, sbyte.MaxValue);
        return quantised;
    }
}
