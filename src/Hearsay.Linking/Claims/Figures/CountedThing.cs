using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims.Figures;

/// <summary>Finds the thing that a figure behind it counts: "the guests numbered eleven", "the number of miners killed has risen to three".</summary>
internal static class CountedThing
{
    // "The number of miners who were killed in the shaft on Tuesday has risen to three".
    private const int Reach = 16;

    /// <summary>The concept of the thing counted by the figure that begins there; null unless a verb of counting stands right before it.</summary>
    public static int? Before(IReadOnlyList<ContentToken> tokens, int figure, Vocabulary vocabulary)
    {
        int verb = figure - 1;
        while (verb > 0 && figure - verb <= 4 && !IsCounting(Text(verb)) && (tokens[verb].IsStop || IsRough(Text(verb))))
            verb--;
        if (verb <= 0 || !IsCounting(Text(verb)))
            return Text(figure - 1) is "at" ? TalliedBefore(figure - 1) : null;
        bool isBeing = Text(verb) is "is" or "was" or "are" or "were";
        int? nearest = null;
        for (int i = verb - 1; i >= Math.Max(0, verb - Reach); i--)
        {
            // What a number or toll is of comes right after it.
            if (IsTally(Text(i)) && Text(i + 1) is "of")
                return FirstMatter(i + 2, verb) ?? nearest;
            if (EndsClause(Text(i)))
                break;
            if (!tokens[i].IsActor && !tokens[i].IsStop && !IsTally(Text(i)))
                nearest ??= tokens[i].Concept;
        }

        // "The number of … is 400" gives a number; "the ferry was 40 metres long" does not.
        return isBeing ? null : nearest;

        string Text(int index) => index >= 0 && index < tokens.Count && !tokens[index].IsActor ? vocabulary.TextOf(tokens[index].Key) : "";

        // "Put the number of broken panes at 17".
        int? TalliedBefore(int end)
        {
            for (int i = end - 1; i >= Math.Max(0, end - Reach); i--)
            {
                if (IsTally(Text(i)) && Text(i + 1) is "of")
                    return FirstMatter(i + 2, end);
            }

            return null;
        }

        int? FirstMatter(int from, int to)
        {
            for (int i = from; i < to; i++)
            {
                if (!tokens[i].IsActor && !tokens[i].IsStop)
                    return tokens[i].Concept;
            }

            return null;
        }
    }

    private static bool IsCounting(string word) =>
        word
            is "is"
                or "was"
                or "are"
                or "were"
                or "numbered"
                or "number"
                or "numbers"
                or "totalled"
                or "totaled"
                or "totals"
                or "risen"
                or "rose"
                or "fallen"
                or "fell"
                or "stands"
                or "stood"
                or "reached"
                or "climbed";

    private static bool IsTally(string word) => word is "number" or "toll" or "count" or "total" or "tally" or "figure";

    private static bool IsRough(string word) =>
        word is "nearly" or "almost" or "roughly" or "about" or "around" or "least" or "most" or "now";

    private static bool EndsClause(string word) => word is "and" or "but" or "because" or "while" or "which" or "when" or "that";
}
