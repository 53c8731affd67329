using Hearsay.Training.Corpora;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax;

/// <summary>Shares of words with the right label, on gold sentences and words; subtypes of relations do not count.</summary>
internal readonly record struct SyntaxScore(double Upos, double Xpos, double Features, double Uas, double Las)
{
    public static SyntaxScore Of(SyntaxNetwork network, IReadOnlyList<TreebankSentence> sentences) =>
        Of(network.Predict, network.Vocabulary, network.Labels, sentences);

    public static SyntaxScore Of(
        Func<Batch, IReadOnlyList<GoldSyntax>> predict,
        WordVocabulary vocabulary,
        SyntaxLabels labels,
        IReadOnlyList<TreebankSentence> sentences
    )
    {
        long words = 0;
        long upos = 0;
        long xpos = 0;
        long features = 0;
        long uas = 0;
        long las = 0;
        foreach (TreebankSentence[] chunk in sentences.Chunk(50))
        {
            Batch batch = new();
            foreach (TreebankSentence sentence in chunk)
                batch.Add(EncodedSentence.From([.. sentence.Words.Select(w => (w.Form, w.Place))], vocabulary));
            IReadOnlyList<GoldSyntax> found = predict(batch);
            for (int s = 0; s < chunk.Length; s++)
            {
                for (int i = 0; i < chunk[s].Words.Length; i++)
                {
                    TreebankWord word = chunk[s].Words[i];
                    words++;
                    upos += labels.Upos.Names[found[s].Upos[i]] == word.Upos ? 1 : 0;
                    xpos += labels.Xpos.Names[found[s].Xpos[i]] == word.Xpos ? 1 : 0;
                    features += labels.Features.Names[found[s].Features[i]] == word.Features ? 1 : 0;
                    if (found[s].Heads[i] != word.Head)
                        continue;
                    uas++;
                    las += Universal(labels.Relations.Names[found[s].Relations[i]]) == Universal(word.Relation) ? 1 : 0;
                }
            }
        }

        return new SyntaxScore(Share(upos), Share(xpos), Share(features), Share(uas), Share(las));
        double Share(long count) => 100.0 * count / words;
    }

    public override string ToString() =>
        FormattableString.Invariant($"UPOS {Upos:f2} XPOS {Xpos:f2} feats {Features:f2} UAS {Uas:f2} LAS {Las:f2}");

    private static string Universal(string relation) => relation.Split(':')[0];
}
