using System.Globalization;
using Hearsay.Core.Text;
using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Training.Pages.Metadata;

/// <summary>
/// The verbs <c>pages-metadata-train</c> and <c>pages-metadata-check</c>: rankers of titles, days and authors, and how often they are
/// right on sites that they have not seen.
/// </summary>
internal static class MetadataCheck
{
    private const int Folds = 10;
    private static readonly string[] Fields = ["title", "date", "author"];

    public static int Train(CommandArguments options)
    {
        MetadataRanker ranker = MetadataTrainer.Train(Load(options));
        using FileStream file = File.Create(options.Text("model", "models/page-metadata.bin"));
        ranker.Write(file);
        return 0;
    }

    /// <summary>Prints the shares per set and, with <c>--list FILE</c>, writes what is wrong; <c>--half 0</c> or <c>1</c> lists half of the sites; <c>--repeats N</c> counts over N cuts and seeds; <c>--field author</c> trains and counts that field alone.</summary>
    public static int Check(CommandArguments options)
    {
        List<MetadataExample> pages = Load(options);
        List<string> wrong = [];
        List<string> listed = [];
        SortedDictionary<string, (int Right, int Letters, int Offered, int All)> counts = new(StringComparer.Ordinal);
        int repeats = options.Integer("repeats", 1);
        string[] fields = options.Text("field", "") is var one && Fields.Contains(one) ? [one] : Fields;
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            foreach ((List<MetadataExample> training, List<MetadataExample> held) in Split(pages, repeat))
            {
                MetadataRanker ranker = MetadataTrainer.Train(training, repeat, fields);
                foreach (MetadataExample page in held)
                {
                    foreach (string field in fields)
                    {
                        Count(page, field, ranker, counts, wrong);
                        if (page.Gold.Of(field) is not null)
                            listed.Add(MetadataListing.Of(page, field, ranker));
                    }
                }
            }
        }

        foreach ((string key, (int right, int letters, int offered, int all)) in counts)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{key, -20} {(double)right / all:F3} ({right}/{all}), to the letter {(double)letters / all:F3}, among the candidates {(double)offered / all:F3}"
                )
            );
        }

        if (options.Text("candidates", "") is { Length: > 0 } listing)
            File.WriteAllLines(listing, listed.Order(StringComparer.Ordinal));
        int half = options.Integer("half", -1);
        if (options.Text("list", "") is { Length: > 0 } list)
            File.WriteAllLines(list, wrong.Where(w => half < 0 || w[0] - '0' == half).Select(w => w[2..]).Order(StringComparer.Ordinal));
        return 0;
    }

    /// <summary>The candidates with their scores, the likeliest first.</summary>
    public static List<(string Text, float[] Row, float Score)> Ranked(MetadataExample page, string field, MetadataRanker ranker)
    {
        TreeEnsemble trees =
            field == "title" ? ranker.Titles
            : field == "date" ? ranker.Dates
            : ranker.Authors;
        return [.. page.Of(field).Select(c => (c.Text, c.Row, trees.Probability(c.Row))).OrderByDescending(c => c.Item3)];
    }

    private static float Floor(string field) =>
        field == "title" ? PageMetadata.MinTitle
        : field == "date" ? PageMetadata.MinDate
        : PageMetadata.MinAuthor;

    private static void Count(
        MetadataExample page,
        string field,
        MetadataRanker ranker,
        SortedDictionary<string, (int Right, int Letters, int Offered, int All)> counts,
        List<string> wrong
    )
    {
        if (page.Gold.Of(field) is not { } wanted)
            return;
        List<(string Text, float[] Row, float Score)> ranked = Ranked(page, field, ranker);
        // What the program believes too little to say counts as nothing said.
        string found = ranked.Count == 0 || ranked[0].Score < Floor(field) ? "" : ranked[0].Text;
        bool letters = MetadataMatch.IsExact(field, wanted, found);
        bool right = letters || MetadataMatch.IsSame(field, wanted, found);
        bool offered = ranked.Any(c => MetadataMatch.IsSame(field, wanted, c.Text));
        string key = page.Gold.Set + " " + field;
        (int r, int l, int o, int a) = counts.GetValueOrDefault(key);
        counts[key] = (r + (right ? 1 : 0), l + (letters ? 1 : 0), o + (offered ? 1 : 0), a + 1);
        if (!right)
        {
            ulong half = StableHash.Start.Add("half").Add(page.Gold.Site).ToUInt64() % 2;
            string score = ranked.Count == 0 ? "-" : ranked[0].Score.ToString("F2", CultureInfo.InvariantCulture);
            wrong.Add(
                $"{half}\t{field}\t{page.Gold.Set}\t{page.Gold.Id}\t{wanted}\t{found}\t{score}\t{(offered ? "offered" : "not offered")}"
            );
        }
    }

    // Each repetition cuts the sites into other folds.
    private static IEnumerable<(List<MetadataExample> Training, List<MetadataExample> Held)> Split(List<MetadataExample> pages, int repeat)
    {
        string salt = repeat == 0 ? "metadata" : "metadata" + repeat.ToString(CultureInfo.InvariantCulture);
        int FoldOf(MetadataExample page) => Fold.Of(page.Gold.Site, Folds, salt);
        for (int fold = 0; fold < Folds; fold++)
            yield return ([.. pages.Where(p => FoldOf(p) != fold)], [.. pages.Where(p => FoldOf(p) == fold)]);
    }

    // --bodies none takes the built-in body model on all pages.
    private static List<MetadataExample> Load(CommandArguments options)
    {
        string data = options.Text("data", "../shared/data/article-extraction");
        return MetadataTrainer.Load(data, UnseenBodies.Load(data, options.Text("bodies", "artifacts/bodies")));
    }
}
