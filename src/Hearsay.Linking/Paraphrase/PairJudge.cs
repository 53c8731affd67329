using System.Globalization;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Paraphrase;

/// <summary>The learned weights of <see cref="PairFeature"/>: how probable it is that two units say the same. Described in <c>models/claims.md</c>. Immutable.</summary>
internal sealed class PairJudge
{
    private readonly double[] _weights;

    private PairJudge(double[] weights) => _weights = weights;

    /// <summary>Gets how many measures a pair has.</summary>
    public static int FeatureCount { get; } = Enum.GetValues<PairFeature>().Length;

    /// <summary>Gets the weights that ship with the linking stage.</summary>
    public static PairJudge Default { get; } = Of(WordLists.Rows("claims.txt"));

    /// <summary>Makes a judge of rows of a measure's name and its weight; what is not named weighs nothing.</summary>
    /// <exception cref="FormatException">A name or a weight cannot be read.</exception>
    public static PairJudge Of(IEnumerable<string[]> rows)
    {
        double[] weights = new double[FeatureCount];
        foreach (string[] row in rows)
        {
            if (row.Length != 2 || !Enum.TryParse(row[0], out PairFeature feature))
                throw new FormatException($"no weight of a pair: {string.Join(' ', row)}");
            weights[(int)feature] = double.Parse(row[1], CultureInfo.InvariantCulture);
        }

        return new PairJudge(weights);
    }

    /// <summary>From 0 to 1.</summary>
    public double Probability(ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
            sum += values[i] * _weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
