using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Cues;

/// <summary>Speech that has not taken place: supposed, asked for, or beyond whoever should give it.</summary>
internal static class SupposedSpeech
{
    /// <summary>Whether the verb's speech is only thought of: "if the islanders pledge to leave", "has she called for help?", "will be unable to blame".</summary>
    public static bool Is(ArticleWords words, WordRange subject, int verb)
    {
        int start = subject.IsEmpty || subject.Start > verb ? verb : subject.Start;
        Sentence sentence = words.SentenceAt(verb);
        int before = start - 1;
        while (before > sentence.FirstToken && words.Is(before, WordKinds.Adverb))
            before--;
        if (before >= sentence.FirstToken && words[before] is "if" or "unless" or "whether")
            return true;
        if (words[verb - 1] == "to" && words[verb - 2] is "unable" or "unwilling" or "reluctant" or "forbidden" or "too")
            return true;
        return start < verb && IsAsked(words, sentence, start, verb);
    }

    // "Has he called for a vote?": the auxiliary before its subject asks.
    private static bool IsAsked(ArticleWords words, Sentence sentence, int subject, int verb)
    {
        int last = sentence.EndToken - 1;
        return words[last] == "?"
            && words.QuotationAt(last) == words.QuotationAt(verb)
            && subject > sentence.FirstToken
            && words.Is(subject - 1, WordKinds.Auxiliary | WordKinds.Modal)
            && words.QuotationAt(subject - 1) == words.QuotationAt(verb)
            && !words.Is(subject - 2, WordKinds.Question);
    }
}
