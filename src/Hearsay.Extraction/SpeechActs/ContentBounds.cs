using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Analyses;
using Hearsay.Core.Statements;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.SpeechActs;

/// <summary>Ends what is promised where its clause ends: "the commitment not to close the port | drew applause".</summary>
internal static class ContentBounds
{
    /// <summary>The statements with their contents cut; a statement that a cut content no longer holds goes to the statement above.</summary>
    public static ImmutableArray<Statement> Cut(
        ArticleWords words,
        DependencyTree tree,
        bool[] dateWords,
        ImmutableArray<Statement> statements
    )
    {
        Dictionary<RowId, (Statement Before, Statement After)> changed = [];
        ImmutableArray<Statement>.Builder results = ImmutableArray.CreateBuilder<Statement>(statements.Length);
        ContentOpening opening = new(words, tree, dateWords);
        foreach (Statement statement in statements)
        {
            Statement cut = opening.Cut(LeadCut(words, tree, AsideCut(words, tree, Cut(words, tree, statement))));
            if (cut.Content != statement.Content)
                changed[statement.Id] = (statement, cut);
            results.Add(cut);
        }

        for (int i = 0; i < results.Count && changed.Count > 0; i++)
        {
            while (
                results[i].Parent is { } parent
                && changed.TryGetValue(parent, out (Statement Before, Statement After) above)
                && IsIn(above.Before, results[i])
                && !IsIn(above.After, results[i])
            )
                results[i] = results[i] with { Parent = above.After.Parent };
        }

        // A content that begins later may stand behind one that it stood before.
        return [.. results.OrderBy(statement => statement.Content[0].Start).ThenByDescending(statement => statement.Content[^1].End)];
    }

    private static bool IsIn(Statement outer, Statement inner) => inner.Content.All(span => outer.Content[0].Contains(span));

    /// <summary>The statement, its content cut where the verb begins that its cue is the subject of.</summary>
    private static Statement Cut(ArticleWords words, DependencyTree tree, Statement statement)
    {
        if (
            tree.Count == 0
            || statement.Cue is not { } cue
            || statement.Quoted is QuotationKind.Direct or QuotationKind.Block
            || statement.Content is not [var content]
            || content.Start < cue.End
        )
            return statement;
        int noun = words.Analysis.TokenAtOrAfter(cue.Start);
        if (noun >= words.Count || tree[noun].Upos != Upos.Noun || !IsSubject(tree.Relation(noun)))
            return statement;
        int verb = FirstOfGroup(tree, tree.Head(noun));
        int first = words.Analysis.TokenAtOrAfter(content.Start);
        // "warnings stressing such an act would end the talks": what a participle begins goes on to its own verb.
        if (first > noun + 1 && tree[first - 1].Upos == Upos.Verb)
            return statement;
        if (verb <= first || words.Span(verb).Start >= content.End)
            return statement;
        int end = verb;
        while (end > first + 1 && tree[end - 1].Upos == Upos.Punct)
            end--;
        return statement with { Content = [words.Span(first, end)] };
    }

    // "The mayor, who had insisted that the dam would hold, | conceded that …": what an aside reports ends before the verb of its noun.
    private static Statement AsideCut(ArticleWords words, DependencyTree tree, Statement statement)
    {
        if (tree.Count == 0 || statement.Cue is not { } cue || statement.Content is not [var content] || content.Start < cue.End)
            return statement;
        int verb = words.Analysis.TokenAtOrAfter(cue.Start);
        while (verb < words.Count && words.Span(verb).End <= cue.End && tree[verb].Upos != Upos.Verb)
            verb++;
        if (verb >= words.Count || tree.Relation(verb) != DependencyRelation.AclRelcl || !IsSubject(tree.Relation(tree.Head(verb))))
            return statement;
        int main = FirstOfGroup(tree, tree.Head(tree.Head(verb)));
        int first = words.Analysis.TokenAtOrAfter(content.Start);
        bool isIn = main > first + 1 && words.Span(main).Start < content.End;
        // The comma that closes the aside may stand inside the marks.
        return isIn && (words[main - 1] == "," || words[main - 2] == ",")
            ? statement with
            {
                Content = [words.Span(first, words[main - 1] == "," ? main - 1 : main)],
            }
            : statement;
    }

    // "While he said that the dam was old, | the mayor kept it open": what is said in a clause before the main one ends where the main one begins.
    private static Statement LeadCut(ArticleWords words, DependencyTree tree, Statement statement)
    {
        if (tree.Count == 0 || statement.Cue is not { } cue || statement.Content is not [var content] || content.Start < cue.End)
            return statement;
        int verb = words.Analysis.TokenAtOrAfter(cue.Start);
        while (verb < words.Count && words.Span(verb).End <= cue.End && tree[verb].Upos != Upos.Verb)
            verb++;
        if (verb >= words.Count || tree.Relation(verb) != DependencyRelation.Advcl || tree.Head(verb) <= verb)
            return statement;
        if (!content.Contains(words.Span(tree.Head(verb))))
            return statement;
        int first = words.Analysis.TokenAtOrAfter(content.Start);
        for (int i = first + 1; i < tree.Head(verb); i++)
        {
            if (words[i - 1] is "," or "—" or "–" or "―" && words.QuotationAt(i - 1) < 0 && !Subtrees.Holds(words.Analysis.Syntax, verb, i))
                return statement with { Content = [words.Span(first, i - 1)] };
        }

        return statement;
    }

    private static bool IsSubject(DependencyRelation relation) =>
        relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter;

    private static int FirstOfGroup(DependencyTree tree, int verb)
    {
        int first = verb;
        for (int child = tree.FirstChild(verb); child >= 0 && child < verb; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop)
                first = Math.Min(first, child);
        }

        return first;
    }
}
