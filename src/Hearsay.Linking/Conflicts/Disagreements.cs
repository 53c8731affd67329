using System.Buffers;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims;

namespace Hearsay.Linking.Conflicts;

/// <summary>Finds statements that the article itself sets against each other: "Nobody agrees on the date. The mill says … The council says …".</summary>
internal static class Disagreements
{
    private const int SentencesAfter = 2;

    // What follows is set against what stands right before.
    private static readonly string[] SetAgainst =
    [
        "a lower figure",
        "a higher figure",
        "a different figure",
        "lower figures",
        "higher figures",
        "a lower number",
        "a higher number",
        "a different number",
        "a different account",
        "a different story",
        "a different version",
        "a different picture",
        "another story",
    ];

    private static readonly SearchValues<string> Contrasts = SearchValues.Create(SetAgainst, StringComparison.OrdinalIgnoreCase);

    // Looked for all at once: one after the other they took a fortieth of what one more article costs a ledger.
    private static readonly SearchValues<string> Announcements = SearchValues.Create(
        [
            "nobody agrees",
            "no one agrees",
            "do not agree on",
            "don't agree on",
            "accounts differ",
            "accounts vary",
            "versions differ",
            "disagree on",
            "disagree over",
            "disagree about",
            "differ on",
            "differed on",
            "conflicting accounts",
            "in dispute",
            .. SetAgainst,
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Pairs of units of one article, by different speakers, that stand together right after such words.</summary>
    public static IEnumerable<(int First, int Second)> Pairs(Batch batch, IReadOnlyList<ClaimUnit> units)
    {
        ILookup<int, ClaimUnit> byArticle = units.Where(u => u.Statement is not null).ToLookup(u => u.Article);
        for (int article = 0; article < batch.Count; article++)
        {
            ClaimUnit[] own = [.. byArticle[article]];
            SpanCells? cells = null;
            foreach (TextSpan zone in ZonesOf(batch.Annotations[article]))
            {
                cells ??= CellsOf(own);
                List<ClaimUnit> inside = [.. cells.Near(zone).Select(i => own[i]).Where(u => zone.Contains(u.Content[0]))];
                for (int i = 0; i < inside.Count; i++)
                {
                    for (int j = i + 1; j < inside.Count; j++)
                        yield return (inside[i].Number, inside[j].Number);
                }
            }
        }
    }

    private static SpanCells CellsOf(ClaimUnit[] units)
    {
        SpanCells cells = new();
        for (int i = 0; i < units.Length; i++)
            cells.Add(i, units[i].Content[0]);
        return cells;
    }

    private static IEnumerable<TextSpan> ZonesOf(Annotation annotation)
    {
        Article article = annotation.Article;
        for (int i = 0; i < annotation.Sentences.Length; i++)
        {
            ReadOnlySpan<char> sentence = annotation.Sentences[i].Slice(article.Text);
            bool announces = sentence.ContainsAny(Announcements);
            int last = Math.Min(annotation.Sentences.Length - 1, i + SentencesAfter);
            if (!announces || last == i)
                continue;
            int first = i > 0 && sentence.ContainsAny(Contrasts) ? i - 1 : i + 1;
            yield return TextSpan.FromBounds(annotation.Sentences[first].Start, annotation.Sentences[last].End);
        }
    }
}
