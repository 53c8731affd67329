using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>What is told by nobody who is named: "the captain is said to be dead", "they were believed to have fled", "it is rumoured to close".</summary>
internal static class HearsayRelations
{
    private const int MaxClause = 150;

    public static IEnumerable<Relation> Find(ArticleWords words, Sentence sentence)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (syntax.Length != words.Count)
            yield break;
        for (int i = sentence.FirstToken + 1; i + 2 < sentence.EndToken; i++)
        {
            if (words[i + 1] == "that" && IsTold(words[i]) && IsImpersonal(words, i, sentence.FirstToken) && words.QuotationAt(i) < 0)
            {
                (_, int last) = Clause(syntax, sentence, i);
                while (last > i + 2 && words.Is(last - 1, WordKinds.Punctuation))
                    last--;
                if (last > i + 3)
                    yield return Told(words.Span(i), words.Span(i + 2, last), words[i]);
                continue;
            }

            if (words[i + 1] != "to" || !IsTold(words[i]) || words.QuotationAt(i) >= 0 || !IsPassive(words, i, sentence.FirstToken))
                continue;
            (int start, int end) = Clause(syntax, sentence, i);
            while (end > start && words.Is(end - 1, WordKinds.Punctuation))
                end--;
            yield return Told(words.Span(i, i + 2), words.Span(start, Math.Max(end, i + 2)), words[i]);
        }
    }

    private static Relation Told(TextSpan cue, TextSpan content, string verb) =>
        new()
        {
            Cue = cue,
            Content = [content],
            Lemma = "hearsay",
            Act = verb is "believed" or "thought" ? SpeechAct.Opinion : SpeechAct.Assertion,
            Certainty = verb is "rumored" or "rumoured" or "alleged" ? Certainty.Possible : Certainty.Probable,
        };

    // "It is being said that …", "it was widely rumoured that …": nobody is named, and "it" is nothing.
    private static bool IsImpersonal(ArticleWords words, int verb, int limit)
    {
        for (int i = verb - 1; i >= limit && verb - i <= 5; i--)
        {
            if (words[i] == "it")
                return IsPassive(words, verb, limit);
            if (!words.Is(i, WordKinds.Adverb | WordKinds.Auxiliary) && words[i] is not "being")
                return false;
        }

        return false;
    }

    private static bool IsTold(string word) =>
        word is "said" or "reported" or "believed" or "thought" or "rumored" or "rumoured" or "alleged" or "understood";

    private static bool IsPassive(ArticleWords words, int verb, int limit)
    {
        for (int i = verb - 1; i >= limit && verb - i <= 3; i--)
        {
            if (words[i] is "is" or "are" or "was" or "were" or "be" or "been" or "'s" or "'re")
                return true;
            if (words[i] == "being")
                continue;
            if (!words.Is(i, WordKinds.Adverb | WordKinds.Negation))
                return false;
        }

        return false;
    }

    // The words under the verb in the tree, on both sides of it, without a gap.
    private static (int Start, int End) Clause(ImmutableArray<WordSyntax> syntax, Sentence sentence, int verb)
    {
        int start = verb;
        while (start - 1 >= Math.Max(sentence.FirstToken, verb - MaxClause) && Subtrees.Holds(syntax, verb, start - 1))
            start--;
        int end = verb + 1;
        while (end < Math.Min(sentence.EndToken, verb + MaxClause) && Subtrees.Holds(syntax, verb, end))
            end++;
        return (start, end);
    }
}
