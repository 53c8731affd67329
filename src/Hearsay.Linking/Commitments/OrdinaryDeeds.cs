using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Commitments;

/// <summary>Finds the promised deeds that articles tell in their own voice and that no row tells, for they are nobody's political act: a road mended, a wage left unpaid.</summary>
internal sealed class OrdinaryDeeds(Batch batch, Rows rows, UnitReader reader, ContentReader contents)
{
    private readonly Vocabulary _vocabulary = batch.Vocabulary;

    /// <summary>A unit for every telling of one of the deeds, done or left undone; by article, then by text.</summary>
    /// <param name="deeds">Classes of deeds, as promised.</param>
    /// <param name="first">The number of the first unit.</param>
    public List<ClaimUnit> Find(IReadOnlySet<string> deeds, int first)
    {
        List<ClaimUnit> units = [];
        if (deeds.Count == 0)
            return units;
        ILookup<int, TextSpan> told = rows
            .Statements.SelectMany(s => s.Content.Select(c => (Article: batch.Numbers[s.Article], Span: c)))
            .ToLookup(t => t.Article, t => t.Span);
        ILookup<int, TextSpan> events = rows.Events.ToLookup(e => batch.Numbers[e.Article], e => e.Trigger);
        for (int article = 0; article < batch.Count; article++)
        {
            SpanCells cells = new();
            TextSpan[] covered = [.. told[article]];
            TextSpan[] triggers = [.. events[article]];
            for (int i = 0; i < covered.Length; i++)
                cells.Add(i, covered[i]);
            for (int i = 0; i < triggers.Length; i++)
                cells.Add(covered.Length + i, triggers[i]);
            foreach (PredicateFactuality predicate in batch.Annotations[article].Factuality)
            {
                if (
                    IsPromised(article, predicate.Span, deeds)
                    && !cells.Near(predicate.Span).Exists(i => i < covered.Length && covered[i].Overlaps(predicate.Span))
                    && Tell(article, predicate, deeds, first + units.Count) is { } unit
                    // A row that tells the deed tests by itself; that its opposite still holds is told by none.
                    && (
                        !Names(article, predicate.Span, unit.Deed!)
                        || !cells
                            .Near(predicate.Span)
                            .Exists(i => i >= covered.Length && triggers[i - covered.Length].Overlaps(predicate.Span))
                    )
                )
                    units.Add(unit);
            }
        }

        return units;
    }

    private bool Names(int article, TextSpan predicate, string deed)
    {
        foreach (Word word in batch.Words[article].Within(predicate))
        {
            if (KeyOf(_vocabulary.TextOf(word.Key)) == deed)
                return true;
        }

        return false;
    }

    // Most predicates are out of the question: their sentences are not read.
    private bool IsPromised(int article, TextSpan predicate, IReadOnlySet<string> deeds)
    {
        foreach (Word word in batch.Words[article].Within(predicate))
        {
            string text = _vocabulary.TextOf(word.Key);
            if (deeds.Contains(MatterClasses.DeedOf(text) ?? Conflicts.MatterReader.WordKey(_vocabulary.ConceptOf(word.Key))))
                return true;
            if (UndoneWords.Negated(text) is { } rest && deeds.Contains(KeyOf(rest)))
                return true;
            if (MatterClasses.DeedOf(text) is { } state && deeds.Any(d => MatterClasses.IsUndoneBy(d, state)))
                return true;
            // The particle decides: "handed over", "put off".
            if (MatterClasses.IsPhrasal(text) || UndoneWords.IsCarriedOut(text) || UndoneWords.IsPutOff(text, "off"))
                return true;
        }

        return false;
    }

