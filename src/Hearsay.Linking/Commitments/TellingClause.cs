using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Commitments;

/// <summary>The clause of a sentence that tells one predicate, with the subject that it shares with the clause before it.</summary>
internal sealed class TellingClause
{
    private const int ReachOfAuxiliaries = 5;

    private readonly Vocabulary _vocabulary;
    private readonly int _start;
    private readonly int _end;

    private TellingClause(
        ImmutableArray<ContentToken> tokens,
        int at,
        int start,
        int end,
        ImmutableArray<TextSpan> words,
        Vocabulary vocabulary
    )
    {
        Tokens = tokens;
        At = at;
        _start = start;
        _end = end;
        Words = words;
        _vocabulary = vocabulary;
    }

    /// <summary>Gets the words of the sentence.</summary>
    public ImmutableArray<ContentToken> Tokens { get; }

    /// <summary>Gets the number of the predicate's token; -1 when it is a party's name.</summary>
    public int At { get; }

    /// <summary>Gets the number of the clause's first token.</summary>
    public int Start => _start;

    /// <summary>Gets the words that tell the deed.</summary>
    public ImmutableArray<TextSpan> Words { get; }

    /// <summary>Gets whether it is told as what will, may or should be.</summary>
    public bool IsOpen
    {
        get
        {
            for (int i = At - 1; i >= Math.Max(_start, At - ReachOfAuxiliaries); i--)
            {
                if (
                    TextAt(i)
                    is "will"
                        or "would"
                        or "shall"
                        or "should"
                        or "could"
                        or "can"
                        or "may"
                        or "might"
                        or "must"
                        or "to"
                        or "if"
                        or "not"
                )
                    return true;
            }

            return false;
        }
    }

    /// <summary>Gets whether the verb is negated: "had not been paid".</summary>
    public bool IsNegated
    {
        get
        {
            for (int i = At - 1; i >= _start; i--)
            {
                if (Negation.IsNegation(TextAt(i)))
                    return TextAt(i) is not ("no" or "nothing");
                if (TextAt(i) is not ("been" or "be" or "being" or "yet" or "still" or "ever" or "even" or "fully"))
                    return false;
            }

            return false;
        }
    }

    /// <summary>Gets whether it was not done, the verb in its first form: "did not run", "never did appear".</summary>
    public bool IsNotDone
    {
        get
        {
            bool isNegated = false;
            for (int i = At - 1; i >= Math.Max(_start, At - ReachOfAuxiliaries); i--)
            {
                string word = TextAt(i);
                if (word is "didn't")
                    return true;
                if (word is "did")
                    return isNegated;
                isNegated |= word is "not" or "never";
                if (word is not ("not" or "never" or "even" or "ever" or "then" or "yet"))
                    return false;
            }

            return false;
        }
    }

    /// <summary>Gets whether what holds is said to hold on: "is still closed", "remains shut".</summary>
    public bool IsStill
    {
        get
        {
            for (int i = At - 1; i >= Math.Max(_start, At - ReachOfAuxiliaries); i--)
            {
                if (TextAt(i) is "still" or "remain" or "remains" or "remained" or "stay" or "stays" or "stayed")
                    return true;
            }

            return false;
        }
    }

    /// <summary>Gets whether a participle only describes a thing: "the only paved road", "a little-known path".</summary>
    public bool IsBesideNoun { get; private init; }

    /// <summary>Gets whether nothing is what it is done to: "received no answer".</summary>
    public bool IsOfNothing => TextAt(At + 1) is "no" or "nothing" or "none" or "nobody" or "neither" or "little";

