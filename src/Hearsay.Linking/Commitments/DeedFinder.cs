using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;

namespace Hearsay.Linking.Commitments;

/// <summary>Finds later deeds and reports that bear on a commitment. Precision comes first: what only resembles is left out.</summary>
internal sealed class DeedFinder
{
    private const int MostReports = 1_000;

    private readonly Batch _batch;
    private readonly UnitIndex _index;
    private readonly ContentReader _contents;
    private readonly PromisedDeed _promised;
    private readonly FirstMatter _terms;
    private readonly List<ClaimUnit>[] _reports;
    private readonly List<ClaimUnit>[] _dated;

    public DeedFinder(Batch batch, UnitIndex index, ContentReader contents, ActorDirectory actors)
    {
        _batch = batch;
        _index = index;
        _contents = contents;
        _promised = new PromisedDeed(batch, index, contents, actors);
        _terms = new FirstMatter(batch, index, contents);
        _reports = [.. Enumerable.Range(0, _batch.Count).Select(_ => new List<ClaimUnit>())];
        foreach (ClaimUnit unit in _index.Units.Where(IsReport))
            _reports[unit.Article].Add(unit);
        _dated = Array.ConvertAll(_reports, reports => reports.FindAll(u => ToldDayOf(u) is not null));
    }

    /// <summary>The classes of the deeds that a commitment is about.</summary>
    public IReadOnlySet<string> DeedsOf(ClaimUnit commitment) => _promised.DeedsOf(commitment);

    /// <summary>The tests of a commitment, in the order of the units that bear on it.</summary>
    /// <param name="ordinary">Deeds that are no claims of their own.</param>
    public ImmutableArray<CommitmentTest> Of(
        List<ClaimUnit> voiced,
        ClaimDraft claim,
        IReadOnlyList<ClaimUnit> ordinary,
        IReadOnlySet<ActorId> side,
        string? due
    )
    {
        List<CommitmentTest> tests = [];
        List<ClaimUnit> testing = [];
        ClaimUnit commitment = voiced[0];
        HashSet<int> own = [.. claim.Units.Select(u => u.Number)];
        foreach (ClaimUnit unit in ReportsFor(commitment).Concat(ordinary.Where(IsReport)))
        {
            if (own.Contains(unit.Number) || !IsLater(unit, commitment))
                continue;
            if (RelationOf(unit, commitment, side, due) is not { } relation)
                continue;
            // The same word may be an event already: it tests once.
            if (unit.Deed is not null && testing.Exists(t => t.Article == unit.Article && IsOneTrigger(t, unit)))
                continue;
            testing.Add(unit);
            tests.Add(
                new CommitmentTest(
                    RowOf(unit),
                    relation.Relation,
                    [.. unit.Content.Select(c => new Evidence(_batch.Article(unit.Article).Id, c))],
                    relation.Because
                )
            );
        }

        return [.. tests.DistinctBy(t => t.Row)];
    }

    /// <summary>The later deeds that do what was demanded.</summary>
    public ImmutableArray<RowId> Fulfilling(ClaimDraft demand)
    {
        ClaimUnit first = demand.Units[0];
        HashSet<int> own = [.. demand.Units.Select(u => u.Number)];
        return
        [
            .. ReportsFor(first)
                .Where(u => !own.Contains(u.Number) && !IsNegative(u) && IsLater(u, first))
                .Where(u => IsToldAsDone(u, first) && IsOnOneMatter(u, first) && u.Speaker != first.Speaker)
                .Select(RowOf)
                .Distinct(),
        ];
    }

    // An article tells no more than that unless it says the same again and again.
    private IEnumerable<ClaimUnit> ReportsFor(ClaimUnit given)
    {
        for (int article = 0; article < _reports.Length; article++)
        {
            // Within one article only what has a date of its own can be later.
            List<ClaimUnit> reports = article == given.Article ? _dated[article] : _reports[article];
            for (int i = 0; i < Math.Min(reports.Count, MostReports); i++)
                yield return reports[i];
        }
    }

    private static bool IsOneTrigger(ClaimUnit one, ClaimUnit other) =>
        one.Event is { } told && told.Trigger.Overlaps(other.Event!.Trigger);

