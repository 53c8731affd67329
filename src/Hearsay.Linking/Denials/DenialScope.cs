using Hearsay.Linking.Claims;
using Hearsay.Linking.Conflicts;

namespace Hearsay.Linking.Denials;

/// <summary>How far a negation reaches inside a unit: not over asides, what follows its clause, or the words that name what was said.</summary>
internal sealed class DenialScope
{
    private readonly bool[] _isOutside;
    private readonly bool[] _isAfterComma;
    private readonly Clauses _clauses;

    private DenialScope(bool[] isOutside, bool[] isAfterComma, Clauses clauses)
    {
        _isOutside = isOutside;
        _isAfterComma = isAfterComma;
        _clauses = clauses;
    }

    /// <summary>Gets whether what is denied is the matter of something said: "the claim that …", "allegations of …".</summary>
    public bool IsOfAllegation { get; private init; }

    /// <summary>Whether the token lies in the scope.</summary>
    public bool Holds(int index) => !_isOutside[index];

    /// <summary>Reads the scope.</summary>
    public static DenialScope Of(ClaimUnit unit, Clauses clauses, string text)
    {
        int count = unit.Tokens.Length;
        bool[] isAfterComma = new bool[count];
        for (int i = 1; i < count; i++)
        {
            int gap = unit.Tokens[i - 1].Span.End;
            isAfterComma[i] = gap < unit.Tokens[i].Span.Start && text.AsSpan(gap, unit.Tokens[i].Span.Start - gap).Contains(',');
        }

        bool[] isOutside = new bool[count];
        int start = Math.Max(MatterOfSaid(clauses, count), AfterEvidence(clauses, count));
        bool isOfAllegation = MatterOfSaid(clauses, count) > 0;
        Array.Fill(isOutside, true, 0, start);
        bool isTold = false;
        bool isAside = false;
        for (int i = start; i < count; i++)
        {
            string word = clauses.TextAt(i);
            if (isAside && isAfterComma[i])
                isAside = false;
            isAside |= isAfterComma[i] && word is "who" or "whom" or "which" or "whose" && !isTold;
            if ((i > start && EndsScope(word, isAfterComma[i], isTold)) || (start > 0 && i > start && word is "as"))
            {
                Array.Fill(isOutside, true, i, count - i);
                break;
            }

            isOutside[i] = isAside;
            isTold |= !isAside && clauses.IsPredicate(i);
        }

        return new DenialScope(isOutside, isAfterComma, clauses) { IsOfAllegation = isOfAllegation };
    }

    /// <summary>Whether nothing but marks and conjunctions lies between two tokens: "pawned" and "sold" in "pledged, pawned or sold".</summary>
    public bool IsListed(int first, int second)
    {
        bool isJoined = _isAfterComma[second];
        for (int i = first + 1; i < second; i++)
        {
            if (_clauses.TextAt(i) is not ("or" or "nor" or "and"))
                return false;
            isJoined = true;
        }

        return isJoined;
    }

    // "U.S. allegations of assassination plots": what is denied stands after the words for what was said.
    private static int MatterOfSaid(Clauses clauses, int count)
    {
        for (int i = 0; i + 2 < count && !clauses.IsPredicate(i); i++)
        {
            if (SaidThings.IsOne(clauses.TextAt(i)) && clauses.TextAt(i + 1) is "of" or "that" or "about")
                return i + 2;
        }

        return 0;
    }

    // "The log showed no failure of the pump": what is denied is the failure, whatever shows it.
    private static int AfterEvidence(Clauses clauses, int count)
    {
        for (int i = 1; i + 1 < count; i++)
        {
            if (clauses.TextAt(i) is not "no")
                continue;
            return
                clauses.TextAt(i - 1)
                    is "showed"
                        or "shows"
                        or "show"
                        or "shown"
                        or "found"
                        or "revealed"
                        or "recorded"
                        or "detected"
                        or "saw"
                        or "seen"
                ? i
                : 0;
        }

        return 0;
    }

    private static bool EndsScope(string word, bool isAfterComma, bool isTold) =>
        word is "but" or "because" or "while" or "although" or "though" or "after" or "before" or "when" or "until" or "unless"
        || (
            isTold
            && isAfterComma
            && word is "a" or "an" or "the" or "which" or "who" or "whom" or "saying" or "adding" or "and" or "calling"
        );
}
