using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Contents;

/// <summary>The predicate of a content's first sentence: what denies or hedges it speaks of the whole, what denies an aside does not.</summary>
/// <param name="Word">The predicate's word; -1 where the tree shows none.</param>
/// <param name="First">The content's first word.</param>
/// <param name="End">The word after the last of its first sentence.</param>
internal readonly record struct ContentPredicate(int Word, int First, int End)
{
    private const int Deepest = 12;

    public bool IsFound => Word >= 0;

    public static ContentPredicate Of(ArticleWords words, int first, int end)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (syntax.Length != words.Count || first >= end)
            return new ContentPredicate(-1, first, end);
        end = Math.Min(end, words.SentenceAt(first).EndToken);
        for (int i = first; i < end; i++)
        {
            bool isTop = syntax[i].Head < first || syntax[i].Head >= end;
            if (isTop && IsPredicate(syntax, i, first, end))
                return new ContentPredicate(i, first, end);
        }

        return new ContentPredicate(-1, first, end);
    }

    /// <summary>Whether the predicate makes a clause: it is finite or an infinitive, or has a subject or an auxiliary of its own.</summary>
    public bool IsClause(ArticleWords words)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        return IsFound
            && (
                syntax[Word] is { Upos: Upos.Verb, Features.VerbForm: VerbForm.Finite or VerbForm.Infinitive }
                || HasDependent(
                    syntax,
                    Word,
                    First,
                    End,
                    static r => IsOfPredicate(r) || r is DependencyRelation.Aux or DependencyRelation.AuxPass
                )
            );
    }

    /// <summary>Whether the predicate itself is denied, by its own "not" or by a subject of nobody: "no boat left".</summary>
    public bool IsNegated(ArticleWords words)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (
            words[First] is "neither" or "nobody" or "nothing" or "none"
            || words[First] == "not" && words[First + 1] is "one" or "a" or "any"
        )
            return true;
        for (int i = First; i < End; i++)
        {
            bool own = syntax[i].Head == Word;
            // "tends not to answer".
            bool followed =
                !own
                && syntax[i].Head >= First
                && syntax[i].Head < End
                && syntax[syntax[i].Head] is { Relation: DependencyRelation.Xcomp } inner
                && inner.Head == Word
                && words[i - 1] != "be";
            if (own || followed && words[i + 1] == "to")
            {
                // "not only because it is late" denies nothing.
                if (words[i] is "not" or "n't" or "never" or "neither" && words[i + 1] != "only")
                    return true;
                if (
                    words[i] is "nobody" or "nothing" or "none" or "no-one"
                    && syntax[i].Relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
                )
                    return true;
            }

            bool isNo = words[i] is "no" or "neither" && syntax[i].Relation is DependencyRelation.Det or DependencyRelation.Advmod;
            if (
                isNo
                && words[i + 1] is not ("doubt" or "question" or "wonder" or "sooner" or "surprise" or ",")
                && IsPartner(syntax, syntax[i].Head)
            )
                return true;
        }

        return false;
    }

    /// <summary>Whether the word belongs to the predicate or to what is thought, said or done in it, not to an aside.</summary>
    public bool Governs(ArticleWords words, int word)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        int at = word;
        for (int step = 0; step < Deepest && at >= First && at < End; step++, at = syntax[at].Head)
        {
            if (at == Word)
                return true;
            if (syntax[at].Relation is DependencyRelation.AclRelcl or DependencyRelation.Acl)
                return false;
        }

        return at < First || at >= End;
    }

    // "No boat left", "there was no letter", "I hold no share".
    private bool IsPartner(ImmutableArray<WordSyntax> syntax, int noun) =>
        noun == Word
            ? syntax[noun].Upos == Upos.Noun
            : noun >= First
                && noun < End
                && syntax[noun].Head == Word
                && (
                    syntax[noun].Relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj
                    || syntax[Word].Lemma == "be"
                );

    private static bool IsPredicate(ImmutableArray<WordSyntax> syntax, int word, int first, int end)
    {
        if (syntax[word].Upos == Upos.Verb)
            return true;
        if (syntax[word].Upos is Upos.Punct or Upos.Cconj or Upos.Sconj or Upos.Adp or Upos.Det)
            return false;
        return HasDependent(syntax, word, first, end, IsOfPredicate);
    }

    private static bool IsOfPredicate(DependencyRelation relation) =>
        relation is DependencyRelation.Cop or DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Expl;

    private static bool HasDependent(
        ImmutableArray<WordSyntax> syntax,
        int head,
        int first,
        int end,
        Func<DependencyRelation, bool> relates
    )
    {
        for (int i = first; i < end; i++)
        {
            if (syntax[i].Head == head && relates(syntax[i].Relation))
                return true;
        }

        return false;
    }
}
