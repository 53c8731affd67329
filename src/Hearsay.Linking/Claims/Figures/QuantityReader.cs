using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Text;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims.Figures;

/// <summary>Reads counts from what is said: digits and number words with the noun after them. Dates, times and "one" are none.</summary>
internal static class QuantityReader
{
    // How far after a number its noun may stand: "140 badly flooded houses".
    private const int NounReach = 1;

    /// <summary>The quantities in the tokens.</summary>
    public static List<Quantity> Read(IReadOnlyList<ContentToken> tokens, IReadOnlyList<DateExpression> dates, Vocabulary vocabulary)
    {
        List<Quantity> quantities = [];
        HashSet<int>? persons = null;
        int at = 0;
        while (at < tokens.Count)
        {
            int start = at;
            if (ReadValue(tokens, ref at, vocabulary) is not { } value)
            {
                at = start + 1;
                continue;
            }

            TextSpan span = TextSpan.Cover(tokens[start].Span, tokens[at - 1].Span);
            // "A 36-year-old driver": an age counts nothing.
            bool isAge = IsWord(tokens, at, vocabulary, "year", "years", "month", "months") && IsWord(tokens, at + 1, vocabulary, "old");
            if (!isAge && !dates.Any(d => d.Span.Overlaps(span) && d.Type != DateType.Duration))
            {
                int? counted = CountedThing.Before(tokens, start, vocabulary);
                int? noun = counted ?? NounAfter(tokens, at, vocabulary);
                quantities.Add(
                    new Quantity(value, BoundBefore(tokens, start, vocabulary), noun, span)
                    {
                        IsOfPersons = noun is { } thing && (persons ??= PersonsOf(tokens, vocabulary)).Contains(thing),
                        IsTally =
                            counted is not null || IsWord(tokens, start - 1, vocabulary, "only") || IsOfAll(tokens, start, vocabulary),
                        IsWhole = IsWhole(tokens, start, vocabulary),
                    }
                );
            }
        }

        WithoutCorrected(quantities, tokens, vocabulary);
        JoinRanges(quantities, tokens, vocabulary);
        return quantities;
    }

    // "Between 30 and 40 workers" is one figure of workers, not two.
    private static void JoinRanges(List<Quantity> quantities, IReadOnlyList<ContentToken> tokens, Vocabulary vocabulary)
    {
        for (int i = quantities.Count - 2; i >= 0; i--)
        {
            Quantity low = quantities[i];
            Quantity high = quantities[i + 1];
            int at = IndexFrom(tokens, low.Span.End);
            if (
                low.Value >= high.Value
                || IndexFrom(tokens, high.Span.Start) != at + 1
                || !IsWord(tokens, at, vocabulary, "and")
                || !IsWord(tokens, IndexFrom(tokens, low.Span.Start) - 1, vocabulary, "between")
            )
                continue;
            quantities[i] = high with { Value = low.Value, Highest = high.Value, Span = TextSpan.Cover(low.Span, high.Span) };
            quantities.RemoveAt(i + 1);
        }
    }

    private static int IndexFrom(IReadOnlyList<ContentToken> tokens, int position)
    {
        int index = 0;
        int end = tokens.Count;
        while (index < end)
        {
            int middle = (index + end) >>> 1;
            if (tokens[middle].Span.Start < position)
                index = middle + 1;
            else
                end = middle;
        }

        return index;
    }

    // The concepts of the words for people.
    private static HashSet<int> PersonsOf(IReadOnlyList<ContentToken> tokens, Vocabulary vocabulary) =>
        [.. tokens.Where(t => !t.IsActor && IsPerson(vocabulary.TextOf(t.Key))).Select(t => t.Concept)];

    private static bool IsPerson(string word) => MatterClasses.ThingOf(word) is MatterClasses.Person || MatterClasses.IsCalling(word);

    // "The Gazette's 85 cases were really 58", "not 85 but 58 cases": the second figure is what is said, of the thing that the first counts.
    private static void WithoutCorrected(List<Quantity> quantities, IReadOnlyList<ContentToken> tokens, Vocabulary vocabulary)
    {
        for (int i = quantities.Count - 2; i >= 0; i--)
        {
            int before = IndexFrom(tokens, quantities[i].Span.Start);
            int at = IndexFrom(tokens, quantities[i].Span.End);
            int next = IndexFrom(tokens, quantities[i + 1].Span.Start);
            bool isDenied = IsWord(tokens, before - 1, vocabulary, "not") && next - at <= 2 && IsWord(tokens, next - 1, vocabulary, "but");
            bool isCorrected =
                next - at is 3 or 4
                && IsWord(tokens, at + 1, vocabulary, "was", "were", "is", "are")
                && (
                    IsWord(tokens, at + 2, vocabulary, "really", "actually")
                    || (IsWord(tokens, at + 2, vocabulary, "in") && IsWord(tokens, at + 3, vocabulary, "fact"))
                );
            if (!isDenied && !isCorrected)
                continue;
            quantities[i + 1] = quantities[i + 1] with { Noun = quantities[i + 1].Noun ?? quantities[i].Noun, IsTally = isCorrected };
            quantities.RemoveAt(i);
        }
    }

    // "There were three officers", "three officers in all", "a total of three".
    private static bool IsOfAll(IReadOnlyList<ContentToken> tokens, int start, Vocabulary vocabulary) =>
        (IsWord(tokens, start - 1, vocabulary, "were", "are", "was") && IsWord(tokens, start - 2, vocabulary, "there"))
        || (IsWord(tokens, start - 1, vocabulary, "of") && IsWord(tokens, start - 2, vocabulary, "total"));

