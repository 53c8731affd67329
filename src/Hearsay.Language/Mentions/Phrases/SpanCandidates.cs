using Hearsay.Core.Analyses;

namespace Hearsay.Language.Mentions.Phrases;

/// <summary>The spans that a head's phrase may have: its subtree, cut between dependents, and the span of the name rules.</summary>
internal static class SpanCandidates
{
    private const int MostLeft = 6;
    private const int MostRight = 7;

    // Nobody is named by more words than this.
    private const int LongestPhrase = 60;
    private const int LongestRun = 10;

    /// <summary>Room for all candidates of one head.</summary>
    public const int Most = (MostLeft * MostRight) + 7;

    /// <summary>Fills in the candidates; the order is fixed. The head alone stands for a pronoun.</summary>
    public static void Find(PhraseTree tree, NameHints hints, int head, List<PhraseSpan> found)
    {
        found.Clear();
        if (PhraseHeads.IsPronoun(tree, head))
        {
            found.Add(new PhraseSpan(head, head + 1, -1, -1, -1, -1));
            return;
        }

        Span<(int At, int In, int Out)> lefts = stackalloc (int, int, int)[MostLeft];
        Span<(int At, int In, int Out)> rights = stackalloc (int, int, int)[MostRight];
        int leftCount = Lefts(tree, head, lefts);
        int rightCount = Rights(tree, head, rights);
        for (int r = rightCount - 1; r >= 0; r--)
        {
            for (int l = leftCount - 1; l >= 0; l--)
                found.Add(new PhraseSpan(lefts[l].At, rights[r].At, lefts[l].In, lefts[l].Out, rights[r].In, rights[r].Out));
        }

        if (char.IsUpper(tree.Analysis.TextOf(head)[0]))
        {
            Sentence sentence = tree.Analysis.Sentences[tree.Analysis.SentenceAtOrAfter(tree.Analysis.Tokens[head].Span.Start)];
            (int first, int end) = CapitalRun(tree, sentence, head, joined: false);
            AddRule(tree, first, end, head, found);
            if (RunAfterComma(tree, sentence, end) is > 0 and var further)
                AddRule(tree, first, further, head, found);
            (first, end) = CapitalRun(tree, sentence, head, joined: true);
            AddRule(tree, first, end, head, found);
        }

        if (hints.At(head) is { } name)
        {
            AddRule(tree, name.First, name.End, head, found);
            AddRule(tree, name.TitleFirst, name.End, head, found);
        }
    }

    // The words with capitals around the head; joined, with the small words that hold names together.
    private static (int First, int End) CapitalRun(PhraseTree tree, Sentence sentence, int head, bool joined)
    {
        int first = head;
        int end = head + 1;
        while (head - first < LongestRun)
        {
            if (IsRunWord(tree, sentence, first - 1))
                first--;
            else if (joined && IsJoint(tree, first - 1) && IsRunWord(tree, sentence, first - 2))
                first -= 2;
            else if (joined && IsJoint(tree, first - 1) && IsJoint(tree, first - 2) && IsRunWord(tree, sentence, first - 3))
                first -= 3;
            else
                break;
        }

        while (end - head < LongestRun)
        {
            if (IsRunWord(tree, sentence, end))
                end++;
            else if (joined && IsJoint(tree, end) && IsRunWord(tree, sentence, end + 1))
                end += 2;
            else if (joined && IsJoint(tree, end) && IsJoint(tree, end + 1) && IsRunWord(tree, sentence, end + 2))
                end += 3;
            else
                break;
        }

        return (first, end);
    }

    // "Ormsay, Marland" where the tree hangs the second elsewhere: the end of the capitals behind a comma, an article passed over; 0 for none.
    private static int RunAfterComma(PhraseTree tree, Sentence sentence, int comma)
    {
        if (comma + 1 >= sentence.EndToken || tree.Analysis.TextOf(comma) is not ",")
            return 0;
        int first = tree.Analysis.TextOf(comma + 1) is "the" ? comma + 2 : comma + 1;
        int end = first;
        while (end - first < LongestRun && IsRunWord(tree, sentence, end))
            end++;
        return end > first ? end : 0;
    }

    private static bool IsRunWord(PhraseTree tree, Sentence sentence, int word) =>
        word >= sentence.FirstToken && word < sentence.EndToken && char.IsUpper(tree.Analysis.TextOf(word)[0]);

    private static bool IsJoint(PhraseTree tree, int word) =>
        word >= 0
        && word < tree.Count
        && tree.Analysis.TextOf(word)
            is "of"
                or "for"
                or "and"
                or "the"
                or "&"
                or "-"
                or "–"
                or "de"
                or "la"
                or "du"
                or "des"
                or "al"
                or "di"
                or "van"
                or "von"
                or "in";

    // What the head hangs on is no part of its phrase: "San Ortega" of "the San Ortega Bulletin" ends before the Bulletin.
    private static void AddRule(PhraseTree tree, int first, int end, int head, List<PhraseSpan> found)
    {
        int governor = tree.Syntax[head].Head;
        if (head < first || head >= end || (governor >= first && governor < end))
            return;
        foreach (PhraseSpan span in found)
        {
            if (span.First == first && span.End == end)
                return;
        }

        found.Add(new PhraseSpan(first, end, -2, -2, -2, -2));
    }

    // From the head outwards; of many the outermost and the head itself.
    private static int Lefts(PhraseTree tree, int head, Span<(int At, int In, int Out)> options)
    {
        ReadOnlySpan<int> children = tree.ChildrenOf(head);
        int last = -1;
        while (last + 1 < children.Length && children[last + 1] < head)
            last++;
        int count = 0;
        options[count++] = (head, -1, last >= 0 ? children[last] : -1);
        for (int c = last; c >= 0; c--)
        {
            int at = Math.Min(tree.Low(children[c]), options[count - 1].At);
            int next = c > 0 ? children[c - 1] : -1;
            if (head - at > LongestPhrase)
                break;
            if (IsSilent(tree, children[c]))
                continue;
            if (tree.Syntax[children[c]].Relation is DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Cc)
                break;
            if (count == options.Length)
                options[count - 1] = (at, children[c], next);
            else
                options[count++] = (at, children[c], next);
        }

        return count;
    }

    private static int Rights(PhraseTree tree, int head, Span<(int At, int In, int Out)> options)
    {
        ReadOnlySpan<int> children = tree.ChildrenOf(head);
        int first = 0;
        while (first < children.Length && children[first] < head)
            first++;
        int count = 0;
        options[count++] = (head + 1, -1, first < children.Length ? children[first] : -1);
        for (int c = first; c < children.Length; c++)
        {
            int at = Math.Max(tree.High(children[c]) + 1, options[count - 1].At);
            if (at - head > LongestPhrase)
                break;
            if (IsSilent(tree, children[c]) || tree.Syntax[children[c]].Relation == DependencyRelation.Case)
                continue;
            int next = c + 1 < children.Length ? children[c + 1] : -1;
            if (count == options.Length)
                options[count - 1] = (at, children[c], next);
            else
                options[count++] = (at, children[c], next);
        }

        return count;
    }

    // A comma belongs to a phrase only when something follows; a closing bracket or quote may be its last word.
    private static bool IsSilent(PhraseTree tree, int child) =>
        tree.Syntax[child].Upos == Upos.Punct && tree.Analysis.TextOf(child) is not (")" or "]");
}
