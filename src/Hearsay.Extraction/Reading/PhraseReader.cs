using System.Collections.Frozen;
using Hearsay.Core.Actors;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Attributions.Sources;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;

namespace Hearsay.Extraction.Reading;

/// <summary>A run of words, the end exclusive; the default is no run.</summary>
internal readonly record struct WordRange(int Start, int End)
{
    public bool IsEmpty => End <= Start;

    public int Length => End - Start;

    public bool Contains(int word) => Start <= word && word < End;
}

/// <summary>Reads noun phrases and subjects from words alone, without a tagger: closed word lists, capitals and mentions decide.</summary>
/// <param name="dateWords">Whether a word belongs to a time expression, which never is part of a subject's left edge.</param>
internal sealed class PhraseReader(ArticleWords words, bool[] dateWords)
{
    // Longer subjects exist, but beyond this length a wrong reading is more likely than a right one.
    private const int MaxPhrase = 40;
    private static readonly FrozenSet<string> IrregularVerbs = LexiconFile
        .Rows("irregular-verbs.txt")
        .SelectMany(row => row[0].Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word can only be, or very likely is, a finite verb.</summary>
    public bool IsVerbLike(int at)
    {
        if (words.Is(at, WordKinds.Auxiliary | WordKinds.Modal))
            return words[at] != "'s" || !IsPossessive(at);
        if (words.Is(at, WordKinds.Capitalized) && words.MentionAt(at) is { Form: MentionForm.Name })
            return false;
        string word = words[at];
        if (word.Length == 0 || words.Is(at, WordKinds.Punctuation | WordKinds.Determiner | WordKinds.Preposition))
            return false;
        if (
            ReportingLexicon.Verb(word) is { Form: InflectedForm.Base }
            && words.Is(at - 1, WordKinds.Determiner)
            && !words.Is(at - 1, WordKinds.SubjectPronoun)
        )
            return false;
        if (ReportingLexicon.Verb(word) is { } form)
            return form.Form != InflectedForm.Ing
                && (form.Form is not (InflectedForm.Base or InflectedForm.ThirdPerson) || !form.Readings[0].NounLike);
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word is not ("united" or "hundred"))
            return true;
        return PublicActs.TryFind(word, out _) && !word.EndsWith("ing", StringComparison.Ordinal) && ReportingLexicon.Noun(word) is null
            || IrregularVerbs.Contains(word);
    }

    /// <summary>"'s" after a noun, not "is".</summary>
    public bool IsPossessive(int at) =>
        words.Is(at, WordKinds.Possessive) && !(words.Is(at - 1, WordKinds.SubjectPronoun) && !words.Is(at - 1, WordKinds.Capitalized));

    public bool IsNounLike(int at)
    {
        if (words[at].Length == 0)
            return false;
        if (words.MentionAt(at) is { Form: not MentionForm.Pronoun })
            return true;
        if (words.Is(at, WordKinds.Number))
            return true;
        const WordKinds Other =
            WordKinds.Punctuation
            | WordKinds.Determiner
            | WordKinds.Preposition
            | WordKinds.Pronoun
            | WordKinds.Conjunction
            | WordKinds.Subordinator
            | WordKinds.Auxiliary
            | WordKinds.Modal
            | WordKinds.Negation
            | WordKinds.Adverb;
        return !words.Is(at, Other);
    }

    /// <summary>The subject that ends right before a verb group; empty when there is none to see.</summary>
    public WordRange SubjectBefore(int verbStart, int limit)
    {
        int end = verbStart;
        int head = end - 1;
        if (head < limit)
            return default;
        if (words[head] is "," or "—" or "–" or "--" || words[head] == "-" && !words.Touches(head))
        {
            int opening = OpeningOfAside(head, limit);
            if (opening < 0)
                return default;
            WordRange before = SubjectBefore(opening, limit);
            return before.IsEmpty ? default : Named(before, limit) with { End = end };
        }

        if (words[head] == ")")
        {
            int open = head;
            while (open > limit && words[open] is not ("(" or "[") && head - open < 8)
                open--;
            WordRange before = words[open] == "(" ? SubjectBefore(open, limit) : default;
            return before.IsEmpty ? default : before with { End = end };
        }

        if (words.Is(head, WordKinds.SubjectPronoun))
            return new WordRange(head, end);
        if (
            IsVerbLike(head)
            && words.MentionAt(head) is null
            && !PersonNouns.TryFind(words[head], out _)
            && RelativeBefore(head, limit) < 0
        )
            return default;
        int start = StartOfNounPhrase(head, limit);
        return start < 0 ? default : new WordRange(start, end);
    }

