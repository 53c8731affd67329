using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Mentions.Phrases;

/// <summary>The trees of one article as noun phrases need them: dependents of each word and the words that its subtree spans.</summary>
internal sealed class PhraseTree
{
    private readonly int[] _childStarts;
    private readonly int[] _children;
    private readonly int[] _low;
    private readonly int[] _high;

    // Hashes, kept as the integers that have the same bits.
    private readonly int[] _forms;
    private readonly int[] _lemmas;
    private readonly byte[] _knownSorts;
    private readonly byte[] _senses;

    /// <summary>The trees of a parsed article.</summary>
    /// <param name="room">What the tree lies in, as long as it is not given back.</param>
    public PhraseTree(Analysis analysis, BorrowedArrays room)
    {
        Room = room;
        Analysis = analysis;
        Syntax = analysis.Syntax;
        int count = Syntax.Length;
        _childStarts = room.Integers(count + 1);
        _children = room.Integers(count);
        _low = room.Integers(count);
        _high = room.Integers(count);
        _forms = room.Integers(count);
        _lemmas = room.Integers(count);
        for (int i = 0; i < count; i++)
        {
            _forms[i] = unchecked((int)HashOf(analysis.TextOf(i)));
            _lemmas[i] = unchecked((int)HashOf(Syntax[i].Lemma));
        }

        FillChildren(count);
        FillExtents(count);
        _knownSorts = KnownNameSorts.Of(this);
        _senses = SenseSpans.Of(this);
    }

    /// <summary>Gets what has room for one number a word and the like, as long as the tree is read.</summary>
    public BorrowedArrays Room { get; }

    public Analysis Analysis { get; }

    public ImmutableArray<WordSyntax> Syntax { get; }

    public int Count => Syntax.Length;

    /// <summary>Gets whether the text is one paragraph alone: cut out of a text, so that whoever is in it may have been introduced before.</summary>
    public bool IsOneParagraph => Analysis.Sentences.IsEmpty || Analysis.Sentences[^1].BlockIndex == 0;

    /// <summary>The dependents of a word, in the order of the text.</summary>
    public ReadOnlySpan<int> ChildrenOf(int word) => _children.AsSpan(_childStarts[word], _childStarts[word + 1] - _childStarts[word]);

    /// <summary>The first word of the subtree.</summary>
    public int Low(int word) => _low[word];

    /// <summary>The last word of the subtree.</summary>
    public int High(int word) => _high[word];

    /// <summary>A hash of the word's letters, case folded; 0 outside the text.</summary>
    public uint Form(int word) => word >= 0 && word < Count ? unchecked((uint)_forms[word]) : 0;

    /// <summary>A hash of the word's dictionary form, case folded; 0 outside the text.</summary>
    public uint Lemma(int word) => word >= 0 && word < Count ? unchecked((uint)_lemmas[word]) : 0;

    /// <summary>What the tables of public facts know by a name that begins or ends with the word; 0 for nothing.</summary>
    public uint KnownSort(int word) => _knownSorts[word];

    /// <summary>What the longest known name around the word can mean, and which of its words this is; 0 where none is known (<see cref="SenseSpans"/>).</summary>
    public uint Senses(int word) => _senses[word];

    /// <summary>The first dependent that hangs on the word in this way; -1 when none does.</summary>
    public int ChildBy(int word, DependencyRelation relation)
    {
        foreach (int child in ChildrenOf(word))
        {
            if (Syntax[child].Relation == relation)
                return child;
        }

        return -1;
    }

    /// <summary>The same for letters that are no word of the text.</summary>
    public static uint HashOf(ReadOnlySpan<char> letters)
    {
        unchecked
        {
            uint hash = 2166136261;
            foreach (char letter in letters)
                hash = (hash ^ char.ToLowerInvariant(letter)) * 16777619;
            return hash ^ (hash >> 15);
        }
    }

    private void FillChildren(int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!Syntax[i].IsRoot)
                _childStarts[Syntax[i].Head + 1]++;
        }

        for (int i = 0; i < count; i++)
            _childStarts[i + 1] += _childStarts[i];
        int[] next = ArrayPool<int>.Shared.Rent(count);
        _childStarts.AsSpan(0, count).CopyTo(next);
        for (int i = 0; i < count; i++)
        {
            if (!Syntax[i].IsRoot)
                _children[next[Syntax[i].Head]++] = i;
        }

        ArrayPool<int>.Shared.Return(next);
    }

    // From the leaves upwards: a word is finished when all of its dependents are.
    private void FillExtents(int count)
    {
        int[] waiting = ArrayPool<int>.Shared.Rent(count);
        int[] ready = ArrayPool<int>.Shared.Rent(count);
        int waits = 0;
        for (int i = 0; i < count; i++)
        {
            _low[i] = _high[i] = i;
            waiting[i] = _childStarts[i + 1] - _childStarts[i];
            if (waiting[i] == 0)
                ready[waits++] = i;
        }

        while (waits > 0)
        {
            int word = ready[--waits];
            int head = Syntax[word].Head;
            if (head < 0)
                continue;
            _low[head] = Math.Min(_low[head], _low[word]);
            _high[head] = Math.Max(_high[head], _high[word]);
            if (--waiting[head] == 0)
                ready[waits++] = head;
        }

        ArrayPool<int>.Shared.Return(waiting);
        ArrayPool<int>.Shared.Return(ready);
    }
}
