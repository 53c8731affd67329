using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Conflicts;

/// <summary>Reads by what way parties dealt with each other: "through Lydian go-betweens", "directly, and with nobody else in the room".</summary>
internal sealed class WayReader(ClaimUnit unit, Vocabulary vocabulary)
{
    private const int LongestName = 4;

    /// <summary>The way; null when the unit is not about words or things that passed between parties, or does not say.</summary>
    public Way? Read()
    {
        if (!unit.Tokens.Any(t => !t.IsActor && IsDealing(vocabulary.TextOf(t.Key))))
            return null;
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            string word = TextAt(i);
            bool isNegated = unit.IsNegative || TextAt(i - 1) is "not" or "never";
            if (word is "directly" or "face-to-face" && !isNegated)
                return new Way(new HashSet<string>(), unit.Tokens[i].Span);
            if (word is "face" && TextAt(i + 1) is "to" && TextAt(i + 2) is "face" && !isNegated)
                return new Way(new HashSet<string>(), TextSpan.Cover(unit.Tokens[i].Span, unit.Tokens[i + 2].Span));
            if (word is "without" or "no" && FindBetween(i + 1) is { } none)
                return new Way(new HashSet<string>(), TextSpan.Cover(unit.Tokens[i].Span, none.Span));
            if (word is "through" or "via" && !unit.IsNegative && GoBetween(i + 1) is { } named)
                return named with { Span = TextSpan.Cover(unit.Tokens[i].Span, named.Span) };
        }

        return null;
    }

    private string TextAt(int index) =>
        index >= 0 && index < unit.Tokens.Length && !unit.Tokens[index].IsActor ? vocabulary.TextOf(unit.Tokens[index].Key) : "";

    private ContentToken? FindBetween(int from)
    {
        for (int i = from; i < Math.Min(unit.Tokens.Length, from + 3); i++)
        {
            if (IsBetween(TextAt(i)))
                return unit.Tokens[i];
        }

        return null;
    }

    // The words after "through" up to the next small word: a party, an office, a trade.
    private Way? GoBetween(int from)
    {
        HashSet<string> through = [];
        TextSpan? span = null;
        int count = 0;
        for (int i = from; i < unit.Tokens.Length && count < LongestName; i++)
        {
            ContentToken token = unit.Tokens[i];
            if (token.IsStop && !token.IsActor)
            {
                if (span is null && TextAt(i) is "the" or "a" or "an" or "its" or "their" or "his" or "her")
                    continue;
                if (TextAt(i) is not "of")
                    break;
                continue;
            }

            if (unit.Moments.Any(m => m.Span.Overlaps(token.Span)))
                break;
            through.Add(MatterReader.KeyOf(token, vocabulary));
            span = span is { } known ? TextSpan.Cover(known, token.Span) : token.Span;
            count++;
        }

        return span is { } whole ? new Way(through, whole) : null;
    }

    private static bool IsDealing(string word) => MatterClasses.DeedOf(word) is "spoke" or "conveyed" or "met" or "signed";

    private static bool IsBetween(string word) =>
        word
            is "intermediary"
                or "intermediaries"
                or "go-between"
                or "go-betweens"
                or "betweens"
                or "mediator"
                or "mediators"
                or "mediation"
                or "middleman"
                or "middlemen"
                or "parties"
                or "party"
                or "channel"
                or "channels";
}
