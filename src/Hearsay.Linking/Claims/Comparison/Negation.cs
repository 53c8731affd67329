using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims.Comparison;

/// <summary>Finds plain negation in what is said.</summary>
internal static class Negation
{
    /// <summary>Whether the words hold any negation.</summary>
    public static bool IsIn(IEnumerable<ContentToken> tokens, Vocabulary vocabulary) =>
        tokens.Any(t => !t.IsActor && IsNegation(vocabulary.TextOf(t.Key)));

    /// <summary>Whether the first clause denies: "had not", "never", "nobody". Two negations are taken as one, for news seldom means the logic of two.</summary>
    public static bool IsInFirstClause(IReadOnlyList<ContentToken> tokens, string text, Vocabulary vocabulary)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (
                i > 0
                && text.AsSpan(tokens[i - 1].Span.End, Math.Max(0, tokens[i].Span.Start - tokens[i - 1].Span.End))
                    .ContainsAny('.', '!', '?')
            )
                return false;
            if (tokens[i].IsActor)
                continue;
            string word = vocabulary.TextOf(tokens[i].Key);
            if (
                IsNegation(word)
                && !IsAffirmation(tokens, i, vocabulary)
                && !IsEitherWay(tokens, i)
                && !IsBoundOfFigure(tokens, i, vocabulary)
            )
                return !TurnsRound(tokens, i, vocabulary);
            if (i > 0 && EndsClause(word))
                return false;
        }

        return false;
    }

    // "No more than 19 lorries", "not more than a week" say how many, not that there were none.
    private static bool IsBoundOfFigure(IReadOnlyList<ContentToken> tokens, int at, Vocabulary vocabulary) =>
        at + 2 < tokens.Count
        && vocabulary.TextOf(tokens[at].Key) is "no" or "not"
        && !tokens[at + 1].IsActor
        && vocabulary.TextOf(tokens[at + 1].Key) is "more" or "fewer" or "less"
        && !tokens[at + 2].IsActor
        && vocabulary.TextOf(tokens[at + 2].Key) is "than";

    /// <summary>Whether the folded word negates.</summary>
    public static bool IsNegation(string word) =>
        word is "not" or "never" or "no" or "none" or "nobody" or "nothing" or "neither" or "nor" or "cannot"
        || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>Whether what is negated is a will or a state of mind: "will not go", "did not know".</summary>
    public static bool IsOfWillOrMind(IReadOnlyList<ContentToken> tokens, Vocabulary vocabulary)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            string word = tokens[i].IsActor ? "" : vocabulary.TextOf(tokens[i].Key);
            if (
                word
                is "will"
                    or "would"
                    or "shall"
                    or "won't"
                    or "wouldn't"
                    or "can"
                    or "can't"
                    or "cannot"
                    or "could"
                    or "couldn't"
                    or "should"
                    or "must"
            )
                return true;
            if (!IsNegation(word))
                continue;
            // "Known nothing of it" as well as "not known of it".
            int first = word is "nothing" or "no" or "nobody" ? Math.Max(0, i - 1) : i + 1;
            for (int j = first; j < Math.Min(tokens.Count, i + 4); j++)
            {
                if (!tokens[j].IsActor && IsOfMind(vocabulary.TextOf(tokens[j].Key)))
                    return true;
            }
        }

        return false;
    }

    private static bool IsOfMind(string word) =>
        word
            is "know"
                or "known"
                or "knew"
                or "think"
                or "thought"
                or "believe"
                or "believed"
                or "see"
                or "seen"
                or "remember"
                or "recall"
                or "want"
                or "wanted"
                or "expect"
                or "understand"
                or "feel"
                or "care"
                or "say"
                or "comment"
                or "need"
                or "plan"
                or "intend"
                or "like"
                or "aware"
                or "sure"
                or "clear";

    /// <summary>Whether the words say that something was left undone: "without a single coin being paid".</summary>
    public static bool IsUndone(IReadOnlyList<ContentToken> tokens, Vocabulary vocabulary)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            string word = tokens[i].IsActor ? "" : vocabulary.TextOf(tokens[i].Key);
            if (word is "failed" or "fails" or "unpaid" or "undone" or "unkept" or "unfulfilled" or "refused")
                return true;
            if (word is not "without")
                continue;
            for (int j = i + 1; j < Math.Min(tokens.Count, i + 6); j++)
            {
                if (!tokens[j].IsActor && vocabulary.TextOf(tokens[j].Key).EndsWith("ing", StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    // "Nobody was killed, but 20 people were hurt" says that something is so.
    private static bool TurnsRound(IReadOnlyList<ContentToken> tokens, int at, Vocabulary vocabulary)
    {
        for (int i = at + 1; i < tokens.Count; i++)
        {
            if (!tokens[i].IsActor && vocabulary.TextOf(tokens[i].Key) is "but")
                return tokens.Skip(i).Count(t => !t.IsStop) >= 2 && !IsIn(tokens.Skip(i + 1), vocabulary);
        }

        return false;
    }

    // "No doubt", "no question that": the strongest way to say yes.
    private static bool IsAffirmation(IReadOnlyList<ContentToken> tokens, int at, Vocabulary vocabulary) =>
        at + 1 < tokens.Count
        && !tokens[at + 1].IsActor
        && vocabulary.TextOf(tokens[at + 1].Key)
            is "doubt"
                or "question"
                or "wonder"
                or "only"
                or "accident"
                or "coincidence"
                or "secret"
                or "surprise";

    // "Strike or no strike": in either case.
    private static bool IsEitherWay(IReadOnlyList<ContentToken> tokens, int at) =>
        at >= 2 && at + 1 < tokens.Count && tokens[at + 1].Concept == tokens[at - 2].Concept;

    private static bool EndsClause(string word) =>
        word
            is "and"
                or "but"
                or "because"
                or "although"
                or "though"
                or "while"
                or "unless"
                or "until"
                or "after"
                or "before"
                or "which"
                or "who"
                or "if"
                or "when"
                or "where"
                or "since";
}
