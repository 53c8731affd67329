using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Factuality;

/// <summary>What tells news from talk, one feature a word and one a pair of tags: function words and tags alone, no names and no topics.</summary>
internal static class RegisterFeatures
{
    // Enough to tell; longer texts do not get slower.
    private const int MostWords = 1500;

    public static uint[] Of(ArticleWords words, DependencyTree tree)
    {
        int count = Math.Min(tree.Count, MostWords);
        uint[] features = new uint[count * 2];
        uint before = 0;
        for (int i = 0; i < count; i++)
        {
            ref readonly WordSyntax syntax = ref tree[i];
            uint tag = (uint)syntax.Xpos;
            bool closed =
                syntax.Upos
                is Upos.Adp
                    or Upos.Aux
                    or Upos.Cconj
                    or Upos.Det
                    or Upos.Intj
                    or Upos.Part
                    or Upos.Pron
                    or Upos.Punct
                    or Upos.Sconj
                    or Upos.Sym;
            features[2 * i] = closed
                ? FeatureHash.MixThree(1, FeatureHash.Of(words[i]), 0, 0)
                : FeatureHash.MixThree(2, tag, words.Is(i, WordKinds.Capitalized) ? 1u : 0, 0);
            features[(2 * i) + 1] = FeatureHash.MixThree(3, tag, before, 0);
            before = tag;
        }

        return features;
    }
}
