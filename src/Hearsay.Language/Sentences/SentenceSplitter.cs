using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Language.Tokenization;

namespace Hearsay.Language.Sentences;

/// <summary>Groups the words of one block into sentences.</summary>
internal sealed class SentenceSplitter
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _openers = FrozenSet
        .ToFrozenSet(["The", "He", "She", "It", "They", "We", "I", "But", "And", "In", "On", "A", "This", "That", "However"])
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the sentences of the words from <paramref name="first"/> on, which are those of the block.</summary>
    public void Split(
        string text,
        int blockIndex,
        int first,
        ImmutableArray<Token>.Builder tokens,
        ImmutableArray<Sentence>.Builder sentences
    )
    {
        int start = first;
        for (int i = first; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && !EndsAfter(text, tokens, i, start))
                continue;
            i = DetachFullStop(text, tokens, i, start);
            TextSpan span = TextSpan.FromBounds(tokens[start].Span.Start, tokens[i].Span.End);
            sentences.Add(new Sentence(span, start, i + 1 - start, blockIndex));
            start = i + 1;
        }
    }

    // UD: the full stop of an abbreviation that ends the sentence is the sentence's ("etc" + ".").
    private static int DetachFullStop(string text, ImmutableArray<Token>.Builder tokens, int last, int start)
    {
        TextSpan span = tokens[last].Span;
        if (span.Length < 2 || text[span.End - 1] != '.' || !char.IsLetter(text[span.End - 2]))
            return last;
        tokens[last] = tokens[last] with { Span = TextSpan.FromBounds(span.Start, span.End - 1) };
        tokens.Insert(last + 1, new Token(TextSpan.FromBounds(span.End - 1, span.End)));
        return last + 1;
    }

    private bool EndsAfter(string text, ImmutableArray<Token>.Builder tokens, int i, int start)
    {
        if (tokens[i + 1].JoinsPrevious)
            return false;
        ReadOnlySpan<char> next = tokens[i + 1].Span.Slice(text);
        if (IsTerminal(next) || (next.Length == 1 && next[0] is '"' or '”' or '’' or ')' or ']' && !SpaceBefore(text, tokens[i + 1])))
            return false;
        int at = i;
        bool closed = false;
        while (at > start && tokens[at].Span.Slice(text) is ['"' or '”' or '’' or '\'' or ')' or ']'])
        {
            closed = true;
            at--;
        }

        ReadOnlySpan<char> end = tokens[at].Span.Slice(text);
        if (!IsTerminal(end))
            return !closed && end.Length > 2 && end[^1] == '.' && EndsAbbreviated(end, next);
        return !char.IsLower(next[0]) && next[0] is not (',' or ';' or '-' or '—' or '–' or ')');
    }

    private bool EndsAbbreviated(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        char.IsUpper(next[0])
        && Abbreviations.KindOf(word[..^1]) is AbbreviationKind.Dotted or AbbreviationKind.Ending
        && _openers.Contains(next);

    private static bool SpaceBefore(string text, Token token) => token.Span.Start > 0 && char.IsWhiteSpace(text[token.Span.Start - 1]);

    private static bool IsTerminal(ReadOnlySpan<char> token) =>
        token[0] is '.' or '!' or '?' or '…' && !token.ContainsAnyExcept('.', '!', '?') || token is "…";
}
