using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>What an outlet takes back or sets right in its own correction: it denies what it told, and asserts what the rest of the note says.</summary>
internal static class CorrectionRelations
{
    private const int ReachOfSubject = 16;
    private const int ReachOfThat = 6;
    private const int FewestWords = 3;

    /// <summary>The relations with those of the article's corrections.</summary>
    public static void AddTo(List<Relation> relations, ArticleWords words)
    {
        Article article = words.Analysis.Article;
        if (article.Outlet is not { Length: > 0 } outlet)
            return;
        foreach (Sentence sentence in words.Analysis.Sentences)
        {
            if (article.Blocks[sentence.BlockIndex].Kind != BlockKind.Correction)
                continue;
            int start = AfterLabel(words, sentence);
            if (TakenBack(words, start, sentence, outlet) is { } wrong)
            {
                relations.RemoveAll(known => sentence.Span.Contains(known.Start));
                relations.Add(wrong);
            }
            else if (
                sentence.EndToken - start > FewestWords
                && words[sentence.EndToken - 1] is "."
                && !relations.Exists(known => sentence.Span.Contains(known.Start))
            )
                relations.Add(Of(outlet, null, words.Span(start, sentence.EndToken - 1)));
        }
    }

    private static Relation Of(string outlet, TextSpan? cue, TextSpan content) =>
        new()
        {
            Cue = cue,
            Content = [content],
            CitedOutlet = outlet,
            Lemma = "correction",
            Act = cue is null ? SpeechAct.Assertion : SpeechAct.Denial,
            Negative = cue is not null,
        };

    // "Correction:", "Corrections and clarifications:".
    private static int AfterLabel(ArticleWords words, Sentence sentence)
    {
        if (words[sentence.FirstToken] is not ("correction" or "corrections" or "clarification" or "clarifications" or "erratum"))
            return sentence.FirstToken;
        for (int i = sentence.FirstToken + 1; i < sentence.EndToken - 1; i++)
        {
            if (words[i] is ":" or "-" or "–" or "—")
                return i + 1;
        }

        return sentence.FirstToken;
    }

    // "This newspaper said that …", "An earlier version of this article gave the date as …": whatever the outlet told before it now sets right.
    private static Relation? TakenBack(ArticleWords words, int start, Sentence sentence, string outlet)
    {
        bool isOwn = false;
        for (int i = start; i < Math.Min(sentence.EndToken - 1, start + ReachOfSubject); i++)
        {
            isOwn |=
                IsOwnText(words, i)
                || words.Span(i).Start + outlet.Length <= words.Text.Length
                    && words.Text.AsSpan(words.Span(i).Start).StartsWith(outlet, StringComparison.Ordinal);
            if (!isOwn || !Tells(words[i]))
                continue;
            int first = i + 1;
            // "Reported on 6 February that …".
            for (int j = first; j < Math.Min(sentence.EndToken, first + ReachOfThat); j++)
            {
                if (words[j] is "that")
                    first = j;
            }

            while (words[first] is "that" or ":" or "incorrectly" or "wrongly")
                first++;
            int end = sentence.EndToken;
            while (end > first && words[end - 1] is "." or "!")
                end--;
            return end - first < FewestWords ? null : Of(outlet, words.Span(i), words.Span(first, end));
        }

        return null;
    }

    private static bool IsOwnText(ArticleWords words, int at) =>
        words[at] is "we" or "our"
        || words[at]
            is "article"
                or "version"
                or "story"
                or "report"
                or "newspaper"
                or "paper"
                or "bulletin"
                or "edition"
                or "headline"
                or "caption"
                or "item"
                or "broadcast"
            && (
                words[at - 1] is "this" or "our" or "an" or "earlier" or "previous" or "original"
                || words[at + 1] is "of" or "on" or "published"
            );

    private static bool Tells(string word) =>
        word
            is "said"
                or "stated"
                or "reported"
                or "gave"
                or "called"
                or "named"
                or "described"
                or "identified"
                or "wrote"
                or "put"
                or "claimed"
                or "suggested";
}