    private ClaimUnit? Tell(int article, PredicateFactuality predicate, IReadOnlySet<string> deeds, int number)
    {
        Annotation annotation = batch.Annotations[article];
        TextSpan sentence = batch.SentenceAt(article, predicate.Span.Start);
        if (!sentence.Contains(predicate.Span))
            return null;
        TellingClause clause = TellingClause.Of(
            contents.Read(article, [sentence]),
            predicate.Span,
            annotation.Factuality,
            batch.Article(article).Text,
            _vocabulary
        );
        if (clause.At < 0 || clause.IsBesideNoun || (StatusOf(clause, predicate, deeds) ?? OfNoun(clause, deeds)) is not { } told)
            return null;
        TextSpan trigger = clause.Tokens[told.At].Span;
        RowId id = RowId.From(
            StableHash.Start.Add(annotation.Article.Id.Value).Add((int)EventType.Ordinary).Add(trigger.Start).Add(trigger.End).ToId("e")
        );
        Event happening = new(id, annotation.Article.Id, trigger, EventType.Ordinary, null)
        {
            Actor = clause.Doer is { } doer ? new ActorReference(contents.ActorOf(doer.Concept)!.Id, doer.Span, null) : null,
            Date = DateOf(annotation, clause),
            Status = told.Status,
        };
        return reader.ReadDeed(article, happening, clause.Words, number) with { Deed = told.Deed };
    }

    // What was done is told in the past; what was not, by a negation, by "un-", by the opposite that still holds, or by its being put off.
    private (EventStatus Status, string Deed, int At)? StatusOf(
        TellingClause clause,
        PredicateFactuality predicate,
        IReadOnlySet<string> deeds
    )
    {
        string word = clause.TextAt(clause.At);
        if (UndoneWords.Negated(word) is { } rest && deeds.Contains(KeyOf(rest)))
            return (EventStatus.Denied, KeyOf(rest), clause.At);
        string? known = MatterClasses.DeedOf(word, clause.TextAt(clause.At + 1), clause.TextAt(clause.At + 2));
        if (
            known is not null
            && clause.IsStill
            && deeds.Where(d => MatterClasses.IsUndoneBy(d, known)).Order(StringComparer.Ordinal).FirstOrDefault() is { } left
        )
            return (EventStatus.Denied, left, clause.At);
        string deed = known ?? Conflicts.MatterReader.WordKey(clause.Tokens[clause.At].Concept);
        if (!deeds.Contains(deed))
            return null;
        if (
            clause.IsLeftUndone
            || (clause.IsNotDone && predicate.Value < -Undone)
            || (WordLists.IsPast(word) && (predicate.Value <= Undone || (predicate.Value < -Undone && clause.IsNegated)))
        )
            return (EventStatus.Denied, deed, clause.At);
        bool isDone = WordLists.IsPast(word) && !clause.IsOpen && !clause.IsOfNothing && predicate.Value >= Done;
        return isDone || clause.IsCarriedOut ? (EventStatus.Occurred, deed, clause.At) : null;
    }

    // "The repair of the pier was completed", "… has been put off": a noun names the deed.
    private (EventStatus Status, string Deed, int At)? OfNoun(TellingClause clause, IReadOnlySet<string> deeds)
    {
        bool isPutOff = UndoneWords.IsPutOff(clause.TextAt(clause.At), clause.TextAt(clause.At + 1));
        if (!isPutOff && (!UndoneWords.IsCarriedOut(clause.TextAt(clause.At)) || clause.IsOpen))
            return null;
        for (int i = clause.Start; i < clause.At; i++)
        {
            string word = clause.TextAt(i);
            if (word.Length == 0 || WordLists.IsPast(word))
                continue;
            string deed = KeyOf(word);
            if (deeds.Contains(deed))
                return (isPutOff || clause.IsNegated ? EventStatus.Denied : EventStatus.Occurred, deed, i);
        }

        return null;
    }

    // Of FactBank's scale to 3.
    private const double Done = 2;
    private const double Undone = -0.5;

    private string KeyOf(string word) => MatterClasses.DeedOf(word) ?? Conflicts.MatterReader.WordKey(_vocabulary.ConceptOfWord(word));

    // A day of the calendar that is no bound: "by Friday", "until 3 May" tell not when.
    private static StatedDate? DateOf(Annotation annotation, TellingClause clause)
    {
        foreach (DateExpression date in MomentReader.DatesWithin(annotation, clause.Words))
        {
            if (date is not { Type: DateType.Date, Value: { Length: DayLength } value } || !char.IsAsciiDigit(value[^1]))
                continue;
            if (
                clause.TextBefore(date.Span)
                is "by"
                    or "before"
                    or "until"
                    or "till"
                    or "after"
                    or "since"
                    or "than"
                    or "from"
                    or "for"
                    or "of"
            )
                continue;
            return new StatedDate(value, date.Grain, date.Span);
        }

        return null;
    }

    private const int DayLength = 10;
}
