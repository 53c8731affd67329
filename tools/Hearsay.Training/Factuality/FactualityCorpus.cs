using System.IO.Compression;
using System.Text.Json;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;
using Hearsay.Language;

namespace Hearsay.Training.Factuality;

/// <summary>A sentence whose predicates have been judged, parsed.</summary>
internal sealed record JudgedSentence(ArticleWords Words, DependencyTree Tree, List<(int Word, double Value)> Predicates);

/// <summary>Reads the files of judged predicates: one predicate a line, lines of one sentence together.</summary>
internal static class FactualityCorpus
{
    public static List<JudgedSentence> Read(string path, TextAnalyzer analyzer)
    {
        List<JudgedSentence> sentences = [];
        Dictionary<string, JudgedSentence> known = new(StringComparer.Ordinal);
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string id = row.RootElement.GetProperty("sentenceId").GetString() ?? "";
            if (!known.TryGetValue(id, out JudgedSentence? sentence))
            {
                sentence = Parse(row.RootElement.GetProperty("sentence").GetString() ?? "", analyzer);
                known.Add(id, sentence);
                sentences.Add(sentence);
            }

            int start = row.RootElement.GetProperty("predicate").GetProperty("start").GetInt32();
            int word = sentence.Words.Analysis.TokenAtOrAfter(start);
            if (word < sentence.Tree.Count)
                sentence.Predicates.Add((word, row.RootElement.GetProperty("value").GetDouble()));
        }

        return sentences;
    }

    private static JudgedSentence Parse(string text, TextAnalyzer analyzer)
    {
        TextSpan all = TextSpan.FromBounds(0, text.Length);
        Article article = new(ArticleId.From("sentence"), text, [new Block(all, BlockKind.Paragraph)]);
        Analysis analysis = analyzer.Analyze(article);
        return new JudgedSentence(new ArticleWords(analysis, QuotationFinder.Find(article)), new DependencyTree(analysis), []);
    }
}
