using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Analyses;
using Hearsay.Extraction;
using Hearsay.Language.Encoders;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Linking.Paraphrase;
using Hearsay.Linking.Words;

namespace Hearsay.Training.Linking;

/// <summary>The command <c>claims-train</c>: ECB+'s training articles to the weights of the judge of pairs; its development articles show what it is worth.</summary>
internal static class PairTraining
{
    private static readonly double[] Thresholds = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6];

    public static int Run(CommandArguments options)
    {
        string data = options.Text("data", "../shared/data/crossdoc");
        List<PairExample> train = Examples(Path.Combine(data, "ecbplus-train.jsonl.gz"));
        List<PairExample> dev = Examples(Path.Combine(data, "ecbplus-dev.jsonl.gz"));
        double[] weights = LogisticRegression.Fit([.. train.Select(e => (e.Values, e.IsOne))], options.Number("penalty", 4));
        string path = options.Text("model", "models/claims.txt");
        Write(path, weights);
        PairJudge judge = PairJudge.Of(File.ReadLines(path).Where(l => l[0] != '#').Select(l => l.Split(' ')));
        Console.WriteLine(
            FormattableString.Invariant(
                $"train {train.Count} pairs, {train.Count(e => e.IsOne)} one; {train.Count(e => e.IsApart)} of two events or one article"
            )
        );
        foreach (
            (string name, List<PairExample> set) in new (string, List<PairExample>)[]
            {
                ("dev across", dev.FindAll(e => !e.IsApart)),
                ("dev apart", dev.FindAll(e => e.IsApart)),
            }
        )
        {
            Print(name + " rules", set, e => e.IsOneByRule);
            foreach (double threshold in Thresholds)
                Print(
                    string.Create(CultureInfo.InvariantCulture, $"{name} {threshold:f2}"),
                    set,
                    e => judge.Probability(e.Values) >= threshold
                );
        }

        if (options.Text("show", "") is { Length: > 0 } show)
            File.WriteAllLines(
                show,
                dev.OrderByDescending(e => judge.Probability(e.Values))
                    .Select(e => FormattableString.Invariant($"{judge.Probability(e.Values):f3} {e.IsOne} {e.IsOneByRule} {e.Words}"))
            );
        return 0;
    }

    private static List<PairExample> Examples(string path)
    {
        SentenceReader sentences = SentenceReader.Load();
        SyntaxParser parser = SyntaxParser.Load();
        NameFinder names = NameFinder.Load();
        WordVectors vectors = new();
        Annotator annotator = Annotator.Create();
        DocumentFrequencies frequencies = DocumentFrequencies.Load();
        List<PairExample> examples = [];
        foreach (IGrouping<string, EventChains> topic in EventChains.Read(path).GroupBy(a => a.Group))
        {
            List<(EventChains, Annotation)> read = [];
            foreach (EventChains article in topic)
            {
                Analysis analysis = names.FindIn(parser.Parse(sentences.Read(article.Article), vectors), vectors);
                read.Add((article, annotator.Annotate(analysis)));
            }

            examples.AddRange(PairExamples.Of(read, frequencies));
        }

        return examples;
    }

    private static void Write(string path, double[] weights)
    {
        using StreamWriter writer = new(path) { NewLine = "\n" };
        writer.WriteLine("# Weights of the judge of pairs, learnt by `claims-train`; see claims.md.");
        for (int i = 0; i < weights.Length; i++)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(PairFeature)i} {weights[i]:f4}"));
    }

    private static void Print(string name, List<PairExample> examples, Func<PairExample, bool> isFound)
    {
        int right = examples.Count(e => e.IsOne && isFound(e));
        int found = examples.Count(isFound);
        int all = examples.Count(e => e.IsOne);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -12} precision {right / (double)Math.Max(1, found):f3} recall {right / (double)Math.Max(1, all):f3} found {found} of {all}"
            )
        );
    }
}
