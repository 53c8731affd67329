using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Names.Words;

/// <summary>The words of one article with what the name rules ask of each: its case, its sentence, whether it opens one.</summary>
internal sealed class ArticleWords
{
    private readonly string _text;
    private readonly ImmutableArray<Token> _tokens;
    private readonly LetterCase[] _cases;
    private readonly int[] _sentences;
    private readonly bool[] _opens;
    private readonly SentenceStyle[] _styles;
    private readonly SeenWords _small;
    private readonly SeenWords _capital;

    public ArticleWords(Analysis analysis, BorrowedArrays room)
    {
        Analysis = analysis;
        _text = analysis.Text;
        _tokens = analysis.Tokens;
        _cases = new LetterCase[_tokens.Length];
        _sentences = room.Integers(_tokens.Length);
        _opens = new bool[_tokens.Length];
        _styles = new SentenceStyle[analysis.Sentences.Length];
        _small = new SeenWords(_text, _tokens, StringComparison.OrdinalIgnoreCase, room);
        _capital = new SeenWords(_text, _tokens, StringComparison.Ordinal, room);
        for (int i = 0; i < _tokens.Length; i++)
            _cases[i] = LetterCases.Of(this[i]);
        for (int s = 0; s < analysis.Sentences.Length; s++)
            Read(s);
    }

    public Analysis Analysis { get; }

    public int Count => _tokens.Length;

    public ReadOnlySpan<char> this[int index] => _tokens[index].Span.Slice(_text);

    public LetterCase CaseOf(int index) => index < 0 || index >= _cases.Length ? LetterCase.None : _cases[index];

    public int SentenceOf(int index) => _sentences[index];

    public int BlockOf(int sentence) => Analysis.Sentences[sentence].BlockIndex;

    public SentenceStyle StyleOf(int sentence) => _styles[sentence];

    /// <summary>Whether the word opens a sentence or a quoted one, so that its capital letter tells nothing.</summary>
    public bool Opens(int index) => _opens[index];

    /// <summary>Whether the article writes the word small somewhere.</summary>
    public bool IsSeenSmall(ReadOnlySpan<char> word) => _small.Contains(word);

    /// <summary>Whether the article writes the word with a capital where no sentence opens.</summary>
    public bool IsSeenCapital(ReadOnlySpan<char> word) => _capital.Contains(word);

    public bool Is(int index, string word) => index >= 0 && index < _tokens.Length && this[index].SequenceEqual(word);

    public bool IsAnyCase(int index, string word) =>
        index >= 0 && index < _tokens.Length && this[index].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the word is there and in the same sentence as the other.</summary>
    public bool Together(int index, int other) =>
        index >= 0 && other >= 0 && index < _tokens.Length && other < _tokens.Length && _sentences[index] == _sentences[other];

    /// <summary>Whether the word is the "'s" or "'" of the word before it.</summary>
    public bool IsPossessive(int index)
    {
        if (index <= 0 || index >= _tokens.Length || _tokens[index].Span.Start != _tokens[index - 1].Span.End)
            return false;
        return this[index] switch
        {
            "'s" or "’s" or "'S" or "’S" => true,
            "'" or "’" => _tokens[index].JoinsPrevious || this[index - 1][^1] is 's' or 'S',
            _ => false,
        };
    }

    /// <summary>Whether no space parts the word from the one before.</summary>
    public bool Touches(int index) => index > 0 && index < _tokens.Length && _tokens[index].Span.Start == _tokens[index - 1].Span.End;

    public bool IsHyphen(int index) => index >= 0 && index < _tokens.Length && this[index] is "-" or "‐" or "‑";

    public bool IsQuote(int index) =>
        index >= 0 && index < _tokens.Length && this[index] is "\"" or "“" or "”" or "‘" or "’" or "'" or "``" or "''" or "«" or "»";

    /// <summary>The letters of the words. "The U.S." keeps its full stop where a sentence ends with it, though the stop is a word by itself.</summary>
    public TextSpan SpanOf(int first, int end) =>
        TextSpan.FromBounds(_tokens[first].Span.Start, _tokens[end - 1].Span.End + (LacksStop(end - 1) ? 1 : 0));

    public ReadOnlySpan<char> TextOf(int first, int end) => SpanOf(first, end).Slice(_text);

    // Single letters with stops between, and one more stop directly behind.
    private bool LacksStop(int word)
    {
        ReadOnlySpan<char> letters = this[word];
        if (letters.Length < 3 || word + 1 >= _tokens.Length || !Touches(word + 1) || this[word + 1] is not ".")
            return false;
        for (int i = 0; i < letters.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(letters[i]) : letters[i] != '.')
                return false;
        }

        return letters.Length % 2 == 1;
    }

    private void Read(int index)
    {
        Sentence sentence = Analysis.Sentences[index];
        _styles[index] = SentenceStyles.Of(Analysis, sentence, _cases);
        bool opening = true;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            _sentences[i] = index;
            if (_cases[i] == LetterCase.None)
            {
                opening |= OpensAfter(i, sentence);
                continue;
            }

            _opens[i] = opening;
            opening = false;
            if (_styles[index] != SentenceStyle.Running)
                continue;
            if (_cases[i] == LetterCase.Small)
                _small.Add(i);
            else if (!_opens[i])
                _capital.Add(i);
        }
    }

    // A quotation opens a sentence of its own after a comma, a colon or a verb of saying; ") -" ends the dateline of an agency.
    private bool OpensAfter(int index, Sentence sentence) =>
        this[index] switch
        {
            ":" or "•" or "*" => true,
            "\"" or "“" or "``" => index == sentence.FirstToken
                || this[index - 1] is "," or ":" or "-" or "—" or "–" or "."
                || IsSpeech(index - 1),
            "-" or "—" or "–" or "--" => index > sentence.FirstToken && this[index - 1] is ")" && index - sentence.FirstToken < 15,
            _ => false,
        };

    private bool IsSpeech(int index) => PublicActs.TryFind(this[index], out PublicAct act) && act == PublicAct.Speech;
}
