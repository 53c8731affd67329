using System.Diagnostics;
using Hearsay.Core.Text;
using Hearsay.Linking.Words;
using Hearsay.Training.Network;

namespace Hearsay.Training.Linking;

/// <summary>The command <c>concept-vectors</c>: raw news to vectors of the linking stage's concepts, by skip-grams over the words that are no stop words.</summary>
internal static unsafe class ConceptVectorTrainer
{
    private const double FirstRate = 0.04;
    private const double FrequentShare = 2e-4;

    public static int Run(CommandArguments options)
    {
        Random random = new(options.Integer("seed", 1));
        int width = options.Integer("width", 64);
        int epochs = options.Integer("epochs", 6);
        int window = options.Integer("window", 4);
        List<string> concepts = [];
        List<int> sequence = Read(
            options.Text("corpus", "../shared/data/raw-news"),
            options.Integer("fewest", 25),
            concepts,
            out long[] counts
        );
        long known = counts.Sum();
        Console.WriteLine(FormattableString.Invariant($"{concepts.Count} concepts, {known} occurrences"));
        SkipGram skipGram = new(counts, width);
        Parameter words = new Parameter("concepts", concepts.Count, width, isSparse: true).Fill(random, 0.5 / width);
        float* outputs = new FloatBuffer(concepts.Count * width).Pointer;
        float[] keep = Array.ConvertAll(counts, count => SkipGram.KeepShare(count, known, FrequentShare));
        long started = Stopwatch.GetTimestamp();
        long seen = 0;
        List<int> paragraph = [];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            foreach (int concept in sequence)
            {
                if (concept >= 0)
                {
                    seen++;
                    if (random.NextSingle() <= keep[concept])
                        paragraph.Add(concept);
                    continue;
                }

                float rate = (float)(FirstRate * Math.Max(0.01, 1 - (seen / ((double)epochs * known))));
                for (int t = 0; t < paragraph.Count; t++)
                {
                    int reach = 1 + random.Next(window);
                    for (int at = Math.Max(0, t - reach); at <= Math.Min(paragraph.Count - 1, t + reach); at++)
                    {
                        if (at != t)
                            skipGram.Learn(words.Row(paragraph[t]), outputs, paragraph[at], rate, random);
                    }
                }

                paragraph.Clear();
            }

            Console.WriteLine(FormattableString.Invariant($"epoch {epoch + 1} {Stopwatch.GetElapsedTime(started).TotalSeconds:f0}s"));
        }

        float[] values = words.Values.ToArray();
        ConceptSpace.Center(values, width, removed: options.Integer("removed", 2));
        ConceptSpace.Write(options.Text("model", "models/concepts.bin"), concepts, values, width);
        return 0;
    }

    // Every concept of every paragraph; -1 ends a paragraph. What is rarer than `fewest` is left out, its neighbours move together.
    private static List<int> Read(string folder, int fewest, List<string> concepts, out long[] counts)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<string> names = [];
        List<long> occurrences = [];
        List<int> sequence = [];
        Vocabulary vocabulary = new();
        List<Word> words = [];
        foreach (string paragraph in NewsArticles.FilesOf(folder).SelectMany(NewsArticles.Of).SelectMany(a => a))
        {
            words.Clear();
            WordScanner.Scan(paragraph, TextSpan.FromBounds(0, paragraph.Length), vocabulary, words);
            foreach (Word word in words)
            {
                if (vocabulary.IsStop(word.Key))
                    continue;
                int concept = vocabulary.ConceptOf(word.Key);
                while (occurrences.Count <= concept)
                    occurrences.Add(0);
                occurrences[concept]++;
                sequence.Add(concept);
            }

            sequence.Add(-1);
        }

        // The vocabulary numbers concepts in the order of first sight; the names come from the words.
        foreach (int key in Enumerable.Range(0, vocabulary.Count))
        {
            int concept = vocabulary.ConceptOf(key);
            while (names.Count <= concept)
                names.Add("");
            names[concept] = WordLists.Concept(vocabulary.TextOf(key));
        }

        int[] kept = new int[vocabulary.ConceptCount];
        Array.Fill(kept, -2);
        List<long> keptCounts = [];
        for (int concept = 0; concept < occurrences.Count; concept++)
        {
            if (occurrences[concept] < fewest || char.IsAsciiDigit(names[concept][0]) || !numbers.TryAdd(names[concept], concepts.Count))
                continue;
            kept[concept] = concepts.Count;
            concepts.Add(names[concept]);
            keptCounts.Add(occurrences[concept]);
        }

        counts = [.. keptCounts];
        sequence = sequence.ConvertAll(c => c < 0 ? c : kept[c]);
        sequence.RemoveAll(c => c == -2);
        return sequence;
    }
}
