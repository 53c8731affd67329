using System.Globalization;
using System.Text.Json;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Extraction;
using Hearsay.Language.Encoders;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Profiling;

/// <summary>Processor time of every step from text to annotation, per article of 600 words, on one thread: of every step its quickest round, which other work on the machine disturbed least.</summary>
internal static class StageProfile
{
    private const double WordsOfAnArticle = 600;

    /// <summary>Options: <c>--text</c> a JSONL file of articles, <c>--repeat</c> how often to read it after one reading that warms up.</summary>
    public static int Run(CommandArguments options)
    {
        List<Article> articles = Read(options.Text("text", "articles.jsonl"));
        int repeat = options.Integer("repeat", 3);
        SentenceReader sentences = SentenceReader.Load();
        SyntaxParser parser = SyntaxParser.Load();
        NameFinder names = NameFinder.Load();
        WordVectors vectors = new();
        Annotator annotator = Annotator.Create();
        List<StepClock> rounds = [];
        long words = 0;
        for (int round = 0; round <= repeat; round++)
        {
            StepClock clock = new();
            if (round > 0 || repeat == 0)
                rounds.Add(clock);
            words = 0;
            foreach (Article article in articles)
            {
                clock.Start();
                Analysis analysis = sentences.Read(article);
                clock.Finish("sentences and words");
                analysis = parser.Parse(analysis, vectors);
                clock.Finish("syntax");
                analysis = names.FindIn(analysis, vectors);
                clock.Finish("names and actors");
                annotator.Annotate(analysis, clock.Finish);
                clock.Finish("view");
                words += analysis.Tokens.Length;
            }
        }

        Print(rounds, words);
        return 0;
    }

    private static void Print(List<StepClock> rounds, long words)
    {
        double all = 0;
        Console.WriteLine($"{"step", -28} {"ms", 8} {"KB", 8}   per article of 600 words");
        foreach ((string step, double milliseconds, double bytes) in StepClock.Least(rounds))
        {
            double share = milliseconds * WordsOfAnArticle / words;
            all += share;
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{step, -28} {share, 8:f3} {bytes * WordsOfAnArticle / words / 1024, 8:f1}")
            );
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all", -28} {all, 8:f3}   {1000 / all:f1} articles a second"));
    }

    private static List<Article> Read(string path)
    {
        List<Article> articles = [];
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string text = row.RootElement.GetProperty("text").GetString() ?? "";
            string? published =
                row.RootElement.TryGetProperty("published", out JsonElement day) || row.RootElement.TryGetProperty("date", out day)
                    ? day.GetString()
                    : null;
            string id = row.RootElement.GetProperty("id").GetString() ?? "";
            articles.Add(new Article(ArticleId.From(id), text, PlainParagraphs.Of(text)) { Published = PublicationTime.Parse(published) });
        }

        return articles;
    }
}
