using System.Globalization;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Factuality;
using Hearsay.Language;

namespace Hearsay.Training.Factuality;

/// <summary>Trains the factuality model: first what tells news from talk, then which nouns tell of deeds, then the degrees.</summary>
internal static class FactualityTraining
{
    private const int Seed = 20311;
    private const int RegisterBits = 13;
    private const int NounBits = 15;
    private const int DegreeBits = 16;

    // There are fewer predicates of news, and news is what the program reads.
    private const float NewsWeight = 3;

    /// <summary>Options: <c>--data</c> the folder of the judged predicates, <c>--model</c> the file to write.</summary>
    public static int Run(CommandArguments options)
    {
        string folder = options.Text("data", "../shared/data/factuality");
        string path = options.Text("model", "models/factuality.bin");
        TextAnalyzer analyzer = TextAnalyzer.Create();
        List<JudgedSentence> news = FactualityCorpus.Read(Path.Combine(folder, "uw-train.jsonl.gz"), analyzer);
        List<JudgedSentence> talk = FactualityCorpus.Read(Path.Combine(folder, "uds-ih2-train.jsonl.gz"), analyzer);
        Console.WriteLine($"parsed {news.Count} and {talk.Count} sentences");
        WeightTable register = TrainRegister(news, talk);
        WeightTable nouns = TrainNouns(news);
        FactualityModel draft = new(register, nouns, new WeightTable(new sbyte[FactualityModel.Degrees], 1));
        WeightTable degrees = TrainDegrees(draft, news, talk);
        FactualityModel model = new(register, nouns, degrees);
        byte[] file = model.ToBytes();
        File.WriteAllBytes(path, file);
        Console.WriteLine($"wrote {path}, {file.Length} bytes");
        foreach (string name in (string[])["uw-train", "uw-dev", "uds-ih2-train", "uds-ih2-dev"])
            FactualityScore.Print(name, model, FactualityCorpus.Read(Path.Combine(folder, name + ".jsonl.gz"), analyzer));
        return 0;
    }

    private static WeightTable TrainRegister(List<JudgedSentence> news, List<JudgedSentence> talk)
    {
        List<SparseExample> examples = [];
        float share = (float)news.Count / talk.Count;
        foreach ((List<JudgedSentence> sentences, bool isNews) in ((List<JudgedSentence>, bool)[])[(news, true), (talk, false)])
        {
            foreach (JudgedSentence sentence in sentences)
            {
                uint[] features = RegisterFeatures.Of(sentence.Words, sentence.Tree);
                examples.Add(new SparseExample(features, isNews ? [1, 0] : [0, 1], isNews ? 1 : share));
            }
        }

        float[] weights = new RegisterTrainer(RegisterBits, Seed).Train(examples);
        return Quantised(weights);
    }

    private static WeightTable TrainNouns(List<JudgedSentence> news)
    {
        List<SparseExample> examples = [];
        uint[] buffer = new uint[32];
        FactualityModel none = new(Empty, Empty, new WeightTable(new sbyte[FactualityModel.Degrees], 1));
        foreach (JudgedSentence sentence in news)
        {
            PredicateFinder finder = new(sentence.Words, sentence.Tree, none);
            HashSet<int> judged = [.. sentence.Predicates.Select(p => p.Word)];
            for (int i = 0; i < sentence.Tree.Count; i++)
            {
                if (sentence.Tree[i].Upos != Upos.Noun)
                    continue;
                uint[] features = finder.Collect(i, buffer).ToArray();
                examples.Add(new SparseExample(features, judged.Contains(i) ? [1, 0] : [0, 1], 1));
            }
        }

        SparseTrainer trainer = new(NounBits, 2, Seed) { Rarest = 2 };
        return Quantised(Differences(trainer.Train(examples)));
    }

    private static WeightTable TrainDegrees(FactualityModel draft, List<JudgedSentence> news, List<JudgedSentence> talk)
    {
        List<SparseExample> examples = [];
        ModalityLexicon lexicon = ModalityLexicon.Load();
        foreach ((List<JudgedSentence> sentences, float weight) in ((List<JudgedSentence>, float)[])[(news, NewsWeight), (talk, 1)])
        {
            foreach (JudgedSentence sentence in sentences)
            {
                PredicateFeatures features = new(sentence.Words, sentence.Tree, lexicon);
                int register = draft.RegisterOf(RegisterFeatures.Of(sentence.Words, sentence.Tree));
                foreach ((int word, double value) in sentence.Predicates)
                    examples.Add(new SparseExample(features.Of(word, register).ToArray(), Spread(value), weight));
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{examples.Count} predicates, {examples.Average(e => e.Features.Length):f1} features each"
            )
        );
        SparseTrainer trainer = new(DegreeBits, FactualityModel.Degrees, Seed) { Rarest = 8 };
        return Quantised(trainer.Train(examples));
    }

    // A value between two degrees belongs to both, to the nearer one more.
    private static float[] Spread(double value)
    {
        float[] target = new float[FactualityModel.Degrees];
        double place = Math.Clamp(value, -3, 3) + 3;
        int low = Math.Min((int)place, FactualityModel.Degrees - 2);
        target[low + 1] = (float)(place - low);
        target[low] = 1 - target[low + 1];
        return target;
    }

    private static WeightTable Empty => new(new sbyte[2], 1);

    private static float[] Differences(float[] pairs)
    {
        float[] single = new float[pairs.Length / 2];
        for (int i = 0; i < single.Length; i++)
            single[i] = pairs[2 * i] - pairs[(2 * i) + 1];
        return single;
    }

    // One unit is as small as lets the largest weight still fit a signed byte; a few very large ones are cut.
    private static WeightTable Quantised(float[] weights)
    {
        float largest = 0;
        foreach (float weight in weights)
            largest = Math.Max(largest, Math.Abs(weight));
        float unit = Math.Max(Math.Min(largest, 2.5f) / sbyte.MaxValue, 1e-6f);
        sbyte[] quantised = new sbyte[weights.Length];
        for (int i = 0; i < weights.Length; i++)
            quantised[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / unit), -sbyte.MaxValue, sbyte.MaxValue);
        return new WeightTable(quantised, unit);
    }
}
