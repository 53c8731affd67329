using Hearsay.Core;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims;

/// <summary>Which rows say nothing that could be so or not: questions, words too few to be understood, what the article says is not known.</summary>
internal static class ClaimWorth
{
    private const int LongestQuestionWord = 8;

    /// <summary>Whether the content is a question ("knew why it broke") or too little of a phrase ("made it").</summary>
    public static bool SaysNothing(Statement statement, List<ContentToken> tokens, string text, Vocabulary vocabulary)
    {
        int matter = tokens.Count(token => !token.IsStop);
        // "It had not" answers what stands before it.
        if (matter == 0)
            return statement.Act != SpeechAct.Denial && !Negation.IsIn(tokens, vocabulary);
        if (statement.Clause is null)
            return false;
        return StartsQuestion(text.AsSpan(statement.Content[0].Start, statement.Content[0].Length))
            || matter == 1
                && statement.Act is SpeechAct.Assertion or SpeechAct.Opinion
                && !PointsBack(tokens, vocabulary)
                && !tokens.Exists(token => token.Key >= 0 && QuantityReader.IsNumber(vocabulary.TextOf(token.Key)));
    }

    // "Called it nonsense", "called that false" says something of what was said before; "put it at 80" gives a figure.
    private static bool PointsBack(List<ContentToken> tokens, Vocabulary vocabulary) =>
        tokens.Count > 1
        && tokens[0] is { Key: >= 0 and var first }
        && vocabulary.TextOf(first) is "it" or "that" or "this" or "them" or "those";

    /// <summary>Whether the deed stands in a question that the article leaves open: "do not know which faction attacked it".</summary>
    public static bool IsLeftOpen(Event deed, Annotation annotation)
    {
        foreach (Unknown unknown in annotation.Unknowns)
        {
            if (unknown.Span.Contains(deed.Trigger) && AsksBefore(annotation.Article.Text, unknown.Span.Start, deed.Trigger.Start))
                return true;
        }

        return false;
    }

    private static bool AsksBefore(string text, int start, int end)
    {
        int word = start;
        for (int i = start; i <= end; i++)
        {
            if (i < end && char.IsLetter(text[i]))
                continue;
            if (IsQuestionWord(text.AsSpan(word, i - word)))
                return true;
            word = i + 1;
        }

        return false;
    }

    private static bool StartsQuestion(ReadOnlySpan<char> content)
    {
        int end = content.IndexOfAnyExceptInRange('A', 'z');
        return IsQuestionWord(end < 0 ? content : content[..end]);
    }

    private static bool IsQuestionWord(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestQuestionWord)
            return false;
        Span<char> lower = stackalloc char[LongestQuestionWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        return lower is "whether" or "who" or "whom" or "whose" or "which" or "what" or "why" or "how" or "where";
    }
}
