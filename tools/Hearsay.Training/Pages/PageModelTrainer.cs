using Hearsay.Ingestion.Pages.Body.Scoring;

namespace Hearsay.Training.Pages;

/// <summary>Trains the three parts of the body model one on the other, each part on opinions about pages that the part below has not seen.</summary>
/// <remarks>
/// The trees also see by which custom each page's gold was drawn (<see cref="TrainingPage.Custom"/>), in a last column of their own, so that
/// pages drawn by one custom teach the other nothing wrong; the trained model has the question answered for news.
/// </remarks>
internal static class PageModelTrainer
{
    private const int InnerFolds = 4;
    private const int SecondDraw = 100;
    private const int News = 0;
    private const int Customs = 2;

    public static BodyModel Train(IReadOnlyList<TrainingPage> pages)
    {
        float[][] linear = Linear(pages, out float[] weights);
        float[][] rows = [.. pages.Select((p, i) => FirstRows(p, linear[i]))];
        float[][] opinions = First(pages, rows, out TreeEnsemble first);
        for (int i = 0; i < pages.Count; i++)
            AddSecondRows(pages[i], opinions[i], rows[i]);
        TreeEnsemble second = Trees(pages, rows, DenseFeatures.StageTwoCount, BoosterOptions.SecondStage);
        return new BodyModel(
            weights,
            ConditionedTrees.Of(first, DenseFeatures.Count, News),
            ConditionedTrees.Of(second, DenseFeatures.StageTwoCount, News)
        );
    }

    private static float[][] Linear(IReadOnlyList<TrainingPage> pages, out float[] weights)
    {
        float[][] result = new float[pages.Count][];
        foreach (Fold fold in Fold.Of(pages, InnerFolds, "inner"))
        {
            float[] held = LinearTrainer.Train(fold.Training, 1);
            foreach (int i in fold.Held)
                result[i] = LinearTrainer.Apply(pages[i], held);
        }

        weights = LinearTrainer.Train(pages, 1);
        return result;
    }

    private static float[][] First(IReadOnlyList<TrainingPage> pages, float[][] rows, out TreeEnsemble first)
    {
        float[][] result = new float[pages.Count][];
        foreach (Fold fold in Fold.Of(pages, InnerFolds, "inner"))
        {
            TreeEnsemble held = Trees(
                fold.Training,
                [.. fold.TrainingIndices.Select(i => rows[i])],
                DenseFeatures.Count,
                BoosterOptions.FirstStage
            );
            TreeEnsemble[] byCustom = [.. Enumerable.Range(0, Customs).Select(c => ConditionedTrees.Of(held, DenseFeatures.Count, c))];
            foreach (int i in fold.Held)
                result[i] = Probabilities(byCustom[pages[i].Custom], rows[i], pages[i].Labels.Length);
        }

        first = Trees(pages, rows, DenseFeatures.Count, BoosterOptions.FirstStage);
        return result;
    }

    private static float[] FirstRows(TrainingPage page, float[] linear)
    {
        float[] rows = new float[page.Labels.Length * DenseFeatures.StageTwoCount];
        for (int i = 0; i < page.Labels.Length; i++)
            DenseFeatures.Fill(page.View, linear, i, Row(rows, i));
        return rows;
    }

    private static void AddSecondRows(TrainingPage page, float[] opinion, float[] rows)
    {
        StageOneSummary summary = new(page.View, opinion);
        for (int i = 0; i < page.Labels.Length; i++)
            DenseFeatures.FillStageTwo(page.View, opinion, summary, i, Row(rows, i));
    }

    private static Span<float> Row(float[] rows, int block) =>
        rows.AsSpan(block * DenseFeatures.StageTwoCount, DenseFeatures.StageTwoCount);

    private static float[] Probabilities(TreeEnsemble trees, float[] rows, int blocks)
    {
        float[] result = new float[blocks];
        for (int i = 0; i < blocks; i++)
            result[i] = trees.Probability(Row(rows, i));
        return result;
    }

    // The column behind the features is the custom of the page's gold.
    private static TreeEnsemble Trees(IReadOnlyList<TrainingPage> pages, float[][] rows, int features, BoosterOptions options)
    {
        int columns = features + 1;
        int count = pages.Sum(p => p.Labels.Count(l => l >= 0));
        float[] matrix = new float[count * columns];
        float[] labels = new float[count];
        float[] weights = new float[count];
        int at = 0;
        for (int p = 0; p < pages.Count; p++)
        {
            for (int i = 0; i < pages[p].Labels.Length; i++)
            {
                if (pages[p].Labels[i] < 0)
                    continue;
                Row(rows[p], i)[..features].CopyTo(matrix.AsSpan(at * columns));
                matrix[(at * columns) + features] = pages[p].Custom;
                labels[at] = pages[p].Labels[i];
                weights[at++] = pages[p].Weights[i];
            }
        }

        // Two draws of rows and columns, averaged, are steadier than one of twice the trees.
        return Mean(
            TreeBooster.Train(matrix, columns, labels, weights, options),
            TreeBooster.Train(matrix, columns, labels, weights, options with { Seed = options.Seed + SecondDraw })
        );
    }

    private static TreeEnsemble Mean(TreeEnsemble one, TreeEnsemble other)
    {
        TreeNode[] nodes =
        [
            .. one.Nodes,
            .. other.Nodes.Select(n => n with { Left = n.Left + one.Nodes.Length, Right = n.Right + one.Nodes.Length }),
        ];
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Feature < 0)
                nodes[i] = new TreeNode(-1, nodes[i].Value / 2, 0, 0);
        }

        return new TreeEnsemble((one.Bias + other.Bias) / 2, [.. one.Roots, .. other.Roots.Select(r => r + one.Nodes.Length)], nodes);
    }
}
