using System.Collections.Frozen;

namespace Hearsay.Language.Tokenization;

/// <summary>Reads one word or symbol at a time inside a chunk, a stretch without white space.</summary>
internal ref struct WordScanner
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Contracted = WordShape.Words("contracted");

    private readonly ReadOnlySpan<char> _text;
    private readonly TokenBuffer _output;
    private int _chunkStart;
    private int _limit;
    private bool _mayHoldAddress;

    // Whether a single opening quotation mark waits for its other half: then an apostrophe after an "s" closes it.
    private bool _singleQuoteOpen;

    public WordScanner(ReadOnlySpan<char> text, TokenBuffer output)
    {
        _text = text;
        _output = output;
    }

    public void BeginChunk(int start, int limit)
    {
        _chunkStart = start;
        _limit = limit;
        _mayHoldAddress = WebAddress.MayOccurIn(_text[start..limit]);
    }

    /// <summary>Adds what begins at the position and returns where it ends.</summary>
    public int ScanAt(int at)
    {
        if (_mayHoldAddress)
        {
            int end = WebAddress.EndOf(_text, at, _limit);
            if (end > at)
                return Add(at, end);
        }

        return LetterKinds.IsWord(_text, at) ? ScanWord(at) : ScanSymbol(at);
    }

    private int Add(int start, int end)
    {
        _output.Add(start, end);
        return end;
    }

    private int ScanWord(int start)
    {
        int end = WordShape.EndOf(_text, start, _limit);
        end = IncludeSign(start, IncludeFullStop(start, end));
        int unit = Units.StartOf(_text, start, end);
        if (unit > start)
        {
            Add(start, unit);
            start = unit;
        }

        if (IsContractedIts(start, end))
        {
            Add(start, end - 1);
            _output.Add(end - 1, end, joinsPrevious: true);
            return end;
        }

        Clitics.AddWords(_text, start, end, _output);
        return IncludeApostrophe(start, end);
    }

    // "its not" and "Its a": only the next word tells that an apostrophe is missing.
    private readonly bool IsContractedIts(int start, int end)
    {
        if (end - start != 3 || _text[start] is not ('i' or 'I') || _text[start + 1] is not 't' || _text[start + 2] is not 's')
            return false;
        int next = end + 1;
        if (next >= _text.Length || _text[end] != ' ')
            return false;
        return Contracted.Contains(_text[next..WordShape.EndOfPart(_text, next, _text.Length)]);
    }

    // The sign of a currency ("US$") or of a word broken off in speech ("th- the").
    private readonly int IncludeSign(int start, int end)
    {
        if (end >= _limit)
            return end;
        ReadOnlySpan<char> word = _text[start..end];
        bool currency = _text[end] == '$' && word.Length <= 3 && !word.ContainsAnyExceptInRange('A', 'Z');
        bool broken = _text[end] == '-' && end + 1 == _limit && start == _chunkStart && WordShape.IsBrokenOff(word);
        return currency || broken ? end + 1 : end;
    }

    // The full stop of an abbreviation. Which class lets it be one there depends on what follows.
    private readonly int IncludeFullStop(int start, int end)
    {
        if (end >= _limit || _text[end] != '.')
            return end;
        // "Inc.." holds the abbreviation's stop and the sentence's; three are an ellipsis.
        if (end + 1 < _limit && _text[end + 1] == '.' && (end + 2 < _limit && _text[end + 2] == '.'))
            return end;
        bool abbreviated = Abbreviations.KindOf(_text[start..end]) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Initial => FollowsAnyOf(end + 1, upper: true, digit: false),
            AbbreviationKind.Dotted => IsDotted(start, end),
            AbbreviationKind.Number => FollowsAnyOf(end + 1, upper: false, digit: true),
            AbbreviationKind.Day => FollowsAnyOf(end + 1, upper: false, digit: true)
                || (end + 1 < _limit && _text[end + 1] is ',' or '-' or '–'),
            AbbreviationKind.State => MayNameState(start),
            AbbreviationKind.Title => FollowsAnyOf(end + 1, upper: true, digit: false),
            _ => true,
        };
        return abbreviated ? end + 1 : end;
    }

    private readonly bool FollowsAnyOf(int at, bool upper, bool digit)
    {
        while (at < _text.Length && LetterKinds.Of(_text[at]) == LetterKind.WhiteSpace)
            at++;
        return at < _text.Length && ((upper && char.IsUpper(_text[at])) || (digit && (char.IsDigit(_text[at]) || _text[at] == '#')));
    }

    // "Oakley, Calif.", "(R-Calif.)" and "Sen. Dale Orr (Calif.)"
    private readonly bool MayNameState(int start)
    {
        int at = start - 1;
        if (at >= _chunkStart && _text[at] == '(')
            return true;
        if (at > 0 && _text[at] == '-')
            return char.IsUpper(_text[at - 1]) && at - 1 >= _chunkStart && (at - 1 == _chunkStart || !char.IsLetter(_text[at - 2]));
        while (at >= 0 && LetterKinds.Of(_text[at]) == LetterKind.WhiteSpace)
            at--;
        return at >= 0 && at < start - 1 && _text[at] == ',';
    }

    // "U.S" and "Ph.D" take one more full stop, "example.com" and "3.5" do not.
    private readonly bool IsDotted(int start, int end)
    {
        int letters = 0;
        for (int i = end - 1; i >= start && _text[i] != '.'; i--)
        {
            if (!char.IsLetter(_text[i]) || ++letters > 1)
                return false;
        }

        return true;
    }

    // "the players' strike": an apostrophe after a plural is the possessive, unless a quotation is open.
    private readonly int IncludeApostrophe(int start, int end)
    {
        if (end >= _limit || _text[end] is not ('\'' or '\u2019') || end - start < 2 || _singleQuoteOpen)
            return end;
        if (end + 1 < _limit && (_text[end + 1] == _text[end] || LetterKinds.IsWord(_text, end + 1)))
            return end;
        if (_text[end - 1] is not ('s' or 'S' or 'z' or 'x'))
            return end;
        _output.Add(end, end + 1, joinsPrevious: true);
        return end + 1;
    }

    private int ScanSymbol(int at)
    {
        char symbol = _text[at];
        if (symbol is '\'' or '\u2018' or '\u2019' or '`')
            return ScanApostrophe(at);
        int end = Symbols.EndOf(_text, _chunkStart, at, _limit);
        return Add(at, end);
    }

    private int ScanApostrophe(int at)
    {
        int end = Elisions.EndOf(_text, _chunkStart, at, _limit);
        if (end > at)
            return Add(at, end);
        end = at + 1;
        if (end < _limit && Symbols.IsApostrophe(_text[end]))
            return Add(at, end + 1);
        bool opens = at == _chunkStart || !LetterKinds.IsWord(_text, at - 1) && Symbols.IsOpening(_text[at - 1]);
        _singleQuoteOpen = opens && end < _limit;
        return Add(at, LetterKinds.EndOfCluster(_text, at, _limit));
    }
}
