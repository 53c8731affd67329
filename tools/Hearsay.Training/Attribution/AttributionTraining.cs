using System.Diagnostics;
using Hearsay.Extraction.AttributionModels;

namespace Hearsay.Training.Attribution;

/// <summary>The command <c>attribution-train</c>: PolNeAR's training articles to <c>models/attribution.model</c>; its development articles choose the threshold.</summary>
internal static class AttributionTraining
{
    private const int Seed = 20160907;
    private const int Folds = 3;

    // A word tried as a cue must be this likely (log odds): the judge sees the rest.
    private const float CueFloor = -2f;

    /// <summary>The verb <c>attribution-train</c>.</summary>
    public static int Run(CommandArguments options)
    {
        string data = options.Text("data", "../shared/data/polnear");
        string path = options.Text("model", "models/attribution.model");
        int limit = options.Integer("limit", int.MaxValue);
        Stopwatch watch = Stopwatch.StartNew();
        List<AttributionArticle> train = [.. AttributionArticle.Read(Path.Combine(data, "train.jsonl.gz")).Take(limit)];
        List<AttributionArticle> dev = AttributionArticle.Read(Path.Combine(data, "dev.jsonl.gz"));
        Report(watch, $"{train.Count} articles, {train.Sum(a => a.Gold.Count)} attributions, {train.Sum(a => a.Traits.Count)} words read");

        if (options.Text("only", "") == "cues")
        {
            AttributionModel cues = CueModel(options, train);
            Report(watch, FormattableString.Invariant($"cues: best F1 on development {CueScore.Best(cues, dev):f2}"));
            return 0;
        }

        SparseLogistic judge = Learner(options, "judge", AttributionModel.JudgeBits, epochs: 8, step: 0.02, decay: 0.05, drop: 0.25);
        byte[][] levels = new byte[train.Count][];
        AttributionModel[] cueModels = new AttributionModel[Folds];
        for (int fold = 0; fold < Folds; fold++)
        {
            cueModels[fold] = CueModel(options, train.Where((_, i) => i % Folds != fold));
            for (int i = fold; i < train.Count; i += Folds)
                levels[i] = CandidateReader.Levels(CandidateReader.CueScores(cueModels[fold], train[i].Traits), cueModels[fold].CueUnit);
            Report(watch, $"cues of fold {fold}");
        }

        List<(AttributionArticle Article, byte[] Levels)> leveled = [.. train.Zip(levels)];
        for (int fold = 0; fold < Folds; fold++)
        {
            AttributionModel model = WithSpans(options, cueModels[fold], [.. leveled.Where((_, i) => i % Folds != fold)]);
            for (int i = fold; i < train.Count; i += Folds)
                JudgeTrainer.Add(judge, model, train[i], Read(model, train[i]));
            Report(watch, $"spans of fold {fold}");
        }

        float[] judgeWeights = judge.Train();
        Report(watch, $"judge: {judge.Count} attributions, {judge.PositiveCount} right");
        AttributionModel all = WithSpans(options, CueModel(options, train), leveled);
        AttributionModel judged = ChooseThreshold(all, judgeWeights, dev);
        File.WriteAllBytes(path, judged.ToBytes());
        Report(watch, "wrote " + path);
        return 0;
    }

    private static SparseLogistic Learner(
        CommandArguments options,
        string name,
        int bits,
        int epochs,
        double step,
        double decay,
        double drop
    ) =>
        new(
            1 << bits,
            Seed,
            options.Integer(name + "-epochs", epochs),
            (float)options.Number(name + "-step", step),
            (float)options.Number(name + "-decay", decay),
            options.Number(name + "-drop", drop)
        );

    private static List<ReadAttribution> Read(AttributionModel model, AttributionArticle article) =>
        CandidateReader.Read(model, article.Traits, CandidateReader.CueScores(model, article.Traits));

    private static AttributionModel CueModel(CommandArguments options, IEnumerable<AttributionArticle> articles)
    {
        SparseLogistic learner = Learner(options, "cue", AttributionModel.CueBits, epochs: 5, step: 0.03, decay: 0.01, drop: 0.1);
        foreach (AttributionArticle article in articles)
            CueTrainer.Add(learner, article);
        float[] weights = learner.Train();
        float unit = Quantiser.UnitOf(weights);
        return new AttributionModel(Quantiser.Quantise(weights, unit), [], [], Numbers((int)unit, (int)(CueFloor * unit), 1, 1, 0, []));
    }

    private static AttributionModel WithSpans(
        CommandArguments options,
        AttributionModel cues,
        List<(AttributionArticle Article, byte[] Levels)> articles
    )
    {
        SpanTrainer trainer = new(
            Seed,
            options.Integer("span-epochs", 5),
            (float)options.Number("span-step", 0.03),
            (float)options.Number("span-decay", 0.004),
            options.Number("span-drop", 0.1)
        );
        trainer.Train(articles);
        float unit = Quantiser.UnitOf(trainer.Weights);
        int[] transitions = [.. trainer.Transitions.Select(t => (int)MathF.Round(t * unit))];
        return new AttributionModel(
            cues.Cues.ToArray(),
            Quantiser.Quantise(trainer.Weights, unit),
            [],
            Numbers(cues.CueUnit, cues.CueThreshold, (int)unit, 1, 0, transitions)
        );
    }

    private static AttributionModel ChooseThreshold(AttributionModel model, float[] judge, List<AttributionArticle> dev)
    {
        float unit = Quantiser.UnitOf(judge);
        sbyte[] weights = Quantiser.Quantise(judge, unit);
        AttributionModel? best = null;
        double bestScore = -1;
        for (double margin = -1.2; margin <= 0.81; margin += 0.2)
        {
            int threshold = (int)Math.Round(margin * unit);
            AttributionModel candidate = new(
                model.Cues.ToArray(),
                model.Spans.ToArray(),
                weights,
                Numbers(model.CueUnit, model.CueThreshold, model.SpanUnit, (int)unit, threshold, model.Transitions)
            );
            AttributionReader reader = new(candidate);
            AttributionScore score = new();
            foreach (AttributionArticle article in dev)
                score.Add(article, [.. reader.Read(article.Words).Where(a => a.Accepted)]);
            Console.WriteLine(FormattableString.Invariant($"log odds {margin, 4:f1}: {score}"));
            if (score.Balance <= bestScore)
                continue;
            (best, bestScore) = (candidate, score.Balance);
        }

        return best!;
    }

    private static int[] Numbers(int cueUnit, int cueThreshold, int spanUnit, int judgeUnit, int judgeThreshold, int[] transitions) =>
        [
            cueUnit,
            cueThreshold,
            spanUnit,
            judgeUnit,
            judgeThreshold,
            .. transitions.Length > 0 ? transitions : new int[AttributionModel.Labels * AttributionModel.Labels],
        ];

    private static void Report(Stopwatch watch, string what) =>
        Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds, 6:f0} s  {what}"));
}
