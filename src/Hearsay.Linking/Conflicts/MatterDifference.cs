using Hearsay.Core.Briefs;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Conflicts;

/// <summary>Holds what two units count, date, place or do against each other where their other words need not be alike.</summary>
internal sealed class MatterDifference(Batch batch, UnitIndex index)
{
    private const decimal LargestRatio = 30;

    // Sentences within which a second speaker takes up what a first one said.
    private const int Near = 2;

    // One article tells apart what was and what is.
    private const int Page = int.MaxValue;

    /// <summary>The first difference that cannot be told away, and why both are taken to speak of one matter; null when there is none.</summary>
    public (Difference Difference, string Because)? Between(Matter left, Matter right)
    {
        ClaimUnit a = left.Unit;
        ClaimUnit b = right.Unit;
        if (a.IsTiedTo(b) || Difference.IsOneVoice(a, b))
            return null;
        if (InPlace(left, right) is { } place)
            return (place, "both say where one thing was or was done");
        if (AreApart(left, right, []))
            return null;
        if (InNumber(left, right) is { } number)
            return (number, "both count the same of one deed");
        if (InTime(left, right) is { } time)
            return (time, "both say when one deed was done");
        if (InPolarity(left, right) is { } polarity)
            return (polarity, "opposite words of one thing");
        return InWay(left, right) is { } way ? (way, "both say how the two sides dealt with each other") : null;
    }

    /// <summary>Whether the days of the difference are not known to be those of one deed: "closed on Monday", "knew in July".</summary>
    public static bool AreOfTwoDeeds(Matter left, Matter right, Difference difference)
    {
        // What has been and what will be are not one deed.
        if (difference.On == ConflictKind.Date && left.IsForecast != right.IsForecast)
            return true;
        if (difference.On != ConflictKind.Date || (IsClock(left, difference.Left) && IsClock(right, difference.Right)))
            return false;
        return left.Dates.FirstOrDefault(d => d.Moment.Span == difference.Left) is not { } one
            || right.Dates.FirstOrDefault(d => d.Moment.Span == difference.Right) is not { } other
            || one.Deed != other.Deed;
    }

    private static bool IsClock(Matter matter, Core.Text.TextSpan span) =>
        matter.Unit.Moments.Any(m => m.Span == span && m is { Clock: not null, Day: null, Until: null });

    // Each names somebody or something, and nothing that the other names: two happenings.
    private static bool AreApart(Matter left, Matter right, HashSet<string> without) =>
        left.Names.Any(n => !without.Contains(n))
        && right.Names.Any(n => !without.Contains(n))
        && !left.Names.Overlaps(right.Keys)
        && !right.Names.Overlaps(left.Keys);

    private Difference? InNumber(Matter left, Matter right)
    {
        if (left.Unit.IsOfStretch != right.Unit.IsOfStretch)
            return null;
        foreach (CountedDeed count in left.Counts)
        {
            List<CountedDeed> same = [.. right.Counts.Where(count.IsOfSame)];
            if (same.Count != 1 || left.Counts.Count(count.IsOfSame) != 1)
                continue;
            Quantity one = count.Quantity;
            Quantity other = same[0].Quantity;
            if (one.Agrees(other) || one.IsRoundingOf(other) || !IsNear(one.Value, other.Value) || IsUpdate(left.Unit, right.Unit))
                continue;
            if ((IsPartOf(count, same[0]) && !TakesUp(left, right, count, same[0])) || !AreOnOneDay(left, right))
                continue;
            bool isOfPersons = count.Thing == MatterClasses.Person;
            if (
                Shared(left, right) >= (isOfPersons || count.Deed == "was" ? 0.5 : 0.6)
                || (isOfPersons && AreNeighbours(left.Unit, right.Unit))
            )
                return new Difference(ConflictKind.Number, one.Span, other.Span);
        }

        return null;
    }

    // Five passengers of seven people: the smaller group may be part of the larger.
    private static bool IsPartOf(CountedDeed one, CountedDeed other) =>
        one.IsOfAll != other.IsOfAll
        && (one.IsOfAll ? one.Quantity.Value >= other.Quantity.Value : other.Quantity.Value >= one.Quantity.Value);