    // "Ann Lee, the treasurer of the board, one of its founders, said": an apposition before the apposition.
    private WordRange Named(WordRange phrase, int limit)
    {
        int comma = phrase.Start - 1;
        bool apposed =
            comma - 1 > limit
            && words[comma] == ","
            && words.Is(phrase.Start, WordKinds.Determiner)
            && !dateWords[comma - 1]
            && words.MentionAt(comma - 1) is { Form: MentionForm.Name };
        WordRange outer = apposed ? SubjectBefore(comma, limit) : default;
        return outer.IsEmpty ? phrase : outer;
    }

    /// <summary>The comma or dash that opens the aside which the one at <paramref name="closing"/> ends: an apposition or relative clause.</summary>
    private int OpeningOfAside(int closing, int limit)
    {
        string mark = words[closing];
        for (int i = closing - 2; i > limit && closing - i <= MaxPhrase; i--)
        {
            if (words[i] is ";" or ":" or "“" or "”" or "\"")
                return -1;
            if (
                words[i] != mark
                || !BeginsAside(i + 1)
                || dateWords[i - 1]
                || !(IsNounLike(i - 1) || words.Is(i - 1, WordKinds.Pronoun) || words[i - 1] == ")")
            )
                continue;
            // "Hill, 45, a doctor, said": one aside after another.
            int outer =
                IsShortAside(i - 1) && words[i - 2] == mark ? i - 2
                : words[i - 3] == mark && words.Is(i - 1, WordKinds.Number) ? i - 3
                : i;
            return outer;
        }

        return -1;
    }

    private bool IsShortAside(int at) => words.Is(at, WordKinds.Number);

    private bool BeginsAside(int at) =>
        words.Is(at, WordKinds.Determiner | WordKinds.Relative | WordKinds.Number | WordKinds.Capitalized | WordKinds.Preposition)
        || words[at].EndsWith("ing", StringComparison.Ordinal)
        || words[at] == "and" && words.Is(at + 1, WordKinds.Relative)
        || words[at]
            is "soon"
                or "once"
                or "long"
                or "formerly"
                or "aged"
                or "now"
                or "then"
                or "speaking"
                or "citing"
                or "writing"
                or "himself"
                or "herself"
                or "one"
                or "asked"
        || PersonNouns.TryFind(words[at], out _)
        || PersonNouns.TryFind(words[at + 1], out _);

    /// <summary>Walks left from the last word of a noun phrase to its first; -1 when there is no noun.</summary>
    private int StartOfNounPhrase(int head, int limit)
    {
        if (!IsNounLike(head) && !words.Is(head, WordKinds.Determiner | WordKinds.Pronoun))
        {
            int relative = RelativeBefore(head, limit);
            return relative > limit && IsNounLike(relative - 1) ? StartOfNounPhrase(relative - 1, limit) : -1;
        }

        int start = head;
        for (int i = head; i >= limit && head - i <= MaxPhrase; i--)
        {
            if (IsHardEdge(i) || dateWords[i] && i != head && !(words[i + 1] == "'s"))
                break;
            if (words.Is(i, WordKinds.Conjunction))
            {
                if (!JoinsNames(i))
                    break;
                continue;
            }

            if (IsPossessive(i) || words[i] is "-" or "–" or "&" && words.Touches(i) || words[i] == ".")
                continue;
            if (
                words.Is(i, WordKinds.Preposition)
                && i != head
                && i > limit
                && (IsNounLike(i - 1) || words[i - 1] == ")" || words.Is(i - 1, WordKinds.Pronoun))
            )
                continue;
            if (
                words[i] == "that"
                && i > limit
                && (ReportingLexicon.Verb(words[i - 1]) is not null || ReportingLexicon.Noun(words[i - 1]) is not null)
            )
                break;
            if (words.Is(i, WordKinds.Determiner))
            {
                start = i;
                if (
                    !words.Is(i - 1, WordKinds.Preposition)
                    && !(words.Is(i - 1, WordKinds.Determiner) && words[i - 1] is "all" or "both" or "many" or "several")
                )
                    break;
                continue;
            }

            if (
                IsVerbLike(i)
                || words.Is(i, WordKinds.Subordinator | WordKinds.Modal | WordKinds.Negation) && !words.Is(i, WordKinds.Preposition)
            )
            {
                if (IsModifier(i))
                    continue;
                int relative = RelativeBefore(i, limit);
                if (relative <= limit || !IsNounLike(relative - 1))
                    break;
                i = relative;
                continue;
            }

            if (words.Is(i, WordKinds.Adverb) && !IsNounLike(i))
            {
                if (!words.Is(i - 1, WordKinds.Determiner) && !IsNounLike(i - 1))
                    break;
                continue;
            }

            if (words.Is(i, WordKinds.Pronoun) || words.Is(i, WordKinds.Preposition))
            {
                if (words.Is(i, WordKinds.Preposition) || !words.Is(i - 1, WordKinds.Preposition))
                    break;
                continue;
            }

            start = i;
        }

        return start;
    }

