using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Conflicts;

/// <summary>Reads which thing each figure of a unit counts, and of what deed: "killed seven people", "the number of dead at nine".</summary>
internal sealed class CountReader(ClaimUnit unit, Clauses clauses)
{
    private const int Reach = 8;

    public IEnumerable<CountedDeed> Read()
    {
        foreach (Quantity quantity in unit.Quantities)
        {
            int first = clauses.IndexOf(quantity.Span);
            int after = first;
            while (after < unit.Tokens.Length && quantity.Span.Overlaps(unit.Tokens[after].Span))
                after++;
            if (first < 0 || IsPart(first, after) && !(quantity.Highest is not null && clauses.TextAt(first - 1) is "between"))
                continue;
            if (Read(quantity, first, after) is { } counted)
                yield return counted;
        }
    }

    private CountedDeed? Read(Quantity quantity, int first, int after)
    {
        // "Put the number of dead at nine", "the death toll stood at nine".
        int tally = TallyBefore(first);
        if (tally >= 0)
        {
            int of = clauses.TextAt(tally + 1) is "of" ? tally + 2 : tally - 1;
            for (int i = of; i >= 0 && i < first && i - of < 3; i++)
            {
                if (clauses.TextAt(i).Length > 0 && MatterClasses.DeedOf(clauses.TextAt(i)) is { } told)
                    return new CountedDeed(quantity, MatterClasses.Person, told) { IsOfAll = true };
            }
        }

        int noun = NounAfter(after);
        if (noun < 0 && quantity.IsTally)
            noun = CountedBefore(quantity, first);
        if (noun < 0)
        {
            string? bare = clauses.DeedAt(first);
            return bare is not null && IsOfPersons(bare) ? new CountedDeed(quantity, MatterClasses.Person, bare) { IsOfAll = true } : null;
        }

        string word = clauses.TextAt(noun);
        // "Nine deaths", "85 cases", "seven dead": the thing counted is the deed.
        if (MatterClasses.DeedOf(word) is { } deed && IsOfPersons(deed))
            return new CountedDeed(quantity, MatterClasses.Person, deed) { IsOfAll = true };
        // "There were three officers", "only one officer was on the bridge": how many there were is matter enough.
        bool isTotal = clauses.TextAt(first - 1) is "of" && clauses.TextAt(first - 2) is "total";
        string? governing = quantity.IsTally && !isTotal ? "was" : clauses.DeedAt(quantity.Highest is null ? first : noun);
        if (governing is null)
            return null;
        bool isCalling = MatterClasses.IsCalling(word);
        // "Left 50 people dead": what befell them stands behind them.
        if (
            (isCalling || MatterClasses.ThingOf(word) is MatterClasses.Person)
            && MatterClasses.DeedOf(clauses.TextAt(noun + 1)) is { } fate
            && IsOfPersons(fate)
        )
            governing = fate;
        // "Three apprentices were burned": of people it is no ruin.
        if (governing is "ruined" && (isCalling || MatterClasses.ThingOf(word) is MatterClasses.Person))
            governing = "hurt";
        string thing = MatterClasses.ThingOf(word) ?? (isCalling ? MatterClasses.Person : MatterReader.WordKey(unit.Tokens[noun].Concept));
        return new CountedDeed(quantity, thing, governing)
        {
            Calling = isCalling && !IsOfAnyCalling(word) ? unit.Tokens[noun].Concept : null,
            IsOfAnyCalling = IsOfAnyCalling(word),
            IsOfAll = isTotal || word is "people" or "persons" or "person" or "victims" or "souls" or "humans",
        };
    }

    private static bool IsOfAnyCalling(string word) =>
        word is "men" or "workers" or "employees" or "members" or "dead" or "victims" or "staff" or "crew" or "casualties";

    // "Another seven", "seven more", "two of them": a part of all there were.
    private bool IsPart(int first, int after) =>
        clauses.TextAt(first - 1)
            is "another"
                or "other"
                or "further"
                or "additional"
                or "extra"
                or "between"
                or "from"
                or "to"
                or "including"
                or "of"
            && !(clauses.TextAt(first - 1) is "of" && clauses.TextAt(first - 2) is "total")
            && !(clauses.TextAt(first - 1) is "to" && IsMove(clauses.TextAt(first - 2)))
        || unit.Quantities.Any(q => q.IsWhole && clauses.IndexOf(q.Span) == first)
        || IsNumberOfOne(first, after)
        || clauses.TextAt(after) is "more" or "others" or "percent" or "per" or "or" or "to"
        || (clauses.TextAt(after) is "of" && clauses.TextAt(after + 1) is "them" or "whom" or "these" or "those");

    // "Rose to 21": the figure at which a count has arrived.
    private static bool IsMove(string word) =>
        word is "rose" or "risen" or "climbed" or "grown" or "grew" or "fell" or "fallen" or "dropped" or "up";

    // "Gallery nine", "Post 14": a number that follows its noun names one thing of a row.
    private bool IsNumberOfOne(int first, int after) =>
        first > 0
        && !unit.Tokens[first - 1].IsStop
        && !clauses.IsPredicate(first - 1)
        && IsJoined(first - 1)
        && (after >= unit.Tokens.Length || unit.Tokens[after].IsStop)
        && !WordLists.IsPast(clauses.TextAt(first - 1))
        && clauses.TextAt(first - 1)
            is not (
                "nearly"
                or "almost"
                or "roughly"
                or "about"
                or "around"
                or "least"
                or "most"
                or "total"
                or "exactly"
                or "only"
                or "approximately"
                or "probably"
                or "really"
                or "actually"
                or "fact"
                or "just"
                or "some"
                or "now"
            );

    private int TallyBefore(int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - Reach); i--)
        {
            if (clauses.TextAt(i) is "number" or "toll" or "tally" or "count" or "total" or "figure")
                return i;
        }

        return -1;
    }

    // "The 85 cases were really 58": the thing counted stands before the figure.
    private int CountedBefore(Quantity quantity, int first)
    {
        for (int i = first - 1; i >= 0; i--)
        {
            if (quantity.Noun is { } thing && !unit.Tokens[i].IsActor && unit.Tokens[i].Concept == thing)
                return i;
        }

        return -1;
    }

    private int NounAfter(int after)
    {
        int at = after;
        if (clauses.TextAt(at) is "of")
        {
            at++;
            while (at < unit.Tokens.Length && unit.Tokens[at].IsStop)
                at++;
        }

        for (int i = at; i < Math.Min(unit.Tokens.Length, at + 3); i++)
        {
            if (unit.Tokens[i].IsActor || unit.Tokens[i].IsStop)
            {
                // "4,200 of the pit's 5,000 workers": the noun stands behind the other number.
                if (unit.Tokens[i].IsActor && at > after)
                    continue;
                return i > at && !unit.Tokens[i - 1].IsActor ? i - 1 : -1;
            }

            string word = clauses.TextAt(i);
            if (QuantityReader.IsNumber(word))
                continue;
            // "Three dock workers": the last of the words before a verb or an end.
            bool isLast = i + 1 >= unit.Tokens.Length || unit.Tokens[i + 1].IsStop || clauses.IsPredicate(i + 1) || !IsJoined(i);
            if (isLast || MatterClasses.ThingOf(word) is not null)
                return i;
        }

        return -1;
    }

    private bool IsJoined(int index) => unit.Tokens[index + 1].Span.Start - unit.Tokens[index].Span.End == 1;

    private static bool IsOfPersons(string deed) =>
        deed is "killed" or "hurt" or "rescued" or "arrested" or "attended" or "ill" or "displaced";
}
