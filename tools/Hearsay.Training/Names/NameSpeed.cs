using System.Diagnostics;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Names.Words;
using Hearsay.Language.NameSpans;
using Hearsay.Language.Numerics;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;

namespace Hearsay.Training.Names;

/// <summary>The verb <c>names-speed</c>: words a second of processor time for mentions alone and with coreference, after parsing.</summary>
internal static class NameSpeed
{
    public static int Run(CommandArguments options)
    {
        NameFinder finder = NameFinder.Load(options.Text("model", "models/names.model"));
        SentenceReader sentences = SentenceReader.Load();
        SyntaxParser parser = SyntaxParser.Load();
        List<(Analysis Analysis, WordVectors Vectors)> texts = [];
        foreach ((Article article, _) in NameCorpus.LoadSilver(options.Text("in", "../shared/data/polnear"), options.Integer("one-of", 8)))
        {
            WordVectors vectors = new();
            texts.Add((parser.Parse(sentences.Read(article), vectors), vectors));
        }

        int words = texts.Sum(t => t.Analysis.Tokens.Length);
        List<(ArticleReading Reading, SpanOffers Offers)> offers = texts.ConvertAll(t =>
        {
            ArticleReading reading = new(t.Analysis);
            return (reading, new SpanOffers(reading));
        });
        SpanNetwork network = SpanNetwork.Load(
            ModelFile.Open(options.Text("model", "models/names.model"), ModelKind.Names, NameFinder.ModelVersion),
            "wordSpans"
        );
        Measure("spans that may be names", texts.Count, words, () => offers.Sum(t => new SpanOffers(t.Reading).Spans.Count));
        Measure(
            "what their words tell",
            texts.Count,
            words,
            () =>
            {
                int read = 0;
                for (int i = 0; i < offers.Count; i++)
                    read += network
                        .Read(offers[i].Reading, offers[i].Offers, texts[i].Vectors, MarkingHabit.Phrases, texts[i].Vectors.Spans)
                        .Length;
                return read;
            }
        );
        Measure("mentions", texts.Count, words, () => texts.Sum(t => InReading(t.Analysis, r => finder.Phrases(r, t.Vectors).Count)));
        Measure("mentions and coreference", texts.Count, words, () => texts.Sum(t => finder.FindIn(t.Analysis, t.Vectors).Mentions.Length));
        MeasureStages(texts, words);
        return 0;
    }

    // What reading the rules' side of an article is made of, each stage with all before it.
    private static void MeasureStages(List<(Analysis Analysis, WordVectors Vectors)> texts, int words)
    {
        Measure("words of the article", texts.Count, words, () => texts.Sum(t => InRoom(room => new ArticleWords(t.Analysis, room).Count)));
        Measure(
            "names and whom they mean",
            texts.Count,
            words,
            () => texts.Sum(t => InRoom(room => NameReading.Of(t.Analysis, room).Candidates.Count))
        );
        Measure(
            "and nouns of persons",
            texts.Count,
            words,
            () => texts.Sum(t => InRoom(room => NameReading.Of(t.Analysis, room).Nominals().Count))
        );
        Measure("trees", texts.Count, words, () => texts.Sum(t => InRoom(room => new PhraseTree(t.Analysis, room).Count)));
        Measure(
            "all of it, with the evidence of kinds",
            texts.Count,
            words,
            () => texts.Sum(t => InReading(t.Analysis, r => r.Groups.Count))
        );
    }

    private static int InReading(Analysis analysis, Func<ArticleReading, int> work)
    {
        using ArticleReading reading = new(analysis);
        return work(reading);
    }

    private static int InRoom(Func<BorrowedArrays, int> work)
    {
        using BorrowedArrays room = new();
        return work(room);
    }

    private static void Measure(string what, int articles, int words, Func<int> work)
    {
        const int Rounds = 5;
        work();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        int found = 0;
        for (int round = 0; round < Rounds; round++)
            found = work();
        double kilobytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / Rounds;
        double seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds / Rounds;
        Console.Out.WriteLine(
            $"{what}: {words / seconds:F0} words/s, {600000 * seconds / words:F2} ms and {600 * kilobytes / words:F0} KB per 600 words ({articles} articles, {words} words, {found} mentions)"
        );
    }
}
