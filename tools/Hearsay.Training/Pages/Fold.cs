using Hearsay.Core.Text;

namespace Hearsay.Training.Pages;

/// <summary>A part of the pages held out, by site.</summary>
internal sealed record Fold(List<TrainingPage> Training, List<int> TrainingIndices, List<int> Held)
{
    public static IEnumerable<Fold> Of(IReadOnlyList<TrainingPage> pages, int folds, string salt)
    {
        int[] of = [.. pages.Select(p => (int)(StableHash.Start.Add(salt).Add(p.Site).ToUInt64() % (ulong)folds))];
        for (int fold = 0; fold < folds; fold++)
        {
            List<int> training = [.. Enumerable.Range(0, pages.Count).Where(i => of[i] != fold)];
            yield return new Fold(
                [.. training.Select(i => pages[i])],
                training,
                [.. Enumerable.Range(0, pages.Count).Where(i => of[i] == fold)]
            );
        }
    }
}