    private (TestRelation Relation, string Because)? RelationOf(
        ClaimUnit unit,
        ClaimUnit commitment,
        IReadOnlySet<ActorId> side,
        string? due
    )
    {
        bool isByThem = IsBy(unit, side) || IsBySubject(unit, commitment);
        bool isNegative = IsNegative(unit) || _promised.IsDeniedIn(unit, commitment);
        if (OfTheVeryDeed(unit, commitment, side, due) is { } known)
            return known;
        if (unit.Deed is not null || _promised.KeepsState(commitment))
            return null;
        bool isTold = unit.Event is null ? IsToldAsDone(unit, commitment) : IsOneWord(unit, commitment);
        if (commitment.IsNegative && !isNegative && isByThem && isTold && IsOnOneMatter(unit, commitment))
            return HasReservation(commitment)
                ? (TestRelation.Strains, "what was ruled out except under a condition was done")
                : (TestRelation.Breaks, "what was ruled out was done");
        if (isNegative && !_promised.IsUndoneIn(unit, commitment))
            return null;
        if (!commitment.IsNegative && isNegative && unit.Statement?.Act != SpeechAct.Denial && IsOnOneMatter(unit, commitment))
            return (TestRelation.Breaks, "what was announced is reported not to have been done");
        if (
            !commitment.IsNegative
            && isNegative
            && unit.Statement?.Act != SpeechAct.Denial
            && Deadline.HasPassed(due, DayOf(unit))
            && Likeness.Of(unit, commitment, _index) is { Words: >= 1, Actors: >= 1 }
        )
            return (TestRelation.Breaks, "the day has passed, and it is reported not to have been done");
        if (commitment.IsNegative && !isNegative && SubjectOf(unit) is { } subject && side.Contains(subject) && IsOneVerb(unit, commitment))
            return (TestRelation.Strains, "what was ruled out is reported of the one who ruled it out");
        if (!commitment.IsNegative && due is not null && IsToldLate(unit, commitment))
            return (TestRelation.Breaks, "what was announced came after its day");
        if (commitment.IsNegative || isNegative || !isByThem || !SameClaim.QuantitiesAgree(unit, commitment))
            return null;
        bool isDone = unit.Event is { Status: EventStatus.Occurred }
            ? (IsOnOneMatter(unit, commitment) && IsOneWord(unit, commitment)) || IsDeed(unit, commitment)
            : IsToldAsDone(unit, commitment) && IsOnOneMatter(unit, commitment);
        if (!isDone || _promised.IsInPart(unit, commitment) || UndoneWords.IsOnlyBegun(unit.Tokens, _batch.Vocabulary))
            return null;
        return Deadline.HasPassed(due, DayOfDeed(unit))
            ? (TestRelation.Breaks, "what was announced was done after its day")
            : (TestRelation.Keeps, "what was announced was done");
    }

    // The deed itself is known by its class and its matter, whatever the other words.
    private (TestRelation Relation, string Because)? OfTheVeryDeed(
        ClaimUnit unit,
        ClaimUnit commitment,
        IReadOnlySet<ActorId> side,
        string? due
    )
    {
        if (unit.Statement?.Act == SpeechAct.Denial || !_promised.IsToldBy(unit, commitment))
            return null;
        bool isRuledOut = _promised.RulesOut(commitment);
        if (IsNegative(unit) || _promised.IsDeniedIn(unit, commitment))
        {
            if (isRuledOut || !_promised.IsUndoneIn(unit, commitment))
                return null;
            if (due is null || Deadline.HasPassed(due, DayOfReport(unit)) || unit.Moments.Any(m => m.Day == due))
                return (TestRelation.Breaks, "what was announced is reported not to have been done");
            return UndoneWords.IsPutOffIn(unit.Tokens, _batch.Vocabulary)
                ? (TestRelation.Strains, "what was announced has been put off")
                : null;
        }

        if (!_promised.IsBy(unit, commitment, side) || unit.Event is { Status: not EventStatus.Occurred })
            return null;
        // "No plant would be closed before 2036", and one was in 2033.
        if (isRuledOut && commitment.Quantities.IsEmpty && DayOfDeed(unit) is { } day && IsBefore(day, due))
            return (TestRelation.Breaks, "what was ruled out until a day was done before it");
        if (isRuledOut && _terms.IsMet(commitment, unit))
            return (TestRelation.Keeps, "it was done once that had come about which was to come first");
        if (isRuledOut)
            return HasReservation(commitment)
                ? (TestRelation.Strains, "what was ruled out except under a condition was done")
                : (TestRelation.Breaks, "what was ruled out was done");
        if (_promised.IsInPart(unit, commitment))
            return Deadline.HasPassed(due, DayOfReport(unit))
                ? (TestRelation.Breaks, "the day has passed, and what was announced was done in part")
                : (TestRelation.Strains, "what was announced was done in part");
        if (Deadline.HasPassed(due, DayOfDeed(unit)))
            return (TestRelation.Breaks, "what was announced was done after its day");
        if (UndoneWords.IsOnlyBegun(unit.Tokens, _batch.Vocabulary))
            return null;
        return (TestRelation.Keeps, "what was announced was done");
    }

