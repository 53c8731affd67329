using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>What the models look at, for every word of an article: hashes of its letters, tags, tree and quotation marks.</summary>
internal sealed class WordTraits
{
    private readonly int[] _childStarts;
    private readonly int[] _children;

    /// <summary>Traits of a parsed article.</summary>
    public WordTraits(ArticleWords words)
    {
        Words = words;
        Count = words.Count;
        Forms = new uint[Count];
        Lemmas = new uint[Count];
        Tags = new byte[Count];
        Relations = new byte[Count];
        Heads = new int[Count];
        Quotes = new byte[Count];
        Lexicon = new byte[Count];
        First = new int[Count];
        Last = new int[Count];
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        for (int i = 0; i < Count; i++)
        {
            Forms[i] = FeatureHash.Of(words[i]);
            Lemmas[i] = FeatureHash.Of(syntax[i].Lemma);
            Tags[i] = (byte)syntax[i].Xpos;
            Relations[i] = (byte)syntax[i].Relation;
            Heads[i] = syntax[i].Head;
            Quotes[i] = QuoteState(words, i);
            Lexicon[i] = LexiconClass(words[i]);
        }

        (_childStarts, _children) = ChildTable(Heads);
        FillExtents();
    }

    public ArticleWords Words { get; }

    public int Count { get; }

    public uint[] Forms { get; }

    public uint[] Lemmas { get; }

    public byte[] Tags { get; }

    public byte[] Relations { get; }

    /// <summary>Gets the word that each depends on; -1 for roots.</summary>
    public int[] Heads { get; }

    /// <summary>Gets 0 outside quotations, 1 inside, 2 for the mark that opens one, 3 for the mark that closes it; 4 to 6 the same for short ones.</summary>
    public byte[] Quotes { get; }

    /// <summary>Gets what the lists of reporting words say of the word: 0 nothing.</summary>
    public byte[] Lexicon { get; }

    /// <summary>Gets the first word of each word's subtree.</summary>
    public int[] First { get; }

    /// <summary>Gets the last word of each word's subtree.</summary>
    public int[] Last { get; }

    /// <summary>Gets whether the word is one that depends on this one.</summary>
    public ReadOnlySpan<int> Children(int word) => _children.AsSpan(_childStarts[word], _childStarts[word + 1] - _childStarts[word]);

    public uint Form(int word) => word >= 0 && word < Count ? Forms[word] : 1;

    public uint Tag(int word) => word >= 0 && word < Count ? Tags[word] : 99u;

    public uint Lemma(int word) => word >= 0 && word < Count ? Lemmas[word] : 1;

    private static byte QuoteState(ArticleWords words, int at)
    {
        int q = words.QuotationAt(at);
        if (q < 0)
            return 0;
        Quotation quotation = words.Quotations[q];
        // Names of things and scare quotes are short.
        int shorter = quotation.Inner.Length < 24 ? 3 : 0;
        if (words.Span(at).Start == quotation.Span.Start)
            return (byte)(2 + shorter);
        return (byte)((quotation.Closed && words.Span(at).End == quotation.Span.End ? 3 : 1) + shorter);
    }

    private static byte LexiconClass(string lower)
    {
        if (ReportingLexicon.Verb(lower) is { } verb)
        {
            ReportingVerb reading = verb.Readings[0];
            return (byte)(1 + ((int)reading.Act * 4) + (reading.Attitude ? 1 : 0) + (reading.Belief ? 2 : 0));
        }

        return ReportingLexicon.Noun(lower) is { } noun ? (byte)(100 + (int)noun.Act) : (byte)0;
    }

    private static (int[] Starts, int[] Children) ChildTable(int[] heads)
    {
        int[] starts = new int[heads.Length + 1];
        foreach (int head in heads)
        {
            if (head >= 0)
                starts[head + 1]++;
        }

        for (int i = 0; i < heads.Length; i++)
            starts[i + 1] += starts[i];
        int[] children = new int[starts[^1]];
        int[] next = starts.AsSpan(0, heads.Length).ToArray();
        for (int i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0)
                children[next[heads[i]]++] = i;
        }

        return (starts, children);
    }

    // From the leaves up: a word passes its extent on when all its own dependents have.
    private void FillExtents()
    {
        int[] waiting = new int[Count];
        Stack<int> ready = new();
        for (int i = 0; i < Count; i++)
        {
            First[i] = Last[i] = i;
            waiting[i] = Children(i).Length;
            if (waiting[i] == 0)
                ready.Push(i);
        }

        while (ready.TryPop(out int word))
        {
            int head = Heads[word];
            if (head < 0)
                continue;
            First[head] = Math.Min(First[head], First[word]);
            Last[head] = Math.Max(Last[head], Last[word]);
            if (--waiting[head] == 0)
                ready.Push(head);
        }
    }
}
