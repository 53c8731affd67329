using Hearsay.Core.Analyses;

namespace Hearsay.Language.Tests.Parsing;

/// <summary>Sentences of our own with their trees: a floor that needs no treebank.</summary>
public sealed class SampleSentenceTests
{
    // A word with its tag, the number of its head (0: root) and its relation.
    private static readonly string[] Samples =
    [
        "The/DET/2/det minister/NOUN/3/nsubj denied/VERB/0/root the/DET/5/det report/NOUN/3/obj ./PUNCT/3/punct",
        "Mira/PROPN/3/nsubj Solstad/PROPN/1/flat told/VERB/0/root Radio/PROPN/5/compound Brack/PROPN/3/obj that/SCONJ/9/mark the/DET/8/det ferry/NOUN/9/nsubj sank/VERB/3/ccomp on/ADP/11/case Friday/PROPN/9/obl ./PUNCT/3/punct",
        "Two/NUM/2/nummod officials/NOUN/7/nsubj:pass of/ADP/5/case the/DET/5/det bank/NOUN/2/nmod were/AUX/7/aux:pass arrested/VERB/0/root by/ADP/9/case police/NOUN/7/obl:agent ./PUNCT/7/punct",
        "She/PRON/4/nsubj did/AUX/4/aux not/PART/4/advmod say/VERB/0/root who/PRON/6/nsubj wrote/VERB/4/ccomp the/DET/8/det letter/NOUN/6/obj ./PUNCT/4/punct",
        "The/DET/2/det government/NOUN/4/nsubj will/AUX/4/aux sign/VERB/0/root the/DET/6/det treaty/NOUN/4/obj if/SCONJ/10/mark the/DET/9/det council/NOUN/10/nsubj agrees/VERB/4/advcl ./PUNCT/4/punct",
        "Police/NOUN/2/nsubj said/VERB/0/root the/DET/4/det fire/NOUN/5/nsubj killed/VERB/2/ccomp nine/NUM/7/nummod people/NOUN/5/obj ./PUNCT/2/punct",
        "They/PRON/2/nsubj want/VERB/0/root to/PART/4/mark build/VERB/2/xcomp a/DET/7/det new/ADJ/7/amod bridge/NOUN/4/obj ./PUNCT/2/punct",
        "The/DET/2/det company/NOUN/7/nsubj ,/PUNCT/5/punct which/PRON/5/nsubj owns/VERB/2/acl:relcl ships/NOUN/5/obj lost/VERB/0/root its/PRON/9/nmod:poss licence/NOUN/7/obj ./PUNCT/7/punct",
    ];

    [Fact]
    public void Parse_OwnSentences_StaysAboveTheFloor()
    {
        (int words, int tags, int arcs) = Samples
            .Select(Compare)
            .Aggregate((a, b) => (a.Words + b.Words, a.Tags + b.Tags, a.Arcs + b.Arcs));

        Assert.True(tags >= 0.95 * words && arcs >= 0.9 * words, $"{words} words, {tags} tags and {arcs} arcs right");
    }

    private static (int Words, int Tags, int Arcs) Compare(string sample)
    {
        string[][] gold = [.. sample.Split(' ').Select(word => word.Split('/'))];
        Analysis analysis = Parse.Of(string.Join(' ', gold.Select(word => word[0])));
        Assert.Equal(gold.Length, analysis.Tokens.Length);
        int tags = 0;
        int arcs = 0;
        for (int i = 0; i < gold.Length; i++)
        {
            WordSyntax found = analysis.Syntax[i];
            tags += found.Upos.ToName() == gold[i][1] ? 1 : 0;
            arcs += $"{found.Head + 1}/{found.Relation.ToName()}" == gold[i][2] + "/" + gold[i][3] ? 1 : 0;
        }

        return (gold.Length, tags, arcs);
    }
}
