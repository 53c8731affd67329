using System.Diagnostics;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax.Pretraining;

/// <summary>The command <c>syntax-words</c>: unlabelled news to word vectors, by skip-grams that know the place of each neighbour.</summary>
/// <remarks>
/// Structured skip-gram (Ling et al. 2015) with negative sampling: one output matrix per offset, so that what stands before a word and what
/// stands after it are different evidence, as syntax needs.
/// </remarks>
internal static unsafe class WordVectorTrainer
{
    private const double FirstRate = 0.03;
    private const double FrequentShare = 1e-3;

    private static readonly int[] Offsets = [-2, -1, 1, 2];

    public static int Run(CommandArguments arguments)
    {
        Random random = new(arguments.Integer("seed", 1));
        int width = arguments.Integer("words", 128);
        int epochs = arguments.Integer("epochs", 2);
        RawCorpus corpus = RawCorpus.Read(arguments.Text("data", "../shared/data"), arguments.Integer("vocabulary", 40000));
        int rows = corpus.Vocabulary.RowCount;
        Console.WriteLine(FormattableString.Invariant($"{corpus.Starts.Length - 1} sentences, {corpus.WordCount} words, {rows} rows"));
        Parameter words = new Parameter("words", rows, width, isSparse: true).Fill(random, 0.5 / width);
        float*[] outputs = new float*[Offsets.Length];
        for (int i = 0; i < outputs.Length; i++)
            outputs[i] = new FloatBuffer(rows * width).Pointer;
        SkipGram skipGram = new(corpus.RowCounts, width);
        float[] keep = [.. corpus.RowCounts.Select(count => SkipGram.KeepShare(count, corpus.WordCount, FrequentShare))];
        long started = Stopwatch.GetTimestamp();
        long seen = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            for (int s = 0; s + 1 < corpus.Starts.Length; s++)
            {
                float rate = (float)(FirstRate * Math.Max(0.02, 1 - (seen / ((double)epochs * corpus.WordCount))));
                ReadOnlySpan<int> sentence = corpus.RowsOf(s);
                seen += sentence.Length;
                for (int t = 0; t < sentence.Length; t++)
                {
                    if (random.NextSingle() > keep[sentence[t]])
                        continue;
                    for (int place = 0; place < Offsets.Length; place++)
                    {
                        int at = t + Offsets[place];
                        if ((uint)at < (uint)sentence.Length && sentence[at] >= WordVocabulary.FirstWordRow)
                            skipGram.Learn(words.Row(sentence[t]), outputs[place], sentence[at], rate, random);
                    }
                }
            }

            Console.WriteLine(FormattableString.Invariant($"epoch {epoch + 1} {Stopwatch.GetElapsedTime(started).TotalSeconds:f0}s"));
        }

        Scale(words, 0.25);
        Checkpoint.Save(arguments.Text("out", "words.checkpoint"), corpus.Vocabulary, [words]);
        return 0;
    }

    /// <summary>Gives the first ten thousand rows the given root mean square; the others by the same factor.</summary>
    private static void Scale(Parameter words, double goal)
    {
        int count = Math.Min(words.Length, 10000 * words.Columns);
        double sum = 0;
        foreach (float value in words.Values[..count])
            sum += value * value;
        float factor = (float)(goal / Math.Sqrt(sum / count));
        foreach (ref float value in words.Values)
            value *= factor;
        Console.WriteLine(FormattableString.Invariant($"vectors scaled by {factor:f3}"));
    }
}
