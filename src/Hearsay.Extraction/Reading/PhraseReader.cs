using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Attributions.Sources;

namespace Hearsay.Extraction.Reading;

/// <summary>Reads noun phrases and subjects from words alone, without a tagger.</summary>
internal sealed class PhraseReader
{
    /// <summary>Longer phrases exist, but beyond this length a wrong reading is more likely than a right one.</summary>
    public const int MaxPhrase = 40;

    private readonly ArticleWords _words;
    private readonly bool[] _dateWords;
    private readonly PhraseWords _kinds;
    private readonly SubjectReader _subjects;

    /// <summary>A reader of one article.</summary>
    /// <param name="dateWords">Whether a word belongs to a time expression, which never is part of a subject's left edge.</param>
    public PhraseReader(ArticleWords words, bool[] dateWords)
    {
        _words = words;
        _dateWords = dateWords;
        _kinds = new PhraseWords(words);
        _subjects = new SubjectReader(words, _kinds, dateWords);
    }

    /// <inheritdoc cref="PhraseWords.IsVerbLike"/>
    public bool IsVerbLike(int at) => _kinds.IsVerbLike(at);

    /// <inheritdoc cref="PhraseWords.IsPossessive"/>
    public bool IsPossessive(int at) => _kinds.IsPossessive(at);

    /// <inheritdoc cref="PhraseWords.IsNounLike"/>
    public bool IsNounLike(int at) => _kinds.IsNounLike(at);

    /// <inheritdoc cref="PhraseWords.IsManner"/>
    public bool IsManner(int preposition) => _kinds.IsManner(preposition);

    /// <inheritdoc cref="SubjectReader.SubjectBefore"/>
    public WordRange SubjectBefore(int verbStart, int limit) => _subjects.SubjectBefore(verbStart, limit);

    /// <summary>The noun phrase that begins at the word: up to a verb, a comma or a clause; with its apposition where <paramref name="asides"/>.</summary>
    public WordRange NounPhraseAt(int start, int limit, bool asides)
    {
        if (start >= limit)
            return default;
        if (_words.Is(start, WordKinds.Pronoun) && !_words.Is(start, WordKinds.Determiner))
            return new WordRange(start, start + 1);
        int end = start;
        bool hasNoun = false;
        for (int i = start; i < limit && i - start <= MaxPhrase; i++)
        {
            if (
                _kinds.IsHardEdge(i)
                || _words.Is(i, WordKinds.Punctuation) && !(_words[i] is "-" or "–" or "." or "'" && _words.Touches(i))
            )
                break;
            // "a September report": the date belongs to the phrase that it opens.
            if (_dateWords[i] && !hasNoun && _words.Is(start, WordKinds.Determiner))
                continue;
            if (_dateWords[i] && hasNoun && !(_words[i + 1] == "'s"))
                break;
            if (_words.Is(i, WordKinds.Conjunction))
            {
                if (!_kinds.JoinsNames(i))
                    break;
                continue;
            }

            if (_words.Is(i, WordKinds.Preposition))
            {
                if (
                    !hasNoun
                    || !(_words[i] is "of" or "for" or "from" or "at" or "with" or "in" or "to" or "on" or "close")
                    || _kinds.IsManner(i)
                    || _dateWords[i + 1]
                )
                    break;
                if (
                    _words[i] is not ("of" or "for" or "from" or "at" or "close")
                    && !_words.Is(i + 1, WordKinds.Determiner | WordKinds.Capitalized)
                )
                    break;
                continue;
            }

            if (_words.Is(i, WordKinds.Determiner))
            {
                if (hasNoun && !_words.Is(i - 1, WordKinds.Preposition) && _words[i - 1] is not ("both" or "all"))
                    break;
                continue;
            }

            if (
                _kinds.IsVerbLike(i) && !_kinds.IsModifier(i) && !IsHeldByName(i)
                || _words.Is(i, WordKinds.Subordinator | WordKinds.Pronoun | WordKinds.Negation)
            )
                break;
            if (_words.Is(i, WordKinds.Adverb) && hasNoun)
                break;
            if (hasNoun && ReportingLexicon.Verb(_words[i]) is { Form: InflectedForm.Ing } && ReportingLexicon.Noun(_words[i]) is null)
                break;
            if (_kinds.IsNounLike(i) || _kinds.IsPossessive(i))
            {
                hasNoun |= _kinds.IsNounLike(i);
                end = i + 1;
            }
        }

        if (!hasNoun)
            return default;
        if (asides && _words[end] == "," && _kinds.BeginsAside(end + 1) && !StartsClause(end + 1, limit))
            end = EndOfAside(end, limit);
        return new WordRange(start, end);
    }

    // "the talk radio host Ann Lee": what the tree takes for a part of a name's phrase is no verb.
    private bool IsHeldByName(int at) =>
        _words.Analysis.Syntax.Length == _words.Count
        && _words.Analysis.Syntax[at].Upos == Upos.Noun
        && _words.MentionAt(at + 1) is { Form: MentionForm.Name, Kind: ActorKind.Person };

    /// <summary>Whether the phrase holds a word for somebody or something that can tell: a name, a pronoun, a person, a document.</summary>
    public bool MaySpeak(WordRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (
                _words.MentionAt(i) is not null
                || _words.Is(i, WordKinds.Pronoun | WordKinds.SubjectPronoun)
                || SourceNouns.IsSource(_words[i])
            )
                return true;
        }

        return false;
    }

    private bool StartsClause(int at, int limit)
    {
        for (int i = at; i < limit && i - at < 6; i++)
        {
            if (_words.Is(i, WordKinds.Punctuation) && _words[i] != "-")
                return false;
            if (_words[i] is "who" or "which" or "whose")
                return false;
            if (i > at && _kinds.IsVerbLike(i) && !_kinds.IsModifier(i))
                return true;
        }

        return false;
    }

    private int EndOfAside(int comma, int limit)
    {
        for (int i = comma + 1; i < limit && i - comma <= MaxPhrase; i++)
        {
            if (_words[i] is ";" or "“" or "\"" or ":")
                return comma;
            if (
                _words[i] == ","
                && !(_words.Is(i + 1, WordKinds.Capitalized) && _words.Is(i - 1, WordKinds.Capitalized))
                && !_kinds.BeginsAside(i + 1)
            )
                return i;
            if (i == limit - 1)
                return _words.Is(i, WordKinds.Punctuation) ? i : i + 1;
        }

        return comma;
    }
}
