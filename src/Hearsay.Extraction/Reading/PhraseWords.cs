using System.Collections.Frozen;
using Hearsay.Core.Actors;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;

namespace Hearsay.Extraction.Reading;

/// <summary>Tells what a word may be in a phrase, from the word and its neighbours alone: closed word lists, capitals and mentions decide.</summary>
internal sealed class PhraseWords(ArticleWords words)
{
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

    /// <summary>Whether the word can be a noun or a name.</summary>
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

    /// <summary>Whether no phrase goes over the word: a mark between clauses, a quotation mark, a bracket.</summary>
    public bool IsHardEdge(int at) =>
        words[at] is "," or ";" or ":" or "“" or "”" or "\"" or "(" or ")" or "—" or "?" or "!" or "…" or "..." or "«" or "»" or "‘";

    /// <summary>"a retired teacher", "people briefed on the matter": a participle inside the phrase.</summary>
    public bool IsModifier(int at)
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

    /// <summary>"and" or "or" between two names or two words for persons.</summary>
    public bool JoinsNames(int conjunction)
    {
        if (words[conjunction] is not ("and" or "or"))
            return false;
        bool names = words.Is(conjunction - 1, WordKinds.Capitalized) && words.Is(conjunction + 1, WordKinds.Capitalized);
        bool nouns = PersonNouns.TryFind(words[conjunction - 1], out _) && PersonNouns.TryFind(words[conjunction + 1], out _);
        return names || nouns;
    }

    /// <summary>Whether an apposition, a relative clause or the like can begin with the word.</summary>
    public bool BeginsAside(int at) =>
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
}
