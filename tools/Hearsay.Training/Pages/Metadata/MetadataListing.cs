using System.Globalization;
using System.Text;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Training.Pages.Metadata;

/// <summary>Shows what a ranker had to choose from: the gold, then every candidate with its score and the columns that are not zero.</summary>
internal static class MetadataListing
{
    public static string Of(MetadataExample page, string field, MetadataRanker ranker)
    {
        string wanted = page.Gold.Of(field) ?? "";
        List<(string Text, float[] Row, float Score)> ranked = MetadataCheck.Ranked(page, field, ranker);
        bool IsGold(string text) => MetadataMatch.IsSame(field, wanted, text) || MetadataMatch.IsExact(field, wanted, text);
        string verdict =
            ranked.Count > 0 && IsGold(ranked[0].Text) ? "right"
            : ranked.Exists(c => IsGold(c.Text)) ? "ranked wrongly"
            : "not offered";
        StringBuilder lines = new();
        lines.Append(CultureInfo.InvariantCulture, $"{field}\t{verdict}\t{page.Gold.Set}\t{page.Gold.Id}\tgold: {wanted}");
        foreach ((string text, float[] row, float score) in ranked)
        {
            string numbers = string.Join(
                ' ',
                row.Select((v, i) => (v, i))
                    .Where(x => x.v != 0)
                    .Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.i}:{x.v:0.##}"))
            );
            lines.Append(CultureInfo.InvariantCulture, $"\n    {(IsGold(text) ? '+' : ' ')} {score:F2} {text}\t[{numbers}]");
        }

        return lines.ToString();
    }
}