    /// <summary>Gets whether it is told as left undone, put off or given up.</summary>
    public bool IsLeftUndone
    {
        get
        {
            for (int i = At - 1; i >= Math.Max(_start, At - ReachOfAuxiliaries); i--)
            {
                if (TextAt(i) is "to" && TextAt(i - 1) is "yet" or "failed" or "still" or "unable" or "refused")
                    return true;
                if (TextAt(i) is "without" or "awaiting")
                    return true;
            }

            if (WordLists.IsPast(TextAt(At)))
                return false;
            for (int i = _start; i < _end; i++)
            {
                if (UndoneWords.IsPutOff(TextAt(i), TextAt(i + 1)))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Gets whether a noun names the deed and a verb says that it was done: "the repair was completed".</summary>
    public bool IsCarriedOut
    {
        get
        {
            if (WordLists.IsPast(TextAt(At)) || IsOpen)
                return false;
            for (int i = At + 1; i < _end; i++)
            {
                if (TextAt(i) is "will" or "would" or "not" or "could" or "may" or "might")
                    return false;
                if (UndoneWords.IsCarriedOut(TextAt(i)))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Gets who does it: of an active verb the last party before it, of a passive one the party after "by"; null when the clause does not say.</summary>
    public ContentToken? Doer
    {
        get
        {
            bool isPassive = false;
            for (int i = At - 1; i >= Math.Max(_start, At - 2); i--)
                isPassive |= TextAt(i) is "be" or "been" or "being" or "is" or "are" or "was" or "were";
            if (isPassive)
            {
                for (int i = At + 1; i < _end - 1; i++)
                {
                    if (TextAt(i) is "by" && Tokens[i + 1].IsActor)
                        return Tokens[i + 1];
                }

                return null;
            }

            // The first party of the clause is its subject: "the mayor of Selm opened".
            for (int i = 0; i < At; i++)
            {
                if (!Tokens[i].IsActor || !Words.Any(w => w.Contains(Tokens[i].Span)))
                    continue;
                // "The Quillport council": the name only says which.
                if (i + 1 < At && !Tokens[i + 1].IsActor && !Tokens[i + 1].IsStop)
                    return null;
                return i == 0 || TextAt(i - 1) is "" or "the" or "a" or "and" or "but" ? Tokens[i] : null;
            }

            return null;
        }
    }

    /// <summary>Cuts the clause around a predicate out of its sentence.</summary>
    public static TellingClause Of(
        List<ContentToken> sentence,
        TextSpan predicate,
        ImmutableArray<PredicateFactuality> predicates,
        string text,
        Vocabulary vocabulary
    )
    {
        ImmutableArray<ContentToken> tokens = [.. sentence];
        bool[] isPredicate = PredicatesIn(tokens, predicates);
        int at = -1;
        for (int i = 0; i < tokens.Length && at < 0; i++)
            at = !tokens[i].IsActor && predicate.Overlaps(tokens[i].Span) ? i : -1;
        if (at < 0)
            return new TellingClause(tokens, -1, 0, 0, [], vocabulary);
        int start = at;
        while (start > 0 && !Parts(start - 1, start))
            start--;
        int end = at + 1;
        while (
            end < tokens.Length
            && !Parts(end, end + 1)
            && !text.AsSpan(tokens[end - 1].Span.End, tokens[end].Span.Start - tokens[end - 1].Span.End).ContainsAny(';', ':', '\u2014')
        )
            end++;
        // "Remain unpublished, eleven days after …": what hangs on the next clause goes with it.
        if (end < tokens.Length)
        {
            for (int i = end - 1; i > at; i--)
            {
                if (text.AsSpan(tokens[i - 1].Span.End, tokens[i].Span.Start - tokens[i - 1].Span.End).Contains(','))
                    end = i;
            }
        }

        TextSpan clause = TextSpan.Cover(tokens[start].Span, tokens[end - 1].Span);
        // "The mayor opened the bridge and paid the workers": the subject stands in the clause before.
        bool hasSubject = tokens.Skip(start).Take(at - start).Any(t => t.IsActor || !t.IsStop);
        int first = Array.IndexOf(isPredicate, true);
        int subject = Math.Min(first < 0 ? start : first, start - 1);
        ImmutableArray<TextSpan> words =
            hasSubject || subject <= 0 ? [clause] : [TextSpan.Cover(tokens[0].Span, tokens[subject - 1].Span), clause];
        return new TellingClause(tokens, at, start, end, words, vocabulary)
        {
            IsBesideNoun =
                WordLists.IsPast(UndoneWords.TextAt(tokens, at, vocabulary))
                && (
                    (tokens[at].Span.Start > 0 && text[tokens[at].Span.Start - 1] == '-')
                    || UndoneWords.TextAt(tokens, at - 1, vocabulary)
                        is "the"
                            or "a"
                            or "an"
                            or "this"
                            or "its"
                            or "his"
                            or "her"
                            or "their"
                            or "only"
                            or "newly"
                            or "recently"
                ),
        };

        // Whether the clause ends between two tokens: the inner one begins or ends another clause.
        bool Parts(int word, int next)
        {
            string folded = UndoneWords.TextAt(tokens, word, vocabulary);
            if (folded is "and" or "or")
            {
                return word < at
                    ? Array.IndexOf(isPredicate, true, 0, word) >= 0
                    : next < tokens.Length && Array.IndexOf(isPredicate, true, next) >= 0;
            }

            return folded
                is "but"
                    or "because"
                    or "while"
                    or "which"
                    or "who"
                    or "when"
                    or "that"
                    or "after"
                    or "although"
                    or "though"
                    or "before"
                    or "as"
                    or "since"
                    or "where"
                    or "if"
                    or "unless";
        }
    }

    /// <summary>The folded word at a token; empty for a party and outside the sentence.</summary>
    public string TextAt(int index) => UndoneWords.TextAt(Tokens, index, _vocabulary);

    /// <summary>The folded word before a span.</summary>
    public string TextBefore(TextSpan span)
    {
        int at = 0;
        while (at < Tokens.Length && Tokens[at].Span.End <= span.Start)
            at++;
        return TextAt(at - 1);
    }

    private static bool[] PredicatesIn(ImmutableArray<ContentToken> tokens, ImmutableArray<PredicateFactuality> predicates)
    {
        bool[] found = new bool[tokens.Length];
        int next = tokens.Length == 0 ? 0 : PredicateOrder.FirstFrom(predicates, tokens[0].Span.Start);
        for (int i = 0; i < tokens.Length; i++)
        {
            ContentToken token = tokens[i];
            while (next < predicates.Length && predicates[next].Span.End <= token.Span.Start)
                next++;
            found[i] = !token.IsActor && !token.IsStop && next < predicates.Length && predicates[next].Span.Overlaps(token.Span);
        }

        return found;
    }
}
