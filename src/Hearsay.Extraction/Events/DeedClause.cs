using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Tells the clause in which a deed is told, so that people can read it by itself: "ordered the killing of the guards' commander", not "killing of the guards".</summary>
internal static class DeedClause
{
    private const int Longest = 280;
    private const int Highest = 10;
    private const int Deepest = 40;

    /// <summary>The clause of a deed's word, without the clauses joined to it; null where it would be longer than anybody reads.</summary>
    /// <param name="actor">The head of the doer's phrase; -1 when there is none.</param>
    /// <param name="recipient">The phrase of whoever it was done to; empty when there is none.</param>
    /// <param name="bounds">What it must not leave: its sentence, or the words of whoever tells it.</param>
    public static TextSpan? Of(ArticleWords words, DependencyTree tree, int word, int actor, WordRange recipient, TextSpan bounds)
    {
        if (tree.Count == 0)
            return null;
        Span<int> path = stackalloc int[Highest + 1];
        int own = Climb(tree, word, path);
        // Who "did not deny that the talks took place" stands in the clause above.
        int last = own;
        while (actor >= 0 && last < Highest && tree.Head(path[last]) is >= 0 and var head && !IsJoined(tree.Relation(path[last])))
            path[++last] = head;
        for (int top = own; top <= last; top++)
        {
            if (top > own && !IsClausal(tree, path[top]))
                continue;
            WordRange range = RangeOf(words, tree, path[..(top + 1)]);
            if (actor < 0 || actor >= range.Start && actor < range.End)
            {
                if (Read(words, tree, range, recipient, bounds, word) is { } whole)
                    return whole;
                break;
            }
        }

        // Too long a clause gives way to the one inside it that holds the deed.
        for (int top = own; top >= 0; top--)
        {
            if (top < own && !IsClausal(tree, path[top]))
                continue;
            if (Read(words, tree, RangeOf(words, tree, path[..(top + 1)]), recipient, bounds, word) is { } part)
                return part;
        }

        return null;
    }

    private static TextSpan? Read(ArticleWords words, DependencyTree tree, WordRange range, WordRange recipient, TextSpan bounds, int word)
    {
        TextSpan span = Marked(words.Text, words.Span(range.Start, range.End), bounds);
        // Where the tree breaks a clause off too early, whom it befell still belongs to it.
        if (
            !recipient.IsEmpty
            && IsNext(tree, range.End, recipient.Start)
            && words.Span(recipient.Start, recipient.End) is var met
            && bounds.Contains(met)
        )
            span = TextSpan.Cover(span, met);
        return span.Length <= Longest && span.Contains(words.Span(word)) ? span : null;
    }

    private static bool IsNext(DependencyTree tree, int end, int next)
    {
        for (int i = end; i < next; i++)
        {
            if (tree[i].Upos is not (Upos.Adp or Upos.Det or Upos.Part))
                return false;
        }

        return next >= end;
    }

    // Up to the verb that has a subject of its own; a noun goes up to the verb that governs it.
    private static int Climb(DependencyTree tree, int word, Span<int> path)
    {
        int step = 0;
        path[0] = word;
        while (step < Highest && tree.Head(path[step]) is >= 0 and var head && tree.Relation(path[step]) != DependencyRelation.Parataxis)
        {
            int at = path[step];
            if (IsClausal(tree, at) && (tree.Subject(at) >= 0 || !GoesUp(tree.Relation(at))))
                break;
            path[++step] = head;
        }

        return step;
    }

    // "Met the envoy and praised him": the doer's name is put before the part.
    private static bool IsJoined(DependencyRelation relation) => relation is DependencyRelation.Conj or DependencyRelation.Parataxis;

    // "began to …", "a plan to …", "spoke on Monday, praising …": the clause above has the subject.
    private static bool GoesUp(DependencyRelation relation) =>
        relation is DependencyRelation.Xcomp or DependencyRelation.Acl or DependencyRelation.Advcl or DependencyRelation.Csubj;

