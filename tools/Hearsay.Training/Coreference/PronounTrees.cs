using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Language.Coreference.Pronouns;
using Hearsay.Language.Models;
using Hearsay.Training.Pages;

namespace Hearsay.Training.Coreference;

/// <summary>Trains the trees that tell from numbers whom "he" or "she" means.</summary>
internal static class PronounTrees
{
    public static IReadOnlyList<TreeEnsemble> Train(IReadOnlyList<ReferenceChoice> choices, CommandArguments options)
    {
        List<float> rows = [];
        List<float> labels = [];
        List<int> groups = [];
        foreach (ReferenceChoice choice in choices)
        {
            if (!choice.Discriminates)
                continue;
            for (int i = 0; i < choice.Rows.Length; i++)
            {
                rows.AddRange(choice.Rows[i]);
                labels.Add(choice.Candidates[i + 1].Good ? 1 : 0);
            }

            groups.Add(choice.Rows.Length);
        }

        Console.Error.WriteLine($"trees: {groups.Count} pronouns");
        List<TreeEnsemble> ensembles = [];
        for (int bag = 0; bag < options.Integer("bags", 1); bag++)
        {
            BoosterOptions growth = new(
                options.Integer("trees", 250),
                options.Integer("leaves", 8),
                (float)options.Number("tree-rate", 0.05),
                0.7f,
                0.4f,
                5,
                4,
                options.Integer("seed", 1) + bag
            );
            ensembles.Add(TreeBooster.Choose([.. rows], PronounFeatures.Count, [.. labels], [.. groups], growth));
        }

        return ensembles;
    }

    public static float[] Shares(float[][] rows, IReadOnlyList<TreeEnsemble> trees) =>
        Shares([.. rows.Select(r => trees.Average(t => t.Score(r)))]);

    /// <summary>Scores as probabilities.</summary>
    public static float[] Shares(float[] scores)
    {
        float most = scores.Length == 0 ? 0 : scores.Max();
        float[] shares = Array.ConvertAll(scores, s => MathF.Exp(s - most));
        float sum = shares.Sum();
        return Array.ConvertAll(shares, s => s / sum);
    }

    /// <summary>Writes several ensembles as one that gives the mean of their scores.</summary>
    public static void Write(IReadOnlyList<TreeEnsemble> ensembles, ModelFileWriter writer, string name)
    {
        List<int> roots = [];
        List<short> features = [];
        List<float> values = [];
        List<int> left = [];
        foreach (TreeEnsemble ensemble in ensembles)
        {
            int start = features.Count;
            roots.AddRange(ensemble.Roots.Select(r => r + start));
            foreach (TreeNode node in ensemble.Nodes)
            {
                features.Add((short)node.Feature);
                values.Add(node.Feature < 0 ? node.Value / ensembles.Count : node.Value);
                left.Add(node.Feature < 0 ? 0 : node.Left + start);
            }
        }

        writer.Add<int>(name + ".roots", roots.ToArray());
        writer.Add<short>(name + ".features", features.ToArray());
        writer.Add<float>(name + ".values", values.ToArray());
        writer.Add<int>(name + ".left", left.ToArray());
    }
}
