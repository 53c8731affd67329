using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Ingestion.Decoding;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Ingestion.Pages.Metadata;
using Hearsay.Ingestion.Pages.Metadata.Authors;
using Hearsay.Ingestion.Pages.Metadata.Dates;
using Hearsay.Ingestion.Pages.Metadata.Titles;

namespace Hearsay.Training.Pages.Metadata;

/// <summary>Trains the rankers of titles, days and authors on pages with gold. A page whose gold is no candidate teaches nothing.</summary>
internal static class MetadataTrainer
{
    // Headlines are told apart by few things, which smaller trees learn; days and authors by how several go together.
    private static readonly BoosterOptions TitleOptions = new(200, 3, 0.09f, 0.5f, 0.3f, 3, 1, 21);
    private static readonly BoosterOptions DateOptions = new(100, 12, 0.07f, 0.6f, 0.3f, 2, 1, 21);
    private static readonly BoosterOptions AuthorOptions = new(100, 8, 0.1f, 0.7f, 0.5f, 1, 0.5f, 21);

    /// <summary>Ranks with models trained on all of the pages.</summary>
    public static MetadataRanker Train(IReadOnlyList<MetadataExample> pages, int seed = 0, IReadOnlyList<string>? fields = null)
    {
        TreeEnsemble Of(string field) => fields?.Contains(field) == false ? new TreeEnsemble(0, [], []) : Trees(pages, field, seed);
        return new MetadataRanker(Of("title"), Of("date"), Of("author"));
    }

    /// <summary>The candidates of every page; the body is chosen by a model that has not seen its site.</summary>
    public static List<MetadataExample> Load(string folder, UnseenBodies bodies)
    {
        List<MetadataExample> examples = [];
        foreach (GoldMetadata gold in GoldMetadata.Load(folder))
        {
            // As the program does before it reads a page.
            string html = TwiceEncoded.Mend(gold.Html, out _);
            PageReader reader = new(bodies.Of(gold.Site), Nothing());
            PageEvidence evidence = reader.Evidence(TrainingPage.TreeOf(html), null, out _);
            examples.Add(
                new MetadataExample(gold, TitleCandidates.Of(evidence), DateCandidates.Of(evidence), AuthorCandidates.Of(evidence))
            );
        }

        return examples;
    }

    private static TreeEnsemble Trees(IReadOnlyList<MetadataExample> pages, string field, int seed)
    {
        List<float> labels = [];
        List<int> groups = [];
        List<float[]> rows = [];
        foreach (MetadataExample page in pages)
        {
            if (page.Gold.Of(field) is not { } wanted)
                continue;
            List<(string Text, float[] Row)> candidates = [.. page.Of(field)];
            List<float> right = [.. candidates.Select(c => MetadataMatch.IsSame(field, wanted, c.Text) ? 1f : 0f)];
            if (!right.Contains(1f))
                continue;
            rows.AddRange(candidates.Select(c => c.Row));
            labels.AddRange(right);
            // One list of authors has several right forms; a choice among them says nothing.
            if (field != "author")
                groups.Add(right.Count);
        }

        BoosterOptions options =
            field == "title" ? TitleOptions
            : field == "date" ? DateOptions
            : AuthorOptions;
        return TreeBooster.Rank(
            [.. rows.SelectMany(r => r)],
            rows[0].Length,
            [.. labels],
            [.. groups],
            options with
            {
                Seed = options.Seed + seed,
            }
        );
    }

    private static MetadataRanker Nothing()
    {
        TreeEnsemble none = new(0, [], []);
        return new MetadataRanker(none, none, none);
    }
}

/// <summary>A page with gold and all candidates.</summary>
internal sealed record MetadataExample(
    GoldMetadata Gold,
    List<Candidate<string>> Titles,
    List<Candidate<PublicationTime>> Dates,
    List<Candidate<ImmutableArray<string>>> Authors
)
{
    public IEnumerable<(string Text, float[] Row)> Of(string field) =>
        field switch
        {
            "title" => Titles.Select(c => (c.Value, c.Row)),
            "date" => Dates.Select(c => (MetadataMatch.Text(c.Value), c.Row)),
            _ => Authors.Select(c => (MetadataMatch.Text(c.Value), c.Row)),
        };
}