    private static bool IsClausal(DependencyTree tree, int word) =>
        tree[word].Upos == Upos.Verb || tree.Subject(word) >= 0 || tree.Child(word, DependencyRelation.Cop) >= 0;

    private static WordRange RangeOf(ArticleWords words, DependencyTree tree, ReadOnlySpan<int> path)
    {
        int head = path[^1];
        int start = head;
        int end = head + 1;
        Widen(words, tree, head, path, ref start, ref end, depth: 0);
        // "especially after the guards stormed it": the clause begins behind what joins it to another.
        int mark = tree.Child(head, DependencyRelation.Mark);
        if (mark >= start && mark < head && words[mark] != "to")
            start = mark + 1;
        // "the guards who stormed it": of a relative clause, whom it is about.
        int antecedent = tree.Head(head);
        if (tree.Relation(head) == DependencyRelation.AclRelcl && antecedent >= 0 && antecedent < start)
        {
            start = antecedent;
            for (int child = tree.FirstChild(antecedent); child >= 0 && child < antecedent; child = tree.NextSibling(child))
            {
                if (tree.Relation(child) is DependencyRelation.Case or DependencyRelation.Cc or DependencyRelation.Punct)
                    continue;
                start = Math.Min(start, child);
                Widen(words, tree, child, path, ref start, ref end, depth: 1);
            }
        }

        return new WordRange(start, end);
    }

    private static void Widen(
        ArticleWords words,
        DependencyTree tree,
        int word,
        ReadOnlySpan<int> path,
        ref int start,
        ref int end,
        int depth
    )
    {
        if (depth > Deepest)
            return;
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            if (!path.Contains(child) && StandsApart(words, tree, word, child, path))
                continue;
            start = Math.Min(start, child);
            end = Math.Max(end, child + 1);
            Widen(words, tree, child, path, ref start, ref end, depth + 1);
        }
    }

    private static bool StandsApart(ArticleWords words, DependencyTree tree, int word, int child, ReadOnlySpan<int> path) =>
        tree.Relation(child) switch
        {
            DependencyRelation.Punct or DependencyRelation.Parataxis or DependencyRelation.Discourse => true,
            DependencyRelation.Mark or DependencyRelation.Cc => word == path[^1],
            // "refused to go, saying …" ends before it; "a bill designed to …" does not.
            DependencyRelation.Advcl or DependencyRelation.AdvclRelcl => path.Contains(word) && !IsMatter(words, tree, child),
            DependencyRelation.Conj => IsClausal(tree, child) && IsClausal(tree, word),
            // "…, which is older": said by the way.
            DependencyRelation.AclRelcl => HasComma(tree, word, child),
            _ => false,
        };

    // "is accused of stealing", "was fined for dumping": what the verb needs, as its preposition tells.
    private static bool IsMatter(ArticleWords words, DependencyTree tree, int clause) =>
        tree.Child(clause, DependencyRelation.Mark) is >= 0 and var mark && words[mark] is "of" or "for" or "with" or "from" or "into";

    private static bool HasComma(DependencyTree tree, int word, int clause)
    {
        int first = clause;
        for (int child = tree.FirstChild(clause); child >= 0 && child < clause; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == DependencyRelation.Punct)
                return true;
            first = Math.Min(first, child);
        }

        return first > word + 1 && tree[first - 1].Upos == Upos.Punct;
    }

    // Marks come in pairs; what stands beyond the bounds is somebody else's.
    private static TextSpan Marked(string text, TextSpan span, TextSpan bounds)
    {
        int start = Math.Max(span.Start, bounds.Start);
        int end = Math.Max(start, Math.Min(span.End, bounds.End));
        ReadOnlySpan<char> letters = text.AsSpan(start, end - start);
        char closing =
            letters.Count('\u201C') > letters.Count('\u201D') ? '\u201D'
            : letters.Count('"') % 2 == 1 ? '"'
            : letters.Count('(') > letters.Count(')') ? ')'
            : '\0';
        int close = closing == '\0' ? -1 : text.IndexOf(closing, end, Math.Max(0, bounds.End - end));
        return TextSpan.FromBounds(start, close < 0 ? end : close + 1);
    }
}