    private static bool IsBefore(string day, string? due) =>
        due is { Length: >= 4 }
        && due.All(c => char.IsAsciiDigit(c) || c == '-')
        && string.CompareOrdinal(day, due) < 0
        && !day.StartsWith(due, StringComparison.Ordinal);

    // The day up to which it is told, else that of the article.
    private string? DayOfReport(ClaimUnit unit) =>
        unit.Moments.Select(m => m.Day).LastOrDefault(day => day is { Length: 10 }) ?? DayOf(unit);

    // "Promised not to leave the city", "had left it twice": the verb after the negation, told in the past.
    private bool IsOneVerb(ClaimUnit unit, ClaimUnit commitment)
    {
        for (int i = 0; i + 1 < commitment.Tokens.Length; i++)
        {
            if (commitment.Tokens[i].IsActor || _batch.Vocabulary.TextOf(commitment.Tokens[i].Key) is not ("not" or "never"))
                continue;
            ContentToken verb = commitment.Tokens.Skip(i + 1).FirstOrDefault(t => !t.IsStop);
            return verb is { IsActor: false }
                && unit.Tokens.Any(t => !t.IsActor && t.Concept == verb.Concept && Words.WordLists.IsPast(_batch.Vocabulary.TextOf(t.Key)));
        }

        return false;
    }

    // "The results came out nine days late."
    private bool IsToldLate(ClaimUnit unit, ClaimUnit commitment) =>
        unit.Tokens.Any(t => !t.IsActor && _batch.Vocabulary.TextOf(t.Key) is "late" or "belated" or "belatedly" or "overdue")
        && Likeness.Shared(unit.Concepts, commitment.Concepts).Any(c => c >= 0 && (!_index.IsLight(c) || IsSubject(c, unit)));

    private static bool IsSubject(int concept, ClaimUnit unit) => unit.Tokens.FirstOrDefault(t => !t.IsStop).Concept == concept;

    private static string? DayOfDeed(ClaimUnit unit) =>
        unit.Event?.Date?.Value ?? unit.Moments.Select(m => m.Day).FirstOrDefault(day => day is { Length: 10 });

    private bool IsNegative(ClaimUnit unit) => unit.IsNegative || Negation.IsUndone(unit.Tokens, _batch.Vocabulary);

    private static bool HasReservation(ClaimUnit commitment) => commitment.Quantities.Length > 0 || commitment.Moments.Length > 0;

    // Only what is told as fact tests anything; another announcement does not.
    private bool IsReport(ClaimUnit unit)
    {
        if (unit.Event is { } happening)
            return happening.Status is EventStatus.Occurred or EventStatus.Alleged or EventStatus.Denied;
        return unit.Statement?.Act is SpeechAct.Assertion or SpeechAct.Accusation
            && !IsOfEarlierVersion(unit.Statement.Source.Party)
            && unit.Statement.Certainty is Certainty.Certain or Certainty.Unknown
            && !unit.Tokens.Any(t =>
                !t.IsActor && IsOpen(_batch.Vocabulary.TextOf(t.Key)) && char.IsLower(_batch.Article(unit.Article).Text[t.Span.Start])
            );
    }

    // "An earlier version of this article said …": what was taken back tells nothing.
    private static bool IsOfEarlierVersion(ActorReference party) =>
        party is { Actor: null, Description: { } words }
        && (words.Contains("earlier", StringComparison.OrdinalIgnoreCase) || words.Contains("previous", StringComparison.OrdinalIgnoreCase))
        && (words.Contains("version", StringComparison.OrdinalIgnoreCase) || words.Contains("article", StringComparison.OrdinalIgnoreCase));

    private static bool IsOpen(string word) =>
        word is "will" or "would" or "shall" or "should" or "could" or "may" or "might" or "must" or "if" or "unless" or "whether"
        || word.EndsWith("'ll", StringComparison.Ordinal);

