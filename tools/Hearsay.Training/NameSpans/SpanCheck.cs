using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.NameSpans;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Training.Names;

namespace Hearsay.Training.NameSpans;

/// <summary>The verb <c>name-spans-check</c>: how names are found with the span network at several weights.</summary>
internal static class SpanCheck
{
    public static int Run(CommandArguments options)
    {
        string data = Path.Combine(options.Text("data", "../shared/data"), "names");
        SentenceReader sentences = SentenceReader.Load();
        SyntaxParser parser = SyntaxParser.Load();
        int[] folds = [.. options.Text("folds", "0").Split(',').Select(int.Parse)];
        List<string> ids = NameFolds.Ids(options);
        List<ReadText> train = Load("gum-train", MarkingHabit.Phrases);
        List<ReadText> gum = Load("gum-dev", MarkingHabit.Phrases);
        List<ReadText> politics = Load("crossner-politics-dev", MarkingHabit.Names);
        using StreamWriter? list = options.Text("list", "") is { Length: > 0 } path ? new StreamWriter(path) : null;
        Dictionary<int, MentionReader> readers = [];
        Dictionary<int, MentionReader> without = [];
        foreach (int fold in folds)
        {
            without[fold] = NameTraining.LoadReader($"{options.Text("models", "")}{fold}.model");
            SpanNetwork network = SpanNetwork.Load(
                ModelFile.Open($"{options.Text("tokens", "")}{fold}.model", ModelKind.Names, NameFinder.ModelVersion),
                "wordSpans"
            );
            HashSet<string> kept = NameFolds.Kept(ids, fold);
            Console.Out.WriteLine($"alone: held {Alone(network, train.Where(t => kept.Contains(t.Gold.Id)))} dev {Alone(network, gum)} politics {Alone(network, politics)}");
        }

        if (list is null)
            Show("without", without);
        foreach (string row in options.Text("weights", "0.3:0.3:0 0.5:0.5:0 0.5:1:0 0.8:0.8:0").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            double[] w = [.. row.Split(':').Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];
            SpanWeights weights = new()
            {
                Kind = (float)w[0],
                Limits = (float)w[1],
                Gain = (float)w[2],
                Missed = (float)w[3],
            };
            foreach (int fold in folds)
                readers[fold] = NameTraining.LoadReader($"{options.Text("models", "")}{fold}.model", $"{options.Text("tokens", "")}{fold}.model", weights);
            Show(row, readers);
        }

        return 0;

        List<ReadText> Load(string file, MarkingHabit habit) =>
            [.. ReadText.Load(NameCorpus.Load(Path.Combine(data, file + ".jsonl.gz")), habit, sentences, parser)];

        void Show(string what, Dictionary<int, MentionReader> of)
        {
            (NameScore held, NameScore dev, NameScore alone) = (new(list), new(), new());
            foreach ((int fold, MentionReader reader) in of)
            {
                HashSet<string> kept = NameFolds.Kept(ids, fold);
                NameFolds.Score(reader, train.Where(t => kept.Contains(t.Gold.Id)), held);
                NameFolds.Score(reader, gum, dev);
                NameFolds.Score(reader, politics, alone);
            }

            Console.Out.WriteLine($"{what}");
            foreach (NameScore score in (NameScore[])[held, dev, alone])
                score.Write(Console.Out, options.Integer("losses", 0) > 0);
        }
    }

    // All spans that are likelier a name than not, likeliest first, none crossing another.
    private static string Alone(SpanNetwork network, IEnumerable<ReadText> texts)
    {
        NameScore score = new();
        WordVectors vectors = new();
        foreach (ReadText text in texts)
        {
            text.FillVectors(vectors);
            SpanOffers offers = new(text.Reading);
            float[] scores = network.Read(
                text.Reading,
                offers,
                vectors,
                text.Reading.IsLoneSentence ? MarkingHabit.Names : MarkingHabit.Phrases,
                vectors.Spans
            );
            List<(float Score, NameSpan Span, int Class)> likely = [];
            for (int s = 0; s < offers.Spans.Count; s++)
            {
                ReadOnlySpan<float> row = scores.AsSpan(s * SpanNetwork.Classes, SpanNetwork.Classes);
                int best = 1;
                for (int c = 2; c < 4; c++)
                    best = row[c] > row[best] ? c : best;
                float none = MathF.Log(MathF.Exp(row[0]) + MathF.Exp(row[4]) + MathF.Exp(row[5]));
                float any = MathF.Log(MathF.Exp(row[1]) + MathF.Exp(row[2]) + MathF.Exp(row[3]));
                if (any > none)
                    likely.Add((any - none, offers.Spans[s], best));
            }

            List<PhraseMention> found = [];
            foreach ((_, NameSpan span, int kind) in likely.OrderByDescending(l => l.Score))
            {
                bool crosses = found.Exists(m =>
                    (m.First < span.First && span.First < m.End && m.End < span.End)
                    || (span.First < m.First && m.First < span.End && span.End < m.End)
                );
                if (!crosses)
                    found.Add(new PhraseMention(span.End - 1, span.First, span.End, (MentionClass)kind, Core.Actors.MentionForm.Name));
            }

            score.Add(text, found);
        }

        return $"{100 * score.F1:F2}";
    }
}