    // "Four patients died, the ward said. Seven people have died, said a nurse": a bare count right after another is of the same.
    private static bool TakesUp(Matter left, Matter right, CountedDeed one, CountedDeed other)
    {
        (Matter all, CountedDeed count, Matter before) = one.IsOfAll ? (left, one, right) : (right, other, left);
        return all.Keys.All(k => k == count.Thing || k == count.Deed)
            && all.Unit.Sentence > before.Unit.Sentence
            && AreNeighbours(all.Unit, before.Unit);
    }

    private static bool IsNear(decimal left, decimal right) =>
        left > 0 && right > 0 && Math.Max(left, right) / Math.Min(left, right) <= LargestRatio;

    // The same source with a newer figure has counted again.
    private bool IsUpdate(ClaimUnit left, ClaimUnit right)
    {
        if (left.Article == right.Article || DayOf(left) == DayOf(right))
            return false;
        if (left.Speaker is { } speaker)
            return speaker == right.Speaker;
        string? source = left.Statement?.Source.Party.Description;
        return right.Speaker is null
            && source == right.Statement?.Source.Party.Description
            // What is told in an article's own voice comes from its outlet, and two outlets are two sources.
            && (source is not null || OutletOf(left) == OutletOf(right));
    }

    private string OutletOf(ClaimUnit unit) => batch.Article(unit.Article).Outlet ?? batch.Article(unit.Article).Id.ToString();

    private DateOnly? DayOf(ClaimUnit unit) => batch.Article(unit.Article).Published?.Day;

    private static bool AreOnOneDay(Matter left, Matter right) => SameClaim.MomentsAgree(left.Unit, right.Unit);

    private static Difference? InTime(Matter left, Matter right)
    {
        foreach (DatedDeed date in left.Dates)
        {
            foreach (DatedDeed other in right.Dates)
            {
                bool isClock = date.Moment.Clock is not null && other.Moment.Clock is not null;
                // Dawn comes every day: only of the very deed does it tell a time.
                bool isVague = date.Moment.Until is not null || other.Moment.Until is not null;
                if (
                    ((!isClock || isVague) && date.Deed != other.Deed)
                    || (isClock && AreTwoDeeds(date.Deed, other.Deed))
                    || !date.Moment.IsComparable(other.Moment)
                    || date.Moment.Agrees(other.Moment)
                )
                    continue;
                if (right.Unit.Moments.Any(date.Moment.Agrees) || left.Unit.Moments.Any(other.Moment.Agrees))
                    continue;
                // A year tells of a career as often as of one deed.
                if (!isClock && (!SharesMuch(left, right, date.Deed) || !IsDay(date.Moment) || !IsDay(other.Moment)))
                    continue;
                bool isOneScene = left.Names.Overlaps(right.Names) || (isClock && AreNeighbours(left.Unit, right.Unit));
                if (IsOfVictims(date.Deed) && !isOneScene)
                    continue;
                if (date.Deed != other.Deed && !SharesMoreThanSpeakers(left, right))
                    continue;
                // "The first shot at 4.45" has no other verb: the deed that the other one dates is the matter.
                if (
                    SharesMatter(left, right, date.Deed == other.Deed ? date.Deed : "")
                    && Shared(left, right) >= (isClock || IsDoneOnce(date.Deed) ? 0.5 : 0.7)
                )
                    return new Difference(ConflictKind.Date, date.Moment.Span, other.Moment.Span);
            }
        }

        return null;
    }

    private static Difference? InPlace(Matter left, Matter right)
    {
        foreach (PlacedDeed place in left.Places)
        {
            foreach (PlacedDeed other in right.Places)
            {
                if (place.Deed != other.Deed || place.Place.Overlaps(other.Place) || !AreOnOneDay(left, right))
                    continue;
                if (
                    left.Unit.Whereabouts is { } here
                    && right.Unit.Whereabouts is { } there
                    && (here.AreOfTwoTimes(there) || (AreNeighbours(left.Unit, right.Unit, Page) && here.IsNow != there.IsNow))
                )
                    continue;
                // What the other names beside its place may be the larger place around it.
                if (right.Keys.Overlaps(place.Place) || left.Keys.Overlaps(other.Place))
                    continue;
                if (IsOfVictims(place.Deed) && !left.Names.Overlaps(right.Names))
                    continue;
                HashSet<string> places = [.. place.Place, .. other.Place];
                if (
                    !AreApart(left, right, places)
                    && left.Unit.IsNegative == right.Unit.IsNegative
                    && SharesMatter(left, right, place.Deed)
                    && Shared(left, right, places) >= (IsDoneOnce(place.Deed) ? 0.5 : 0.7)
                )
                    return new Difference(ConflictKind.Place, place.Span, other.Span);
            }
        }

        return null;
    }

