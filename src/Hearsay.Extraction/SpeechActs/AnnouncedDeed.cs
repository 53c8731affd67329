using System.Collections.Frozen;
using Hearsay.Core.Analyses;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.SpeechActs;

/// <summary>Tells an announcement that binds from a forecast: what the speaker will do himself, or what will be done in his charge, by a day that he names.</summary>
internal static class AnnouncedDeed
{
    private const int LongestBound = 4;

    // What is in somebody's hands to do for others, and can be seen to have been done.
    private static readonly FrozenSet<string> Services = FrozenSet.ToFrozenSet(
        [
            "pay",
            "repay",
            "refund",
            "compensate",
            "publish",
            "release",
            "hand",
            "deliver",
            "send",
            "ship",
            "supply",
            "return",
            "repair",
            "restore",
            "reopen",
            "open",
            "build",
            "rebuild",
            "complete",
            "finish",
            "install",
            "replace",
            "remove",
            "clear",
            "plant",
            "close",
            "withdraw",
            "lift",
            "answer",
            "reply",
            "apologise",
            "apologize",
            "submit",
            "test",
            "recall",
            "reinstate",
            "receive",
        ],
        StringComparer.Ordinal
    );

    /// <summary>The act of a plain assertion that is such an announcement; null for all others.</summary>
    /// <param name="main">The verb of the content.</param>
    /// <param name="dateWords">The words that belong to a date.</param>
    public static SpeechAct? ActOf(ArticleWords words, DependencyTree tree, int main, Statement statement, bool[] dateWords)
    {
        if (KeepsState(words, tree, main, statement))
            return SpeechAct.Assurance;
        if (
            !IsAnswerable(statement.Source)
            || !Services.Contains(tree.Lemma(main))
            || !IsWill(words, tree, main)
            || !HasDay(words, statement.Content[0], main, dateWords)
        )
            return null;
        int subject = tree.Subject(main);
        return subject < 0 ? null
            : IsSpeaker(words, subject, statement) ? SpeechAct.Promise
            : statement.Source.Anonymity == Anonymity.Named && words.MentionAt(subject) is not { Form: Core.Actors.MentionForm.Name }
                ? SpeechAct.Assurance
            : null;
    }

    // "The pit will stay shut until the inquiry is over": what is in the speaker's charge is kept as it is.
    private static bool KeepsState(ArticleWords words, DependencyTree tree, int main, Statement statement) =>
        statement.Source.Anonymity == Anonymity.Named
        && tree.Lemma(main) is "remain" or "stay" or "keep"
        && IsWill(words, tree, main)
        && words[main + 1] is "shut" or "closed" or "sealed" or "locked" or "suspended" or "grounded" or "frozen" or "banned"
        && HoldsUntil(words, statement.Content[0], main);

    /// <summary>Whether what is said holds only up to something that is to come first: "until", "before", "unless".</summary>
    public static bool HoldsUntil(ArticleWords words, TextSpan content, int main)
    {
        for (int i = main + 1; i < words.Count && words.Span(i).End <= content.End; i++)
        {
            if (words[i] is "until" or "till" or "before" or "unless")
                return true;
        }

        return false;
    }

    // Whoever only looks on, studies or reports has nothing to promise.
    private static bool IsAnswerable(StatementSource source) => source.Anonymity is Anonymity.Named or Anonymity.Official;

    private static bool IsSpeaker(ArticleWords words, int subject, Statement statement) =>
        words[subject] is "i" or "we" or "it" or "they" or "he" or "she"
        || words.MentionAt(subject) is { Actor: { } actor } && actor == statement.Source.Party.Actor;

    private static bool IsWill(ArticleWords words, DependencyTree tree, int main)
    {
        for (int child = tree.FirstChild(main); child >= 0; child = tree.NextSibling(child))
        {
            if (words[child] is "not" or "n't" or "never" or "if" or "unless" or "probably" or "likely")
                return false;
        }

        for (int child = tree.FirstChild(main); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == DependencyRelation.Aux && words[child] is "will" or "would" or "shall" or "'ll" or "’ll")
                return true;
        }

        return false;
    }

    // "By Friday", "before the end of the month", "within ten days", after the verb.
    private static bool HasDay(ArticleWords words, TextSpan content, int main, bool[] dateWords)
    {
        for (int i = main + 1; i < words.Count && words.Span(i).End <= content.End; i++)
        {
            if (words[i] is not ("by" or "before" or "within"))
                continue;
            for (int next = i + 1; next <= i + LongestBound && next < words.Count; next++)
            {
                if (dateWords[next])
                    return true;
            }
        }

        return false;
    }
}