    private bool IsHardEdge(int at) =>
        words[at] is "," or ";" or ":" or "“" or "”" or "\"" or "(" or ")" or "—" or "?" or "!" or "…" or "..." or "«" or "»" or "‘";

    // "a retired teacher", "people briefed on the matter": a participle inside the phrase.
    private bool IsModifier(int at)
    {
        // "the fire chief": right after an article no verb stands.
        if (words[at - 1] is "the" or "a" or "an")
            return true;
        if (!words[at].EndsWith("ed", StringComparison.Ordinal) && !words[at].EndsWith("en", StringComparison.Ordinal))
            return false;
        if (words.Is(at - 1, WordKinds.Determiner) || words.Is(at - 1, WordKinds.Possessive) || words.Is(at - 1, WordKinds.Number))
            return true;
        return PersonNouns.TryFind(words[at - 1], out _) && words.Is(at + 1, WordKinds.Preposition);
    }

    /// <summary>The "who" or "which" that governs the verb: at most a few auxiliaries before it; -1 when there is none.</summary>
    private int RelativeBefore(int verb, int limit)
    {
        for (int i = verb; i > limit && verb - i <= 5; i--)
        {
            if (words[i] is "who" or "which" or "whose" || words[i] == "that" && i != verb && IsNounLike(i - 1))
                return i;
            if (words[i] is "," or ";")
                return -1;
        }

        return -1;
    }

    private bool JoinsNames(int conjunction)
    {
        if (words[conjunction] is not ("and" or "or"))
            return false;
        bool names = words.Is(conjunction - 1, WordKinds.Capitalized) && words.Is(conjunction + 1, WordKinds.Capitalized);
        bool nouns = PersonNouns.TryFind(words[conjunction - 1], out _) && PersonNouns.TryFind(words[conjunction + 1], out _);
        return names || nouns;
    }

