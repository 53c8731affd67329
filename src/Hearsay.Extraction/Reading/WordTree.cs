using System.Collections.Immutable;
using Hearsay.Core.Analyses;

namespace Hearsay.Extraction.Reading;

/// <summary>The trees of an article's sentences, from heads to dependents in the order of the text.</summary>
internal sealed class WordTree
{
    private const int None = -1;

    private readonly ImmutableArray<WordSyntax> _syntax;
    private readonly int[] _first;
    private readonly int[] _next;

    public WordTree(Analysis analysis)
    {
        _syntax = analysis.Syntax;
        _first = new int[_syntax.Length];
        _next = new int[_syntax.Length];
        Array.Fill(_first, None);
        for (int i = _syntax.Length - 1; i >= 0; i--)
        {
            int head = _syntax[i].Head;
            _next[i] = None;
            if (head < 0)
                continue;
            _next[i] = _first[head];
            _first[head] = i;
        }
    }

    /// <summary>Gets how many words have syntax; none where the text was not parsed.</summary>
    public int Count => _syntax.Length;

    public ref readonly WordSyntax this[int word] => ref _syntax.ItemRef(word);

    /// <summary>The first dependent of a word, -1 when it has none.</summary>
    public int FirstChild(int word) => _first[word];

    /// <summary>The next dependent of the same head, -1 after the last.</summary>
    public int NextSibling(int word) => _next[word];
}
