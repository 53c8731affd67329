using System.Globalization;
using Hearsay.Ingestion.Pages.Body.Scoring;

namespace Hearsay.Training.Pages;

/// <summary>
/// Body models of which each has not seen a part of the sites: what looks at a page's body is to be trained and counted on bodies as they
/// are found on new pages, not on those of pages that the body model has learnt.
/// </summary>
internal sealed class UnseenBodies
{
    private const int Folds = 5;
    private const string Salt = "outer";

    private readonly BodyModel[] _models;

    private UnseenBodies(BodyModel[] models) => _models = models;

    /// <summary>The models in the folder; trained and kept there when they are missing, which takes minutes.</summary>
    /// <param name="folder"><c>none</c> for the built-in model on all pages.</param>
    public static UnseenBodies Load(string data, string folder)
    {
        if (folder == "none")
        {
            BodyModel builtIn = BodyModel.Load();
            return new UnseenBodies([.. Enumerable.Repeat(builtIn, Folds)]);
        }

        if (!File.Exists(PathOf(folder, Folds - 1)))
            Train(data, folder);
        return new UnseenBodies([.. Enumerable.Range(0, Folds).Select(fold => Read(PathOf(folder, fold)))]);
    }

    /// <summary>The model that has seen no page of the site.</summary>
    public BodyModel Of(string site) => _models[Fold.Of(site, Folds, Salt)];

    private static void Train(string data, string folder)
    {
        Directory.CreateDirectory(folder);
        List<TrainingPage> pages = PageCorpus.Load(data);
        int number = 0;
        foreach (Fold fold in Fold.Of(pages, Folds, Salt))
        {
            BodyModel model = PageModelTrainer.Train(fold.Training);
            using FileStream file = File.Create(PathOf(folder, number++));
            model.Write(file);
        }
    }

    private static BodyModel Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        return BodyModel.Read(file);
    }

    private static string PathOf(string folder, int fold) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"pages-without-{fold}.bin"));
}
