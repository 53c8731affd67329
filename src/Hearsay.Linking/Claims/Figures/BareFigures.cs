using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims.Figures;

/// <summary>Gives a figure that stands alone the matter of the sentence before it: "Police said 400 tractors came. The union put the number at 900."</summary>
internal static class BareFigures
{
    // Figures of one count seldom differ more than that.
    private const decimal LargestRatio = 30;

    /// <summary>Completes the units of one article, which stand at the end of the list, in the order of the text.</summary>
    public static void Complete(List<ClaimUnit> units, int first, Vocabulary vocabulary)
    {
        for (int i = first + 1; i < units.Count; i++)
        {
            if (!IsBare(units[i], vocabulary))
                continue;
            ClaimUnit? before = null;
            for (int j = i - 1; j >= first && units[i].Sentence - units[j].Sentence <= ReachOf(units[i], vocabulary); j--)
            {
                if (before is null && HasFigureLike(units[j], units[i].Quantities[0]) && !units[i].IsTiedTo(units[j]))
                    before = units[j];
            }

            if (before is not null)
                units[i] = Completed(units[i], before);
        }
    }

    // "It would be 30 million" takes up what "it" was before the sentence between.
    private static int ReachOf(ClaimUnit unit, Vocabulary vocabulary) =>
        unit.Tokens[0] is { IsActor: false } first && vocabulary.TextOf(first.Key) is "it" ? ReachOfPronoun : 1;

    private const int ReachOfPronoun = 3;

    // One number, and beside it only words that stand for any count.
    private static bool IsBare(ClaimUnit unit, Vocabulary vocabulary) =>
        unit.Quantities.Length == 1
        && unit.Moments.Length == 0
        && unit.Event is null
        && unit.Tokens.All(t =>
            t.IsStop
            || unit.Quantities[0].Span.Contains(t.Span)
            || (!t.IsActor && (IsOfCounts(vocabulary.TextOf(t.Key)) || vocabulary.IsLight(t.Concept) || IsMeasured(t, unit)))
        );

    // The thing counted may stand beside the number again: "the council counted 19 panes".
    private static bool IsMeasured(ContentToken token, ClaimUnit unit) => token.Concept == unit.Quantities[0].Noun;

    private static bool IsOfCounts(string word) =>
        word
            is "number"
                or "numbers"
                or "figure"
                or "figures"
                or "total"
                or "toll"
                or "count"
                or "cost"
                or "costs"
                or "sum"
                or "bill"
                or "estimate"
                or "barely"
                or "really"
                or "closer"
                or "close"
                or "true"
                or "real"
                or "actual"
                or "nearer"
                or "fewer"
                or "spoken"
                or "counted"
                or "crowd"
                or "crowds"
                or "attendance"
                or "turnout"
                or "audience"
                or "damage"
                or "losses"
                or "price"
                or "worth";

    private static bool HasFigureLike(ClaimUnit unit, Quantity figure) =>
        unit.Quantities.Any(q =>
            q.Noun is not null
            && (figure.Noun is null || figure.Noun == q.Noun || unit.Concepts.Contains(figure.Noun.Value))
            && IsNear(q.Value, figure.Value)
        );

    private static bool IsNear(decimal left, decimal right) =>
        left > 0 && right > 0 && Math.Max(left, right) / Math.Min(left, right) <= LargestRatio;

    private static ClaimUnit Completed(ClaimUnit bare, ClaimUnit before)
    {
        Quantity figure = bare.Quantities[0];
        Quantity model = before.Quantities.First(q => q.Noun is not null && IsNear(q.Value, figure.Value));
        return bare with
        {
            Quantities = [figure with { Noun = model.Noun }],
            Concepts = [.. bare.Concepts.Concat(before.Concepts).Distinct().Order()],
            Antecedent = before,
        };
    }
}
