using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Dates;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Finds when a deed was done: the nearest date of its clause, else of its sentence, that is neither another deed's nor part of a name.</summary>
internal sealed class EventDates(ArticleWords words, PhraseReader phrases, DependencyTree tree, ImmutableArray<DateExpression> dates)
{
    private const int OtherClause = 1000;
    private const int LongestClimb = 8;

    /// <summary>The date; null when the sentence tells none.</summary>
    /// <param name="notThis">When the report was made; null when not said.</param>
    public StatedDate? Of(Sentence sentence, int word, TextSpan? notThis)
    {
        StatedDate? best = null;
        int bestDistance = int.MaxValue;
        foreach (DateExpression date in Within(sentence.Span))
        {
            if (date is not { Value: { } value, Type: DateType.Date or DateType.Time } || notThis == date.Span || IsPartOfPhrase(date))
                continue;
            int at = words.Analysis.TokenAtOrAfter(date.Span.Start);
            if (IsOfGoverned(at, word))
                continue;
            int distance = Math.Abs(at - word) + (IsOfClause(at, word) ? 0 : OtherClause);
            if (distance < bestDistance)
                (best, bestDistance) = (new StatedDate(value, date.Grain, date.Span), distance);
        }

        return best;
    }

    // Whether the date hangs on the deed's word or on what governs it, with no other clause between.
    private bool IsOfClause(int date, int word)
    {
        int at = date;
        for (int step = 0; at >= 0 && step < 6; step++, at = tree.Head(at))
        {
            if (at == word)
                return true;
            if (step > 0 && tree[at].Upos == Upos.Verb)
                break;
        }

        int governor = tree.Head(word);
        return at >= 0
            && at == governor
            && tree.Relation(word)
                is DependencyRelation.Xcomp
                    or DependencyRelation.Obj
                    or DependencyRelation.NsubjPass
                    or DependencyRelation.Nsubj;
    }

    // "demanded that they be freed by May 25": the date of what is demanded.
    private bool IsOfGoverned(int date, int word)
    {
        bool governed = false;
        int at = date;
        for (int step = 0; at >= 0 && step < LongestClimb; step++, at = tree.Head(at))
        {
            if (at == word)
                return governed;
            governed |= tree.Relation(at) is DependencyRelation.Ccomp or DependencyRelation.Xcomp or DependencyRelation.AclRelcl;
        }

        return false;
    }

    // "the 2015 accord", "the January letter": the date names a thing and tells nothing of the deed.
    private bool IsPartOfPhrase(DateExpression date)
    {
        int first = words.Analysis.TokenAtOrAfter(date.Span.Start);
        int after = words.Analysis.TokenAtOrAfter(date.Span.End);
        bool noun = phrases.IsNounLike(after) && !phrases.IsVerbLike(after) || phrases.IsPossessive(after);
        return noun
            && (words.Is(first - 1, WordKinds.Determiner) || date.Grain is DateGrain.Year or DateGrain.Month && phrases.IsNounLike(after));
    }

    private IEnumerable<DateExpression> Within(TextSpan span)
    {
        int low = 0;
        int high = dates.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (dates[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (int i = low; i < dates.Length && dates[i].Span.End <= span.End; i++)
            yield return dates[i];
    }
}
