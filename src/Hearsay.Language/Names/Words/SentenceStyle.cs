using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Language.Gazetteer.Words;

namespace Hearsay.Language.Names.Words;

/// <summary>How capital letters are used in a sentence.</summary>
internal enum SentenceStyle : byte
{
    /// <summary>For names and openings.</summary>
    Running = 0,

    /// <summary>For Every Longer Word, as in headlines.</summary>
    Title = 1,

    /// <summary>FOR ALL LETTERS.</summary>
    Capitals = 2,
}

internal static class SentenceStyles
{
    // Below this many words of content nothing can be told.
    private const int LeastWords = 4;

    // Real names seldom make up more of a sentence than this.
    private const double TitleShare = 0.85;
    private const double HeadingTitleShare = 0.7;
    private const double CapitalsShare = 0.8;

    // No word for a public act has as many letters.
    private const int LongestAct = 64;

    public static SentenceStyle Of(Analysis analysis, Sentence sentence, LetterCase[] cases)
    {
        int content = 0;
        int capitals = 0;
        int upper = 0;
        bool commonCapital = false;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ReadOnlySpan<char> word = analysis.TextOf(i);
            if (cases[i] == LetterCase.None || word[0] is '\'' or '’')
                continue;
            bool function = FunctionWords.Contains(word);
            if (function && cases[i] != LetterCase.Upper)
                continue;
            content++;
            capitals += cases[i] == LetterCase.Small ? 0 : 1;
            upper += cases[i] == LetterCase.Upper ? 1 : 0;
            if (cases[i] == LetterCase.Capital && i > sentence.FirstToken)
                commonCapital |= CommonWords.Contains(word) || IsPublicAct(word);
        }

        if (content < LeastWords)
            return SentenceStyle.Running;
        if (upper >= CapitalsShare * content)
            return SentenceStyle.Capitals;
        bool heading = analysis.Article.Blocks[sentence.BlockIndex].Kind == BlockKind.Heading;
        return commonCapital && capitals >= (heading ? HeadingTitleShare : TitleShare) * content
            ? SentenceStyle.Title
            : SentenceStyle.Running;
    }

    private static bool IsPublicAct(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestAct)
            return false;
        Span<char> small = stackalloc char[LongestAct];
        return PublicActs.TryFind(small[..word.ToLowerInvariant(small)], out _);
    }
}
