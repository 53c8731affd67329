using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations.Nouns;

/// <summary>Tells whose assurance, promise or warning a noun stands for: its owner, or the subject of the verb that gives it.</summary>
internal sealed class NounGivers(ArticleWords words, PhraseReader phrases, bool[] dateWords)
{
    /// <summary>Who gives, and who receives where a verb of giving tells: "X's promise", "X gave Y an assurance", "X provided Y with written assurance".</summary>
    public (WordRange Source, WordRange Addressee) Find(Sentence sentence, int at)
    {
        int start = PhraseStart(sentence, at);
        if (phrases.IsPossessive(start - 1) && start - 1 > sentence.FirstToken)
        {
            WordRange owner = phrases.SubjectBefore(start - 1, sentence.FirstToken);
            return (owner, default);
        }

        if (words.Is(start, WordKinds.Determiner) && words[start] is "his" or "her" or "their" or "its" or "our" or "my")
            return (new WordRange(start, start + 1), default);
        for (int v = start - 1; v > sentence.FirstToken && start - v <= 12; v--)
        {
            if (words[v] is "," or ";" or "that")
                break;
            if (!IsGiving(words[v]))
                continue;
            int group = v;
            while (group - 1 > sentence.FirstToken && words.Is(group - 1, WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Adverb))
                group--;
            WordRange giver = phrases.SubjectBefore(group, ClauseStart(sentence, group));
            WordRange receiver = v + 1 < start ? phrases.NounPhraseAt(v + 1, start, asides: false) : default;
            bool isReceiver = !receiver.IsEmpty && (words[receiver.End] == "with" || receiver.End == start) && HoldsMention(receiver);
            return (giver, isReceiver ? receiver : default);
        }

        return default;
    }

    // "Reports indicate Iran provided …": the giver's own clause begins after the verb that reports it.
    private int ClauseStart(Sentence sentence, int verb)
    {
        for (int i = verb - 1; i > sentence.FirstToken; i--)
        {
            if (ReportingLexicon.Verb(words[i]) is { Form: not InflectedForm.Ing } && !dateWords[i])
                return i + 1;
        }

        return sentence.FirstToken;
    }

    private bool HoldsMention(WordRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (
                words.MentionAt(i) is { Form: MentionForm.Name or MentionForm.Pronoun or MentionForm.Nominal }
                || words.Is(i, WordKinds.Pronoun)
            )
                return true;
        }

        return false;
    }

    private static bool IsGiving(string word) =>
        word
            is "gave"
                or "gives"
                or "given"
                or "give"
                or "giving"
                or "provided"
                or "provides"
                or "provide"
                or "offered"
                or "offers"
                or "offer"
                or "offering"
                or "issued"
                or "issues"
                or "issue"
                or "issuing"
                or "made"
                or "makes"
                or "make"
                or "making"
                or "delivered"
                or "sent"
                or "repeated"
                or "repeats"
                or "repeating"
                or "reiterated"
                or "conveyed"
                or "voiced"
                or "expressed"
                or "renewed"
                or "broke"
                or "kept"
                or "received";

    /// <summary>The first word of the noun's phrase, its article included.</summary>
    public int PhraseStart(Sentence sentence, int at)
    {
        int start = at;
        while (
            start > sentence.FirstToken
            && at - start < 5
            && (phrases.IsNounLike(start - 1) || words.Is(start - 1, WordKinds.Adverb))
            && !phrases.IsPossessive(start - 1)
        )
            start--;
        return start > sentence.FirstToken && words.Is(start - 1, WordKinds.Determiner) ? start - 1 : start;
    }
}
