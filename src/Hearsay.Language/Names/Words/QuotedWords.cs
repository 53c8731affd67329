using Hearsay.Core.Analyses;

namespace Hearsay.Language.Names.Words;

/// <summary>Tells which words stand between quotation marks. Marks are paired within a block; an unclosed one ends with it.</summary>
internal static class QuotedWords
{
    public static bool[] Of(ArticleWords words)
    {
        bool[] quoted = new bool[words.Count];
        bool inside = false;
        int block = -1;
        foreach (Sentence sentence in words.Analysis.Sentences)
        {
            if (sentence.BlockIndex != block)
                inside = false;
            block = sentence.BlockIndex;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                inside = words[i] switch
                {
                    "“" or "``" or "«" => true,
                    "”" or "''" or "»" => false,
                    "\"" => !inside,
                    _ => inside,
                };
                quoted[i] = inside;
            }
        }

        return quoted;
    }
}
