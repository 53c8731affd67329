using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language.Parsing;

namespace Hearsay.Language.Tests.Parsing;

public sealed class TreeDecoderTests
{
    [Fact]
    public void Decode_BestHeadsFormTwoCycles_BreaksThemWhereItCostsLeast()
    {
        float[] scores = [1, 0, 9, 0, 0, 0, 9, 0, 0, 5, 2, 0, 0, 0, 9, 0, 0, 4, 9, 0];

        Assert.Equal(Exhaustive(scores, 4), Decode(scores, 4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Decode_RandomScores_FindsTheBestOfAllTrees(int words)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            float[] scores = Scores(words, seed);

            Assert.Equal(Total(Exhaustive(scores, words), scores), Total(Decode(scores, words), scores), 1e-3);
        }
    }

    [Fact]
    public void Decode_AnyScores_GivesOneRootAndNoCycle() =>
        Prop.ForAll(
                Gen.Choose(1, 60).Two().ToArbitrary(),
                pair => Assert.True(Trees.IsTree(Decode(Scores(pair.Item1, pair.Item2), pair.Item1)))
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Decode_AllScoresEqual_GivesATree() => Assert.True(Trees.IsTree(Decode(new float[30 * 31], 30)));

    private static int[] Decode(float[] scores, int words)
    {
        int[] heads = new int[words];
        new TreeDecoder().Decode(scores, words + 1, heads);
        return heads;
    }

    private static int[] Exhaustive(float[] scores, int words)
    {
        int[] best = [];
        int count = (int)Math.Pow(words + 1, words);
        for (int code = 0; code < count; code++)
        {
            int rest = code;
            int[] heads = new int[words];
            for (int i = 0; i < words; i++, rest /= words + 1)
                heads[i] = rest % (words + 1);
            if (Trees.IsTree(heads) && (best.Length == 0 || Total(heads, scores) > Total(best, scores)))
                best = heads;
        }

        return best;
    }

    private static double Total(int[] heads, float[] scores) =>
        heads.Select((head, i) => (double)scores[(i * (heads.Length + 1)) + head]).Sum();

    private static float[] Scores(int words, int seed)
    {
#pragma warning disable CA5394 // seeded numbers, no secret
        Random random = new(seed);
        return [.. Enumerable.Range(0, words * (words + 1)).Select(_ => random.NextSingle() * 10)];
#pragma warning restore CA5394
    }
}
