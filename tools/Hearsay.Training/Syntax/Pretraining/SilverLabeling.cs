using System.Globalization;
using System.IO.Compression;
using Hearsay.Language.Encoders;
using Hearsay.Training.Corpora;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax.Pretraining;

/// <summary>The command <c>syntax-label</c>: large networks label unlabelled news, for a small one to learn from (distillation, Hinton et al. 2015).</summary>
internal static class SilverLabeling
{
    private const int WordsPerBatch = 2000;
    private const int ShortestSentence = 3;
    private const int LongestSentence = 80;

    public static int Run(CommandArguments arguments)
    {
        string data = arguments.Text("data", "../shared/data");
        long goal = arguments.Integer("words", 4_000_000);
        SyntaxLabels labels = SyntaxLabels.From(Treebanks.Train(data));
        string[] teachers = arguments.Text("teachers", "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (teachers.Length == 0)
        {
            Console.Error.WriteLine("syntax-label: --teachers A,B names the checkpoints that label");
            return 2;
        }

        SyntaxEnsemble ensemble = SyntaxEnsemble.Load(teachers, labels);
        Report(ensemble, labels, data);
        string[] skipped = arguments.Text("without", "reuters-1987").Split(',');
        (string Form, WordPlace Place)[][] sentences =
        [
            .. RawNewsReader
                .Read(Path.Combine(data, "raw-news"), name => !skipped.Contains(name, StringComparer.Ordinal))
                .Where(s => s.Length is >= ShortestSentence and <= LongestSentence),
        ];
        // Every file gives the same share of its sentences, spread over the whole of it.
        double share = Math.Min(1, goal / (double)sentences.Sum(s => s.Length));
        Console.WriteLine(FormattableString.Invariant($"{sentences.Length} sentences, a share of {share:f3} is labelled"));
        using StreamWriter writer = new(new GZipStream(File.Create(arguments.Text("out", "silver.conllu.gz")), CompressionLevel.Fastest));
        List<(string Form, WordPlace Place)[]> chunk = [];
        Batch batch = new();
        double due = 0;
        long written = 0;
        foreach ((string Form, WordPlace Place)[] sentence in sentences)
        {
            due += share;
            if (due < 1)
                continue;
            due--;
            chunk.Add(sentence);
            batch.Add(EncodedSentence.From(sentence, ensemble.Vocabulary));
            if (batch.WordCount >= WordsPerBatch)
                Flush();
        }

        Flush();
        Console.WriteLine(FormattableString.Invariant($"{written} words labelled"));
        return 0;

        void Flush()
        {
            if (chunk.Count == 0)
                return;
            IReadOnlyList<GoldSyntax> found = ensemble.Predict(batch);
            for (int s = 0; s < chunk.Count; s++)
                Write(writer, chunk[s], found[s], labels);
            written += batch.WordCount;
            chunk.Clear();
            batch = new Batch();
        }
    }

    private static void Report(SyntaxEnsemble ensemble, SyntaxLabels labels, string data)
    {
        foreach (string name in (string[])["ewt", "gum"])
        {
            TreebankSentence[] dev = [.. ConlluReader.Read(Path.Combine(data, $"ud/{name}-dev.conllu.gz"))];
            Console.WriteLine($"teachers, {name} dev: " + SyntaxScore.Of(ensemble.Predict, ensemble.Vocabulary, labels, dev));
        }
    }

    private static void Write(TextWriter writer, (string Form, WordPlace Place)[] words, GoldSyntax syntax, SyntaxLabels labels)
    {
        for (int i = 0; i < words.Length; i++)
        {
            string space = words[i].Place.HasFlag(WordPlace.GluedRight) ? "SpaceAfter=No" : "_";
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{i + 1}\t{words[i].Form}\t_\t{labels.Upos.Names[syntax.Upos[i]]}\t{labels.Xpos.Names[syntax.Xpos[i]]}\t{labels.Features.Names[syntax.Features[i]]}\t{syntax.Heads[i]}\t{labels.Relations.Names[syntax.Relations[i]]}\t_\t{space}\n"
                )
            );
        }

        writer.Write('\n');
    }
}