    // "4,200 of the pit's 5,000 workers", "half of the 900 households": the second is the whole.
    private static bool IsWhole(IReadOnlyList<ContentToken> tokens, int start, Vocabulary vocabulary)
    {
        for (int i = start - 1; i > Math.Max(0, start - ReachOfWhole); i--)
        {
            if (IsWord(tokens, i, vocabulary, "of"))
                return !tokens[i - 1].IsActor && IsShare(vocabulary.TextOf(tokens[i - 1].Key));
        }

        return false;
    }

    private const int ReachOfWhole = 5;

    private static bool IsShare(string word) =>
        IsNumber(word)
        || word
            is "one"
                or "half"
                or "third"
                or "quarter"
                or "fifth"
                or "tenth"
                or "quarters"
                or "thirds"
                or "most"
                or "many"
                or "few"
                or "part"
                or "percent"
                or "none"
                or "some"
                or "rest"
                or "majority";

    private static bool IsWord(IReadOnlyList<ContentToken> tokens, int at, Vocabulary vocabulary, params string[] words) =>
        at >= 0 && at < tokens.Count && !tokens[at].IsActor && Array.IndexOf(words, vocabulary.TextOf(tokens[at].Key)) >= 0;

    private static decimal? ReadValue(IReadOnlyList<ContentToken> tokens, ref int at, Vocabulary vocabulary)
    {
        decimal? total = null;

        // "One fisherman was wounded": a subject that something befell is counted.
        if (
            at == 0
            && IsWord(tokens, 0, vocabulary, "one")
            && tokens.Count > 3
            && tokens[1] is { IsStop: false, IsActor: false }
            && IsWord(tokens, 2, vocabulary, "was", "were", "had")
            && !tokens[3].IsActor
            && WordLists.IsPast(vocabulary.TextOf(tokens[3].Key))
        )
        {
            at++;
            return 1;
        }

        // "Only one officer was on watch": elsewhere "one" seldom counts.
        if (at > 0 && IsWord(tokens, at, vocabulary, "one", "single") && IsWord(tokens, at - 1, vocabulary, "only", "just", "a"))
        {
            bool isOnly = !IsWord(tokens, at - 1, vocabulary, "a") || IsWord(tokens, at, vocabulary, "single");
            if (isOnly)
            {
                at++;
                return 1;
            }
        }

        while (at < tokens.Count && !tokens[at].IsActor)
        {
            string word = vocabulary.TextOf(tokens[at].Key);
            if (word is not "dozen" and not "m" and not "bn" && NumberWords.Scale(word) is { } scale)
                total = (total ?? 1) * scale;
            else if (total is not null and (< 20 or >= 1_000_000_000_000m) || (ValueOf(word) is null))
                break;
            else
                total =
                    total is null ? ValueOf(word)
                    : total % 100 == 0 || total < 100 ? total + ValueOf(word)
                    : null;
            if (total is null)
                break;
            at++;
        }

        return total;
    }

    /// <summary>Whether the folded word is a number, in digits or spelled out.</summary>
    public static bool IsNumber(string word) => ValueOf(word) is not null || NumberWords.Scale(word) is not null;

    private static decimal? ValueOf(string word)
    {
        if (word is "one")
            return null;
        decimal? value = NumberWords.Cardinal(word) ?? (word is "dozen" ? NumberWords.Scale(word) : null) ?? NumberWords.Digits(word);
        return value < 1_000_000_000_000m ? value : null;
    }

    private static int? NounAfter(IReadOnlyList<ContentToken> tokens, int at, Vocabulary vocabulary)
    {
        // "17 of its panes" counts panes.
        if (at < tokens.Count && !tokens[at].IsActor && vocabulary.TextOf(tokens[at].Key) is "of")
        {
            at++;
            while (
                at < tokens.Count && IsOwner(tokens, at)
                || at < tokens.Count
                    && tokens[at].IsStop
                    && !tokens[at].IsActor
                    && vocabulary.TextOf(tokens[at].Key) is not ("them" or "us" or "those")
            )
                at++;
        }

        for (int i = at; i < tokens.Count && i <= at + NounReach; i++)
        {
            if (tokens[i].IsActor)
                return null;
            if (!tokens[i].IsStop)
                return tokens[i].Concept;
        }

        return null;
    }

    // "Two of her samples": a pronoun stands for a party, and the thing counted comes after.
    private static bool IsOwner(IReadOnlyList<ContentToken> tokens, int at) =>
        tokens[at] is { IsActor: true, Span.Length: <= LongestPronoun }
        && at + 1 < tokens.Count
        && tokens[at + 1] is { IsStop: false, IsActor: false };

    private const int LongestPronoun = 5;

    private static NumberBound BoundBefore(IReadOnlyList<ContentToken> tokens, int start, Vocabulary vocabulary)
    {
        string before = TextAt(start - 1);
        string twoBefore = TextAt(start - 2);
        // "No more than 19", "not fewer than 40": the negation turns the bound round.
        if (before is "than" && TextAt(start - 3) is "no" or "not" && twoBefore is "more" or "fewer" or "less")
            return twoBefore is "more" ? NumberBound.AtMost : NumberBound.AtLeast;
        return (twoBefore, before) switch
        {
            ("at", "least") or ("more", "than") or (_, "over") or (_, "above") or ("no", "fewer") => NumberBound.AtLeast,
            ("at", "most") or ("up", "to") or ("fewer", "than") or ("less", "than") or (_, "under") or (_, "below") => NumberBound.AtMost,
            (_, "about") or (_, "around") or (_, "some") or (_, "nearly") or (_, "almost") or (_, "roughly") or (_, "approximately") =>
                NumberBound.About,
            _ => NumberBound.Exact,
        };

        string TextAt(int index) => index >= 0 && !tokens[index].IsActor ? vocabulary.TextOf(tokens[index].Key) : "";
    }
}
