using Hearsay.Linking.Paraphrase;

namespace Hearsay.Linking.Tests.Paraphrase;

public sealed class PairJudgeTests
{
    [Fact]
    public void Probability_OfNoMeasure_IsThatOfTheBias()
    {
        PairJudge judge = PairJudge.Of([
            ["Bias", "-2"],
            ["SharedWords", "3"],
        ]);
        double[] values = new double[PairJudge.FeatureCount];
        Assert.Equal(0.5, judge.Probability(values), 6);
        values[(int)PairFeature.Bias] = 1;
        double alone = judge.Probability(values);
        values[(int)PairFeature.SharedWords] = 1;
        Assert.Equal(1 / (1 + Math.Exp(2)), alone, 6);
        Assert.Equal(1 / (1 + Math.Exp(-1)), judge.Probability(values), 6);
    }

    [Theory]
    [InlineData("SharedWord", "1")]
    [InlineData("SharedWords", "much")]
    public void Of_UnreadableRow_Throws(string name, string weight) =>
        Assert.Throws<FormatException>(() =>
            PairJudge.Of([
                [name, weight],
            ])
        );

    [Fact]
    public void Default_MoreInCommon_IsMoreProbable()
    {
        double[] values = new double[PairJudge.FeatureCount];
        values[(int)PairFeature.Bias] = 1;
        double little = PairJudge.Default.Probability(values);
        values[(int)PairFeature.PredicateLikeness] = 1;
        values[(int)PairFeature.SharedActors] = 1;
        Assert.True(PairJudge.Default.Probability(values) > little + 0.1);
    }
}