    // "The light had been out", "it had been burning".
    private Difference? InPolarity(Matter left, Matter right)
    {
        if (
            left.Unit.IsNegative != right.Unit.IsNegative
            || left.Unit.Tokens.Length > LongestOfOpposites
            || right.Unit.Tokens.Length > LongestOfOpposites
        )
            return null;
        if (index.Opposites(left.Unit, right.Unit) is not { } pair || !AreOnOneDay(left, right))
            return null;
        return SharesMatter(left, right, "") && SharedBeside(left, right, pair) >= 0.4
            ? new Difference(ConflictKind.Polarity, pair.Left, pair.Right)
            : null;
    }

    // The two opposite words are what they differ on, no matter that the one has and the other lacks.
    private static double SharedBeside(Matter left, Matter right, (Core.Text.TextSpan Left, Core.Text.TextSpan Right) pair)
    {
        int least = Math.Min(CountBeside(left, pair.Left), CountBeside(right, pair.Right));
        return least <= 0 ? 1 : (double)left.Keys.Count(right.Keys.Contains) / least;

        int CountBeside(Matter matter, Core.Text.TextSpan word) =>
            matter.Keys.Count - (matter.Unit.Tokens.Any(t => word.Contains(t.Span) && !t.IsStop) ? 1 : 0);
    }

    // In a long sentence opposite words are seldom said of one thing.
    private const int LongestOfOpposites = 24;

    private static bool AreTwoDeeds(string left, string right) =>
        left != right && left[0] != 'w' && right[0] != 'w' && left != "visited" && right != "visited";

    private static Difference? InWay(Matter left, Matter right)
    {
        if (left.Way is not { } a || right.Way is not { } b || a.IsDirect == b.IsDirect)
            return null;
        return SharesMatter(left, right, "") ? new Difference(ConflictKind.Channel, a.Span, b.Span) : null;
    }

    private static bool AreNeighbours(ClaimUnit left, ClaimUnit right, int reach = Near) =>
        left.Article == right.Article && Math.Abs(left.Sentence - right.Sentence) <= reach;

    // Something beside the deed itself stands in both.
    private static bool SharesMatter(Matter left, Matter right, string deed) =>
        left.Keys.Any(k => k != deed && k != MatterClasses.Person && right.Keys.Contains(k));

    // "It had opened two gates at 02:10", "its sirens went off at once": the speaker alone stands in both.
    private static bool SharesMoreThanSpeakers(Matter left, Matter right) =>
        left.Keys.Any(k => right.Keys.Contains(k) && !(left.SpeakerKeys.Contains(k) && right.SpeakerKeys.Contains(k)));

    // A name or two words beside the deed; what is told in a word or two needs no more than these.
    private static bool SharesMuch(Matter left, Matter right, string deed) =>
        left.Names.Overlaps(right.Names)
        || Math.Min(left.Keys.Count, right.Keys.Count) <= FewKeys
        || left.Keys.Count(k => k != deed && k != MatterClasses.Person && right.Keys.Contains(k)) >= 2;

    private const int FewKeys = 3;

    private static bool IsDay(Moment moment) => moment.Day is { Length: >= 7 };

    // Many are killed, hurt or arrested, in many places.
    private static bool IsOfVictims(string deed) => deed is "killed" or "hurt" or "arrested" or "ill" or "rescued" or "fired";

    // The part of the poorer one's words that the other has too.
    private static double Shared(Matter left, Matter right, HashSet<string>? without = null)
    {
        int least = Math.Min(Count(left), Count(right));
        return least == 0 ? 1 : (double)left.Keys.Count(right.Keys.Contains) / least;

        int Count(Matter matter) => without is null ? matter.Keys.Count : matter.Keys.Count(k => !without.Contains(k));
    }

    // What is done again every week may have been done on both days.
    private static bool IsDoneOnce(string deed) =>
        deed is "signed" or "learned" or "began" or "ended" or "born" or "bought" or "sold" or "killed" or "ruined" or "stolen" or "found";
}
