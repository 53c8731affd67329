using Hearsay.Extraction.AttributionModels;

namespace Hearsay.Training.Attribution;

/// <summary>One window's label chain: forward and backward sums, and from them the gradient of the likelihood of the gold labels.</summary>
internal sealed class Chain(int length)
{
    private const int Labels = AttributionModel.Labels;
    private const int Lanes = AttributionModel.Lanes;

    public int[] Gold { get; } = new int[length];

    public float[] Emissions { get; } = new float[length * Lanes];

    public float[] Gradients { get; } = new float[length * Lanes];

    public float[] TransitionGradients { get; } = new float[Labels * Labels];

    /// <summary>Fills the gradients and tells the loss.</summary>
    public double Differentiate(float[] transitions)
    {
        double[] forward = new double[length * Labels];
        double[] backward = new double[length * Labels];
        double[] potentials = new double[length * Labels * Labels];
        double logSum = Forward(transitions, forward, potentials);
        Backward(backward, potentials);
        double gold = 0;
        for (int i = 0; i < length; i++)
        {
            gold += GoldScore(i, transitions);
            Expect(i, forward, backward, potentials);
            Observe(i);
        }

        return logSum - gold;
    }

    private double GoldScore(int i, float[] transitions)
    {
        int y = Gold[i];
        int x = i == 0 ? 0 : Gold[i - 1];
        float begin = x != y ? Emissions[(i * Lanes) + Labels + y] : 0;
        return Emissions[(i * Lanes) + y] + begin + (i == 0 ? 0 : transitions[(x * Labels) + y]);
    }

    private double Forward(float[] transitions, double[] forward, double[] potentials)
    {
        double logSum = 0;
        for (int i = 0; i < length; i++)
        {
            double total = 0;
            double highest = Highest(i);
            logSum += highest;
            for (int y = 0; y < Labels; y++)
            {
                double emission = Math.Exp(Emissions[(i * Lanes) + y] - highest);
                double begin = Math.Exp(Math.Clamp(Emissions[(i * Lanes) + Labels + y], -30, 30));
                double sum = 0;
                for (int x = 0; x < Labels; x++)
                {
                    bool possible = i > 0 || x == 0;
                    double potential = !possible
                        ? 0
                        : emission * (x == y ? 1 : begin) * (i == 0 ? 1 : Math.Exp(transitions[(x * Labels) + y]));
                    potentials[(((i * Labels) + x) * Labels) + y] = potential;
                    sum += (i == 0 ? 1 : forward[((i - 1) * Labels) + x]) * potential;
                }

                forward[(i * Labels) + y] = sum;
                total += sum;
            }

            logSum += Math.Log(total);
            for (int y = 0; y < Labels; y++)
                forward[(i * Labels) + y] /= total;
            for (int p = 0; p < Labels * Labels; p++)
                potentials[(i * Labels * Labels) + p] /= total;
        }

        return logSum;
    }

    private double Highest(int i)
    {
        float highest = Emissions[i * Lanes];
        for (int y = 1; y < Labels; y++)
            highest = Math.Max(highest, Emissions[(i * Lanes) + y]);
        return highest;
    }

    private void Backward(double[] backward, double[] potentials)
    {
        for (int y = 0; y < Labels; y++)
            backward[((length - 1) * Labels) + y] = 1;
        for (int i = length - 2; i >= 0; i--)
        {
            for (int x = 0; x < Labels; x++)
            {
                double sum = 0;
                for (int y = 0; y < Labels; y++)
                    sum += potentials[((((i + 1) * Labels) + x) * Labels) + y] * backward[((i + 1) * Labels) + y];
                backward[(i * Labels) + x] = sum;
            }
        }
    }

    private void Expect(int i, double[] forward, double[] backward, double[] potentials)
    {
        for (int y = 0; y < Labels; y++)
        {
            for (int x = 0; x < Labels; x++)
            {
                double before = i == 0 ? 1 : forward[((i - 1) * Labels) + x];
                float share = (float)(before * potentials[(((i * Labels) + x) * Labels) + y] * backward[(i * Labels) + y]);
                Gradients[(i * Lanes) + y] -= share;
                if (x != y)
                    Gradients[(i * Lanes) + Labels + y] -= share;
                if (i > 0)
                    TransitionGradients[(x * Labels) + y] -= share;
            }
        }
    }

    private void Observe(int i)
    {
        int y = Gold[i];
        int x = i == 0 ? 0 : Gold[i - 1];
        Gradients[(i * Lanes) + y] += 1;
        if (x != y)
            Gradients[(i * Lanes) + Labels + y] += 1;
        if (i > 0)
            TransitionGradients[(x * Labels) + y] += 1;
    }
}
