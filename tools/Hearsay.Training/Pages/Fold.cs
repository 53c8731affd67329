using Hearsay.Core.Text;

namespace Hearsay.Training.Pages;

/// <summary>A part of the pages held out, by site.</summary>
internal sealed record Fold(List<TrainingPage> Training, List<int> TrainingIndices, List<int> Held)
{
    /// <summary>The part that a site falls into.</summary>
    public static int Of(string site, int folds, string salt) => (int)(StableHash.Start.Add(salt).Add(site).ToUInt64() % (ulong)folds);

    public static IEnumerable<Fold> Of(IReadOnlyList<TrainingPage> pages, int folds, string salt)
    {
        int[] of = [.. pages.Select(p => Of(p.Site, folds, salt))];
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
