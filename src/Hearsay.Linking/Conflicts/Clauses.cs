using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Conflicts;

/// <summary>The verbs of a unit, and which of them a word belongs to.</summary>
internal sealed class Clauses
{
    private const int Reach = 9;

    // "Did not report for the early shift".
    private const int ReachOfWork = 4;

    // Of FactBank's scale to 3: probable at least, so that a forecast is none.
    private const double Fact = 2;

    private readonly ClaimUnit _unit;
    private readonly Vocabulary _vocabulary;
    private readonly bool[] _isPredicate;
    private readonly double[] _factuality;

    public Clauses(ClaimUnit unit, Annotation annotation, Vocabulary vocabulary)
    {
        _unit = unit;
        _vocabulary = vocabulary;
        _isPredicate = new bool[unit.Tokens.Length];
        _factuality = new double[unit.Tokens.Length];
        ImmutableArray<PredicateFactuality> known = annotation.Factuality;
        int next = 0;
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            ContentToken token = unit.Tokens[i];
            if (token.IsActor)
                continue;
            if (i == 0 || next == 0)
                next = PredicateOrder.FirstFrom(known, token.Span.Start);
            while (next < known.Length && known[next].Span.End <= token.Span.Start)
                next++;
            bool isTold = next < known.Length && known[next].Span.Overlaps(token.Span);
            // Text whose predicates nobody read still has its past tenses and known deeds.
            _isPredicate[i] =
                isTold || (known.IsEmpty && (WordLists.IsPast(TextAt(i)) || MatterClasses.DeedOf(TextAt(i), TextAt(i + 1)) is not null));
            _isPredicate[i] &= !token.IsStop;
            _factuality[i] =
                isTold ? known[next].Value
                : known.IsEmpty ? Fact
                : 0;
        }

        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            if (!StaysAway(i))
                continue;
            _isPredicate[i] = true;
            _factuality[i] = Math.Abs(_factuality[i]);
        }
    }

    public string TextAt(int index) =>
        index >= 0 && index < _unit.Tokens.Length && !_unit.Tokens[index].IsActor ? _vocabulary.TextOf(_unit.Tokens[index].Key) : "";

    public bool IsPredicate(int index) => _isPredicate[index];

    /// <summary>The same for a number that may lie outside the unit.</summary>
    public bool IsPredicateAt(int index) => index >= 0 && index < _isPredicate.Length && _isPredicate[index];

    /// <summary>Whether the text tells the verb as not done.</summary>
    public bool IsDenied(int index) =>
        _isPredicate[index] && (_factuality[index] <= -Fact / 4 || (_factuality[index] < Fact / 4 && HasNegation(index)));

    // "Because the wall had not been mended": where the model is of two minds, the auxiliaries before the verb decide.
    private bool HasNegation(int index)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            if (Negation.IsNegation(TextAt(i)))
                return TextAt(i) is not ("no" or "nothing");
            if (TextAt(i) is not ("been" or "be" or "being" or "yet" or "still" or "ever" or "even" or "fully"))
                return false;
        }

        return false;
    }

    /// <summary>Whether the text tells the verb as done.</summary>
    public bool IsFact(int index) => _factuality[index] >= Fact;

    /// <summary>The number of the first token in the span; -1 when there is none.</summary>
    public int IndexOf(TextSpan span)
    {
        for (int i = 0; i < _unit.Tokens.Length; i++)
        {
            if (span.Overlaps(_unit.Tokens[i].Span))
                return i;
        }

        return -1;
    }

    /// <summary>The class of the deed, or the word for it, that the token belongs to; null when none tells a matter.</summary>
    public string? DeedAt(int index)
    {
        for (int i = index - 1; i >= Math.Max(0, index - Reach); i--)
        {
            if (EndsClause(TextAt(i)))
                break;
            if (_isPredicate[i])
                return DeedOf(i);
        }

        for (int i = index; i < Math.Min(_unit.Tokens.Length, index + Reach); i++)
        {
            if (i > index && EndsClause(TextAt(i)) && TextAt(i) is not "and")
                break;
            if (_isPredicate[i] && DeedOf(i) is { } deed)
                return deed;
        }

        return null;
    }

    /// <summary>The class of the word as a deed, or the word itself; null when it is too common to tell one.</summary>
    public string? DeedOf(int index)
    {
        if (_unit.Tokens[index].IsActor)
            return null;
        if (StaysAway(index))
            return "struck";
        string? known = MatterClasses.DeedOf(TextAt(index), TextAt(index + 1), TextAt(index + 2));
        return known ?? (_vocabulary.IsLight(_unit.Tokens[index].Concept) ? null : MatterReader.WordKey(_unit.Tokens[index].Concept));
    }

    // "Did not report for work", "failed to turn up for their shift" tell what "walked out" tells.
    private bool StaysAway(int index)
    {
        if (TextAt(index) is not ("report" or "turn" or "show" or "come" or "appear" or "go") || (!HasNegation(index) && !IsFailed(index)))
            return false;
        for (int i = index + 1; i <= index + ReachOfWork; i++)
        {
            if (TextAt(i) is "work" or "duty" or "shift" or "shifts")
                return true;
        }

        return false;
    }

    private bool IsFailed(int index) => TextAt(index - 1) is "to" && TextAt(index - 2) is "failed" or "refused";

    /// <summary>The class of the word, or the word; null when it is too common to tell a matter.</summary>
    public string? KeyAt(int index) => MatterClasses.ThingOf(TextAt(index)) ?? DeedOf(index);

    private static bool EndsClause(string word) =>
        word is "and" or "but" or "because" or "while" or "which" or "who" or "when" or "that" or "after" or "although" or "though";
}