    /// <summary>The noun phrase that begins at the word: up to a verb, a comma or a clause; with its apposition where <paramref name="asides"/>.</summary>
    public WordRange NounPhraseAt(int start, int limit, bool asides)
    {
        if (start >= limit)
            return default;
        if (words.Is(start, WordKinds.Pronoun) && !words.Is(start, WordKinds.Determiner))
            return new WordRange(start, start + 1);
        int end = start;
        bool hasNoun = false;
        for (int i = start; i < limit && i - start <= MaxPhrase; i++)
        {
            if (IsHardEdge(i) || words.Is(i, WordKinds.Punctuation) && !(words[i] is "-" or "–" or "." or "'" && words.Touches(i)))
                break;
            if (dateWords[i] && hasNoun && !(words[i + 1] == "'s"))
                break;
            if (words.Is(i, WordKinds.Conjunction))
            {
                if (!JoinsNames(i))
                    break;
                continue;
            }

            if (words.Is(i, WordKinds.Preposition))
            {
                if (
                    !hasNoun
                    || !(words[i] is "of" or "for" or "from" or "at" or "with" or "in" or "to" or "on" or "close")
                    || IsManner(i)
                    || dateWords[i + 1]
                )
                    break;
                if (
                    words[i] is not ("of" or "for" or "from" or "at" or "close")
                    && !words.Is(i + 1, WordKinds.Determiner | WordKinds.Capitalized)
                )
                    break;
                continue;
            }

            if (words.Is(i, WordKinds.Determiner))
            {
                if (hasNoun && !words.Is(i - 1, WordKinds.Preposition) && words[i - 1] is not ("both" or "all"))
                    break;
                continue;
            }

            if (IsVerbLike(i) && !IsModifier(i) || words.Is(i, WordKinds.Subordinator | WordKinds.Pronoun | WordKinds.Negation))
                break;
            if (words.Is(i, WordKinds.Adverb) && hasNoun)
                break;
            if (hasNoun && ReportingLexicon.Verb(words[i]) is { Form: InflectedForm.Ing } && ReportingLexicon.Noun(words[i]) is null)
                break;
            if (IsNounLike(i) || IsPossessive(i))
            {
                hasNoun |= IsNounLike(i);
                end = i + 1;
            }
        }

        if (!hasNoun)
            return default;
        if (asides && words[end] == "," && BeginsAside(end + 1) && !StartsClause(end + 1, limit))
            end = EndOfAside(end, limit);
        return new WordRange(start, end);
    }

    /// <summary>Whether the phrase holds a word for somebody or something that can tell: a name, a pronoun, a person, a document.</summary>
    public bool MaySpeak(WordRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (
                words.MentionAt(i) is not null
                || words.Is(i, WordKinds.Pronoun | WordKinds.SubjectPronoun)
                || SourceNouns.IsSource(words[i])
            )
                return true;
        }

        return false;
    }

    /// <summary>"in a statement", "on Monday", "at a news conference": how or when it was said, no part of a noun phrase.</summary>
    public bool IsManner(int preposition)
    {
        int noun = preposition + 1;
        for (int i = 0; i < 5 && noun < words.Count; i++, noun++)
        {
            if (
                words[noun]
                is "statement"
                    or "interview"
                    or "email"
                    or "e-mail"
                    or "tweet"
                    or "speech"
                    or "letter"
                    or "memo"
                    or "report"
                    or "filing"
                    or "post"
                    or "message"
                    or "briefing"
                    or "call"
                    or "conference"
                    or "telephone"
                    or "phone"
                    or "writing"
                    or "broadcast"
                    or "release"
                    or "op-ed"
                    or "column"
                    or "editorial"
                    or "book"
                    or "hearing"
                    or "testimony"
                    or "appearance"
                    or "rally"
                    or "debate"
                    or "news"
                    or "telegram"
                    or "note"
                    or "article"
                    or "court"
                    or "twitter"
                    or "facebook"
                    or "television"
                    or "radio"
                    or "meeting"
                    or "parliament"
                    or "podcast"
            )
                return true;
            if (words.Is(noun, WordKinds.Punctuation | WordKinds.Preposition))
                return false;
        }

        return false;
    }

    private bool StartsClause(int at, int limit)
    {
        for (int i = at; i < limit && i - at < 6; i++)
        {
            if (words.Is(i, WordKinds.Punctuation) && words[i] != "-")
                return false;
            if (words[i] is "who" or "which" or "whose")
                return false;
            if (i > at && IsVerbLike(i) && !IsModifier(i))
                return true;
        }

        return false;
    }

    private int EndOfAside(int comma, int limit)
    {
        for (int i = comma + 1; i < limit && i - comma <= MaxPhrase; i++)
        {
            if (words[i] is ";" or "“" or "\"" or ":")
                return comma;
            if (
                words[i] == ","
                && !(words.Is(i + 1, WordKinds.Capitalized) && words.Is(i - 1, WordKinds.Capitalized))
                && !BeginsAside(i + 1)
            )
                return i;
            if (i == limit - 1)
                return words.Is(i, WordKinds.Punctuation) ? i : i + 1;
        }

        return comma;
    }
}
