using System.Buffers;
using Hearsay.Core.Analyses;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Events;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.SpeechActs;

/// <summary>Gives a content that tells nothing by itself ("any delay as a scandal", "why it broke", what is denied) the verb that it hangs on.</summary>
internal static class ContentClause
{
    // Between a verb and its content stand an addressee or a date, no more.
    private const int Farthest = 60;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(".;:?!\n");

    // "The mayor, in a call on Monday, dismissed": so near the speaker is quoted with the verb.
    private const int Nearest = 30;

    /// <summary>The statement with the clause that its content needs; unchanged where the content is a clause.</summary>
    public static Statement Complete(ArticleWords words, DependencyTree tree, Statement statement)
    {
        if (tree.Count > 0 && NounClause(words, tree, statement) is { } whole)
            return statement with { Clause = whole };
        if (
            tree.Count == 0
            || statement is not { Cue: { } cue, Content: [var content], Quoted: QuotationKind.Indirect or QuotationKind.Mixed }
            || statement.Act == SpeechAct.RefusalToComment
            || content.Start < cue.End
            || content.Start - cue.End > Farthest
        )
            return statement;
        int verb = words.Analysis.TokenAtOrAfter(cue.Start);
        int first = words.Analysis.TokenAtOrAfter(content.Start);
        if (
            first >= words.Count
            || words.SentenceOf(verb) != words.SentenceOf(first)
            || IsBroken(words, cue.End, content.Start)
            || IsClause(words, tree, first, content) && !IsQuestion(words, tree, first, content) && !Denies(words, verb)
        )
            return statement;
        // "for allegedly breaking in": the adverb is read with its verb.
        if (tree[verb].Upos == Upos.Adv && words.Span(verb) == cue && tree.Head(verb) >= 0)
            verb = tree.Head(verb);
        if (GoverningClause(words, tree, verb, content) is { } governing)
            return statement with { Clause = governing };
        int start = words.Span(FirstOfGroup(words, tree, verb)).Start;
        bool isBeside =
            statement.Source.Party.Span is { } speaker
            && speaker.End <= start
            && start - speaker.End <= Nearest
            && !IsBroken(words, speaker.End, start);
        return statement with { Clause = TextSpan.FromBounds(isBeside ? statement.Source.Party.Span!.Value.Start : start, content.End) };
    }

    // "The council gave the mill | a warning": read in its sentence where its speaker gives it there, or where nobody is named. "The fine came
    // after | a warning by the council": the sentence is the reporter's, and the speaker said no more than the phrase.
    private static TextSpan? NounClause(ArticleWords words, DependencyTree tree, Statement statement)
    {
        if (
            statement is not { Cue: { } cue, Content: [var content], Quoted: QuotationKind.Indirect or QuotationKind.Mixed }
            || statement.Act == SpeechAct.RefusalToComment
        )
            return null;
        int noun = words.Analysis.TokenAtOrAfter(cue.Start);
        if (noun >= words.Count || tree[noun].Upos != Upos.Noun || words.Span(noun).End < cue.End)
            return null;
        int first = words.Analysis.TokenAtOrAfter(content.Start);
        bool isPhrase = content.Contains(cue);
        bool isInfinitive = words[first] == "to" || words[first] == "not" && words[first + 1] == "to";
        if (!isPhrase && (!isInfinitive || content.Start < cue.End || content.Start - cue.End > Farthest))
            return null;
        TextSpan sentence = words.SentenceAt(noun).Span;
        if (
            IsGivenBy(words, tree, noun, statement.Source.Party.Span)
            && DeedClause.Of(words, tree, noun, -1, default, sentence) is { } clause
            && clause.Contains(cue)
            && clause.End >= content.End
        )
            return clause;
        int start = noun;
        while (start > words.SentenceAt(noun).FirstToken && Subtrees.Holds(words.Analysis.Syntax, noun, start - 1))
            start--;
        while (start < noun && tree.Relation(start) is DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Cc)
            start++;
        return TextSpan.FromBounds(words.Span(start).Start, Math.Max(content.End, cue.End));
    }

