using System.Collections.Immutable;
using Hearsay.Core.Analyses;

namespace Hearsay.Extraction.Reading;

/// <summary>One article's dependency trees with the children of every word at hand. Built in one pass; a text without trees has none.</summary>
internal sealed class DependencyTree
{
    private readonly ImmutableArray<WordSyntax> _syntax;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    public DependencyTree(Analysis analysis)
    {
        _syntax = analysis.Syntax;
        _firstChild = new int[_syntax.Length];
        _nextSibling = new int[_syntax.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int i = _syntax.Length - 1; i >= 0; i--)
        {
            int head = _syntax[i].Head;
            if (head < 0)
                continue;
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }
    }

    /// <summary>Gets how many words have syntax; none where the text was not parsed.</summary>
    public int Count => _syntax.Length;

    public ref readonly WordSyntax this[int word] => ref _syntax.ItemRef(word);

    /// <summary>The head of a word; -1 for a root.</summary>
    public int Head(int word) => _syntax[word].Head;

    public DependencyRelation Relation(int word) => _syntax[word].Relation;

    public string Lemma(int word) => _syntax[word].Lemma;

    /// <summary>The leftmost child; -1 when there is none.</summary>
    public int FirstChild(int word) => _firstChild[word];

    /// <summary>The next child of the same head to the right; -1 after the last.</summary>
    public int NextSibling(int word) => _nextSibling[word];

    /// <summary>The first child with the relation; -1 when there is none.</summary>
    public int Child(int word, DependencyRelation relation)
    {
        for (int child = _firstChild[word]; child >= 0; child = _nextSibling[child])
        {
            if (_syntax[child].Relation == relation)
                return child;
        }

        return -1;
    }

    /// <summary>The subject of a verb, passive or not; -1 when it has none of its own.</summary>
    public int Subject(int verb)
    {
        int subject = Child(verb, DependencyRelation.Nsubj);
        return subject >= 0 ? subject : Child(verb, DependencyRelation.NsubjPass);
    }

    /// <summary>Whether a verb is passive: by its auxiliary, by a subject so marked where no object contradicts it, or as a bare participle behind a noun.</summary>
    public bool IsPassive(int verb)
    {
        if (Child(verb, DependencyRelation.AuxPass) >= 0)
            return true;
        if (Child(verb, DependencyRelation.Obj) >= 0)
            return false;
        return Child(verb, DependencyRelation.NsubjPass) >= 0
            || _syntax[verb].Xpos == Xpos.Vbn
                && _syntax[verb].Relation is DependencyRelation.Acl
                && Child(verb, DependencyRelation.Aux) < 0;
    }

    /// <summary>The preposition of a word; -1 when it has none.</summary>
    public int Case(int word) => Child(word, DependencyRelation.Case);
}
