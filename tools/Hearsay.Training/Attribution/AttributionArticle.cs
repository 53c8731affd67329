using System.IO.Compression;
using System.Text.Json;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;
using Hearsay.Ingestion;
using Hearsay.Language;

namespace Hearsay.Training.Attribution;

/// <summary>An article of PolNeAR as our own program reads it, with the corpus's attributions over its words.</summary>
internal sealed record AttributionArticle(string Publisher, ArticleWords Words, WordTraits Traits, List<GoldAttribution> Gold)
{
    /// <summary>The articles of one gzipped file of the corpus.</summary>
    public static List<AttributionArticle> Read(string path)
    {
        TextAnalyzer analyzer = TextAnalyzer.Create();
        using FileStream file = File.OpenRead(path);
        using GZipStream stream = new(file, CompressionMode.Decompress);
        using StreamReader lines = new(stream);
        List<AttributionArticle> articles = [];
        ArticleReader reader = new(ReadLimits.Default);
        IEnumerable<ReadResult> read = reader.Read(new InputFile(path, "polnear", null), CancellationToken.None);
        foreach (ReadResult result in read)
        {
            using JsonDocument row = JsonDocument.Parse(lines.ReadLine() ?? throw new InvalidDataException(path + " has too few rows"));
            if (result.Article is not { } article || article.Text != row.RootElement.GetProperty("text").GetString())
                throw new InvalidDataException($"A row of {path} was not read as it stands: {result.Diagnostic?.Message}");
            articles.Add(Of(analyzer.Analyze(article), row.RootElement));
        }

        return articles;
    }

    private static AttributionArticle Of(Analysis analysis, JsonElement row)
    {
        ArticleWords words = new(analysis, QuotationFinder.Find(analysis.Article));
        WordTraits traits = new(words);
        List<GoldAttribution> gold = [];
        foreach (JsonElement attribution in row.GetProperty("attributions").EnumerateArray())
        {
            HashSet<int> cue = WordsOf(analysis, attribution, "cue");
            HashSet<int> source = WordsOf(analysis, attribution, "source");
            HashSet<int> content = WordsOf(analysis, attribution, "content");
            gold.Add(new GoldAttribution(source, cue, content, GoldAttribution.HeadOf(traits, cue)));
        }

        return new AttributionArticle(row.GetProperty("publisher").GetString() ?? "", words, traits, gold);
    }

    private static HashSet<int> WordsOf(Analysis analysis, JsonElement attribution, string role)
    {
        HashSet<int> words = [];
        foreach (JsonElement span in attribution.GetProperty(role).EnumerateArray())
        {
            (int start, int end) = (span[0].GetInt32(), span[1].GetInt32());
            for (int i = analysis.TokenAtOrAfter(start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < end; i++)
                words.Add(i);
        }

        return words;
    }
}
