namespace Hearsay.Training.Linking;

/// <summary>Logistic regression over few dense measures, by Newton's method with a quadratic penalty on all weights but the first.</summary>
internal static class LogisticRegression
{
    private const int Rounds = 25;

    /// <summary>The weights.</summary>
    public static double[] Fit(IReadOnlyList<(double[] Values, bool Label)> examples, double penalty)
    {
        int size = examples[0].Values.Length;
        double[] weights = new double[size];
        for (int round = 0; round < Rounds; round++)
        {
            double[] gradient = new double[size];
            double[,] curvature = new double[size, size];
            foreach ((double[] values, bool label) in examples)
            {
                double sum = 0;
                for (int i = 0; i < size; i++)
                    sum += values[i] * weights[i];
                double probability = 1 / (1 + Math.Exp(-sum));
                double error = (label ? 1 : 0) - probability;
                double slope = Math.Max(probability * (1 - probability), 1e-9);
                for (int i = 0; i < size; i++)
                {
                    if (values[i] == 0)
                        continue;
                    gradient[i] += error * values[i];
                    for (int j = 0; j <= i; j++)
                        curvature[i, j] += slope * values[i] * values[j];
                }
            }

            for (int i = 0; i < size; i++)
            {
                double pull = i == 0 ? 1e-6 : penalty;
                gradient[i] -= pull * weights[i];
                curvature[i, i] += pull;
            }

            double[] step = Solve(curvature, gradient);
            for (int i = 0; i < size; i++)
                weights[i] += step[i];
            if (step.Max(Math.Abs) < 1e-6)
                break;
        }

        return weights;
    }

    // Cholesky's decomposition of the lower half.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        int size = right.Length;
        double[,] lower = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[j, j];
            }
        }

        double[] solution = new double[size];
        for (int i = 0; i < size; i++)
        {
            double sum = right[i];
            for (int k = 0; k < i; k++)
                sum -= lower[i, k] * solution[k];
            solution[i] = sum / lower[i, i];
        }

        for (int i = size - 1; i >= 0; i--)
        {
            double sum = solution[i];
            for (int k = i + 1; k < size; k++)
                sum -= lower[k, i] * solution[k];
            solution[i] = sum / lower[i, i];
        }

        return solution;
    }
}