    private static bool IsGivenBy(ArticleWords words, DependencyTree tree, int noun, TextSpan? speaker)
    {
        if (speaker is not { } named)
            return true;
        int verb = tree.Head(noun);
        for (int step = 0; step < Highest && verb >= 0 && tree.Subject(verb) < 0; step++)
            verb = tree.Head(verb);
        return verb >= 0 && tree.Subject(verb) is >= 0 and var subject && named.Contains(words.Span(subject));
    }

    // "The keeper called it a lie, | demanding an inquiry": a participle is read with the verb that it goes with.
    private static TextSpan? GoverningClause(ArticleWords words, DependencyTree tree, int verb, TextSpan content)
    {
        if (tree[verb].Xpos != Xpos.Vbg || tree.Subject(verb) >= 0 || tree.Child(verb, DependencyRelation.Aux) >= 0)
            return null;
        int above = tree.Head(verb);
        for (int step = 0; step < Highest && above >= 0 && tree.Subject(above) < 0; step++)
            above = tree.Head(above);
        if (above < 0 || above > verb || tree.Subject(above) < 0)
            return null;
        int start = words.Span(ClauseSpan.Of(tree, above, words.SentenceAt(verb).EndToken).Start).Start;
        return content.End - start <= Longest && start < content.Start ? TextSpan.FromBounds(start, content.End) : null;
    }

    private const int Highest = 6;
    private const int Longest = 280;

    // A clause has a verb or predicate with a subject, and is no infinitive; where the tree misses the subject, its tense or its "that" tells.
    private static bool IsClause(ArticleWords words, DependencyTree tree, int first, TextSpan content)
    {
        if (words[first - 1] == "that")
            return true;
        for (int i = first; i < words.Count && words.Span(i).Start < content.End; i++)
        {
            if (
                IsTop(words, tree, i, content)
                && (tree.Subject(i) >= first || i > first && IsFinite(tree, i))
                && !IsInfinitive(words, tree, i)
            )
                return true;
        }

        return false;
    }

    // "asked what it cost", "knew why it broke"; not "said what broke was the chain".
    private static bool IsQuestion(ArticleWords words, DependencyTree tree, int first, TextSpan content)
    {
        if (words[first] is not ("what" or "which" or "why" or "how" or "who" or "whom" or "whose" or "where" or "whether"))
            return false;
        for (int i = first; i < words.Count && words.Span(i).Start < content.End; i++)
        {
            if (
                IsTop(words, tree, i, content)
                && (
                    tree.Child(i, DependencyRelation.Csubj) >= 0
                    || tree.Subject(i) == first && tree.Child(first, DependencyRelation.AclRelcl) >= 0
                )
            )
                return false;
        }

        return true;
    }

    private static bool Denies(ArticleWords words, int verb) =>
        ReportingLexicon.Verb(words[verb]) is { } form && form.Readings.Any(static reading => reading.Act == SpeechAct.Denial);

    private static bool IsTop(ArticleWords words, DependencyTree tree, int word, TextSpan content) =>
        tree.Head(word) is var head && (head < 0 || !content.Contains(words.Span(head)));

    private static bool IsFinite(DependencyTree tree, int word)
    {
        if (tree.Relation(word) is not (DependencyRelation.Ccomp or DependencyRelation.Parataxis or DependencyRelation.Root))
            return false;
        if (tree[word].Upos == Upos.Verb && tree[word].Xpos is Xpos.Vbz or Xpos.Vbp or Xpos.Vbd)
            return true;
        int auxiliary = tree.Child(word, DependencyRelation.Aux);
        return auxiliary >= 0 && tree[auxiliary].Xpos is Xpos.Md or Xpos.Vbz or Xpos.Vbp or Xpos.Vbd;
    }

    private static bool IsInfinitive(ArticleWords words, DependencyTree tree, int word) =>
        tree.Child(word, DependencyRelation.Mark) is >= 0 and var mark && words[mark] == "to";

    private static bool IsBroken(ArticleWords words, int from, int to) => words.Text.AsSpan(from, to - from).ContainsAny(Breaks);

    // "has not called it": without its "not" the verb would say the opposite.
    private static int FirstOfGroup(ArticleWords words, DependencyTree tree, int verb)
    {
        int first = verb;
        while (
            first > 0
            && tree.Head(first - 1) == verb
            && (tree.Relation(first - 1) is DependencyRelation.Aux or DependencyRelation.AuxPass || words.Is(first - 1, WordKinds.Negation))
        )
            first--;
        return first;
    }
}