    private bool IsBy(ClaimUnit unit, IReadOnlySet<ActorId> side) =>
        unit.Event?.Actor?.Actor is { } actor
            ? side.Contains(actor)
            : unit.Speaker is { } speaker && side.Contains(speaker) || SubjectOf(unit) is { } subject && side.Contains(subject);

    // "Halden replaced the vials, the hospital confirmed": whom the words begin with.
    private ActorId? SubjectOf(ClaimUnit unit) =>
        unit.Tokens.FirstOrDefault(t => !t.IsStop) is { IsActor: true } first ? _contents.ActorOf(first.Concept)?.Id : null;

    // The party whose deed was announced may be unnamed: "its soldiers will leave", "the last soldiers left".
    private bool IsBySubject(ClaimUnit unit, ClaimUnit commitment)
    {
        if (unit.Event is not { } happening)
            return unit.Tokens.Any(t => t.IsActor && commitment.Concepts.Contains(t.Concept));
        if (happening.Actor is not { } actor)
            return true;
        return actor.Span is { } span
            && unit.Tokens.Any(t =>
                span.Contains(t.Span) && !t.IsStop && (t.IsActor || !_index.IsLight(t.Concept)) && commitment.Concepts.Contains(t.Concept)
            );
    }

    private bool IsOnOneMatter(ClaimUnit unit, ClaimUnit commitment)
    {
        Likeness likeness = Likeness.Of(unit, commitment, _index);
        return likeness.Words >= 2 && likeness.Containment >= 0.5;
    }

    // The very deed, and something or somebody beside it that the announcement names too.
    private bool IsDeed(ClaimUnit unit, ClaimUnit commitment)
    {
        Likeness likeness = Likeness.Of(unit, commitment, _index);
        return IsOneWord(unit, commitment)
            ? likeness.Words + likeness.Actors >= 2 && likeness.Containment >= 0.3
            : likeness is { Words: >= 1, Actors: >= 1, Containment: >= 0.5 };
    }

    private bool IsOneWord(ClaimUnit unit, ClaimUnit commitment) =>
        unit.Tokens.Any(t =>
            unit.Event!.Trigger.Contains(t.Span) && !t.IsActor && !_index.IsLight(t.Concept) && commitment.Concepts.Contains(t.Concept)
        );

    // A shared word in the past tense: "would be towed away", "towed away 38 tractors".
    private bool IsToldAsDone(ClaimUnit unit, ClaimUnit announced) =>
        unit.Event is { Status: EventStatus.Occurred }
        || unit.Tokens.Any(t =>
            !t.IsActor && !t.IsStop && announced.Concepts.Contains(t.Concept) && Words.WordLists.IsPast(_batch.Vocabulary.TextOf(t.Key))
        );

    private static string? ToldDayOf(ClaimUnit unit) => (unit.Event?.Date ?? (unit.Event is null ? unit.Statement?.Date : null))?.Value;

    private bool IsLater(ClaimUnit unit, ClaimUnit commitment)
    {
        // What a report dates before the word was given is no test of it.
        if (
            unit.Event is null
            && unit.Moments.Select(m => m.Day).FirstOrDefault(d => d is { Length: 10 }) is { } done
            && (commitment.Statement?.Date?.Value ?? DayOf(commitment)) is { } given
            && string.CompareOrdinal(done, given) < 0
        )
            return false;
        string? told = ToldDayOf(unit);

        // Within one article, what has no date of its own cannot be told to be later.
        if (told is null && unit.Article == commitment.Article)
            return false;
        if (told is not null && (commitment.Statement?.Date)?.Value is { } said)
            return string.CompareOrdinal(told, said) > 0 && !told.StartsWith(said, StringComparison.Ordinal);
        string? unitDay = told ?? DayOf(unit);
        string? commitmentDay = commitment.Statement?.Date?.Value ?? DayOf(commitment);
        return unitDay is not null
            && commitmentDay is not null
            && string.CompareOrdinal(unitDay, commitmentDay) > 0
            && !unitDay.StartsWith(commitmentDay, StringComparison.Ordinal);
    }

    private string? DayOf(ClaimUnit unit) =>
        _batch.Article(unit.Article).Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RowId RowOf(ClaimUnit unit) => unit.Event?.Id ?? unit.Statement!.Id;
}
