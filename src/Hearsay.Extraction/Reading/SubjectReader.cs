using Hearsay.Core.Actors;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Reading;

/// <summary>Reads subjects from right to left, from the verb to the first word of the phrase before it.</summary>
/// <param name="dateWords">Whether a word belongs to a time expression, which never is part of a subject's left edge.</param>
internal sealed class SubjectReader(ArticleWords words, PhraseWords kinds, bool[] dateWords)
{
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
            kinds.IsVerbLike(head)
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
        for (int i = closing - 2; i > limit && closing - i <= PhraseReader.MaxPhrase; i--)
        {
            if (words[i] is ";" or ":" or "“" or "”" or "\"")
                return -1;
            if (
                words[i] != mark
                || !kinds.BeginsAside(i + 1)
                || dateWords[i - 1]
                || !(kinds.IsNounLike(i - 1) || words.Is(i - 1, WordKinds.Pronoun) || words[i - 1] == ")")
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

    /// <summary>Walks left from the last word of a noun phrase to its first; -1 when there is no noun.</summary>
    private int StartOfNounPhrase(int head, int limit)
    {
        if (!kinds.IsNounLike(head) && !words.Is(head, WordKinds.Determiner | WordKinds.Pronoun))
        {
            int relative = RelativeBefore(head, limit);
            return relative > limit && kinds.IsNounLike(relative - 1) ? StartOfNounPhrase(relative - 1, limit) : -1;
        }

        int start = head;
        for (int i = head; i >= limit && head - i <= PhraseReader.MaxPhrase; i--)
        {
            if (kinds.IsHardEdge(i) || dateWords[i] && i != head && !(words[i + 1] == "'s"))
                break;
            if (words.Is(i, WordKinds.Conjunction))
            {
                if (!kinds.JoinsNames(i))
                    break;
                continue;
            }

            if (kinds.IsPossessive(i) || words[i] is "-" or "–" or "&" && words.Touches(i) || words[i] == ".")
                continue;
            if (
                words.Is(i, WordKinds.Preposition)
                && i != head
                && i > limit
                && (kinds.IsNounLike(i - 1) || words[i - 1] == ")" || words.Is(i - 1, WordKinds.Pronoun))
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
                kinds.IsVerbLike(i)
                || words.Is(i, WordKinds.Subordinator | WordKinds.Modal | WordKinds.Negation) && !words.Is(i, WordKinds.Preposition)
            )
            {
                if (kinds.IsModifier(i))
                    continue;
                int relative = RelativeBefore(i, limit);
                if (relative <= limit || !kinds.IsNounLike(relative - 1))
                    break;
                i = relative;
                continue;
            }

            if (words.Is(i, WordKinds.Adverb) && !kinds.IsNounLike(i))
            {
                if (!words.Is(i - 1, WordKinds.Determiner) && !kinds.IsNounLike(i - 1))
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

    /// <summary>The "who" or "which" that governs the verb: at most a few auxiliaries before it; -1 when there is none.</summary>
    private int RelativeBefore(int verb, int limit)
    {
        for (int i = verb; i > limit && verb - i <= 5; i--)
        {
            if (words[i] is "who" or "which" or "whose" || words[i] == "that" && i != verb && kinds.IsNounLike(i - 1))
                return i;
            if (words[i] is "," or ";")
                return -1;
        }

        return -1;
    }
}
