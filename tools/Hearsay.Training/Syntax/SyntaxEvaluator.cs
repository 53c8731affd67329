using System.Collections.Immutable;
using System.Text;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Language.Encoders;
using Hearsay.Language.Parsing;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Syntax;

/// <summary>The command <c>syntax-evaluate</c>: the shipped model on gold words of the dev splits, in all, by length of sentence and on news.</summary>
internal static class SyntaxEvaluator
{
    private static readonly (int From, int To)[] Lengths = [(1, 10), (11, 20), (21, 30), (31, 50), (51, int.MaxValue)];

    public static int Run(CommandArguments arguments)
    {
        string data = arguments.Text("data", "../shared/data");
        SyntaxParser parser = SyntaxParser.Load(arguments.Text("model", SyntaxParser.DefaultModelPath));
        List<TreebankSentence> ewt = [.. ConlluReader.Read(Path.Combine(data, "ud/ewt-dev.conllu.gz"))];
        List<TreebankSentence> gum = [.. ConlluReader.Read(Path.Combine(data, "ud/gum-dev.conllu.gz"))];
        Report(parser, "EWT dev", ewt);
        Report(parser, "GUM dev", gum);
        Report(parser, "GUM dev, news", gum.Where(s => s.Document.StartsWith("GUM_news_", StringComparison.Ordinal)));
        foreach ((int from, int to) in Lengths)
        {
            string range = to == int.MaxValue ? $"{from} words and more" : $"{from} to {to} words";
            Report(parser, "both, " + range, ewt.Concat(gum).Where(s => s.Words.Length >= from && s.Words.Length <= to));
        }

        return 0;
    }

    private static void Report(SyntaxParser parser, string name, IEnumerable<TreebankSentence> sentences)
    {
        TreebankSentence[] chosen = [.. sentences];
        WordSyntax[] found = [.. parser.Parse(AnalysisOf(chosen)).Syntax];
        int start = 0;
        int words = 0;
        int[] right = new int[6];
        foreach (TreebankSentence sentence in chosen)
        {
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                TreebankWord gold = sentence.Words[i];
                WordSyntax word = found[start + i];
                words++;
                right[0] += word.Upos.ToName() == gold.Upos ? 1 : 0;
                right[1] += word.Xpos.ToName() == gold.Xpos ? 1 : 0;
                right[2] += word.Features.ToString() == gold.Features ? 1 : 0;
                right[3] += word.Lemma == gold.Lemma || gold.Lemma == "_" ? 1 : 0;
                bool isHead = (word.IsRoot ? 0 : word.Head - start + 1) == gold.Head;
                right[4] += isHead ? 1 : 0;
                right[5] += isHead && word.Relation.Universal().ToName() == gold.Relation.Split(':')[0] ? 1 : 0;
            }

            start += sentence.Words.Length;
        }

        string scores = string.Join(" | ", right.Select(count => FormattableString.Invariant($"{100.0 * count / words:f2}")));
        Console.WriteLine($"| {name} | {chosen.Length} | {words} | {scores} |");
    }

    private static Analysis AnalysisOf(TreebankSentence[] sentences)
    {
        StringBuilder text = new();
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        ImmutableArray<Sentence>.Builder built = ImmutableArray.CreateBuilder<Sentence>();
        foreach (TreebankSentence sentence in sentences)
        {
            text.Append('\n');
            int start = text.Length;
            int first = tokens.Count;
            foreach (TreebankWord word in sentence.Words)
            {
                if (text.Length > start && !word.Place.HasFlag(WordPlace.GluedLeft))
                    text.Append(' ');
                tokens.Add(new Token(TextSpan.FromBounds(text.Length, text.Length + word.Form.Length)));
                text.Append(word.Form);
            }

            built.Add(new Sentence(TextSpan.FromBounds(start, text.Length), first, sentence.Words.Length, 0));
        }

        Block block = new(TextSpan.FromBounds(0, text.Length), BlockKind.Paragraph);
        return new Analysis(new Article(ArticleId.From("gold"), text.ToString(), [block]), built.ToImmutable(), tokens.ToImmutable());
    }
}
