using System.Runtime.Intrinsics;

namespace Hearsay.Training.Network;

/// <summary>Adam (Kingma and Ba 2015) with bias correction, gradient clipping and an exponential average of the weights.</summary>
internal sealed unsafe class AdamOptimizer(IReadOnlyList<Parameter> parameters)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const float LargestNorm = 2f;

    public int StepCount { get; private set; }

    public void Step(double rate)
    {
        StepCount++;
        double norm = Math.Sqrt(parameters.Sum(SquaredNorm));
        float clip = norm > LargestNorm ? (float)(LargestNorm / norm) : 1;
        float step = (float)(rate * Math.Sqrt(1 - Math.Pow(Beta2, StepCount)) / (1 - Math.Pow(Beta1, StepCount)));
        foreach (Parameter parameter in parameters)
        {
            if (!parameter.IsSparse)
            {
                Update(parameter, 0, parameter.Length, step * parameter.Rate, clip);
                continue;
            }

            foreach (int row in parameter.TouchedRows)
                Update(parameter, (long)row * parameter.Columns, parameter.Columns, step * parameter.Rate, clip);
            parameter.ClearTouched();
        }
    }

    /// <summary>Moves the averages towards the values: after many calls they weigh the last 1/(1-decay) calls most.</summary>
    public void UpdateAverages(float decay)
    {
        foreach (Parameter parameter in parameters)
        {
            float* average = parameter.Average;
            float* value = parameter.Value;
            Vector256<float> keep = Vector256.Create(decay);
            for (int i = 0; i < parameter.Length; i += 8)
            {
                Vector256<float> v = Vector256.Load(value + i);
                (v + ((Vector256.Load(average + i) - v) * keep)).Store(average + i);
            }
        }
    }

    /// <summary>Puts the averages in the place of the values and the values in theirs.</summary>
    public void SwapAverages()
    {
        foreach (Parameter parameter in parameters)
        {
            for (int i = 0; i < parameter.Length; i++)
                (parameter.Value[i], parameter.Average[i]) = (parameter.Average[i], parameter.Value[i]);
        }
    }

    private static double SquaredNorm(Parameter parameter)
    {
        if (!parameter.IsSparse)
            return SquaredNorm(parameter.Gradient, parameter.Length);
        double sum = 0;
        foreach (int row in parameter.TouchedRows)
            sum += SquaredNorm(parameter.Gradient + ((long)row * parameter.Columns), parameter.Columns);
        return sum;
    }

    private static float SquaredNorm(float* gradient, int length)
    {
        Vector256<float> sum = default;
        for (int i = 0; i < length; i += 8)
        {
            Vector256<float> g = Vector256.Load(gradient + i);
            sum = Vector256.FusedMultiplyAdd(g, g, sum);
        }

        return Vector256.Sum(sum);
    }

    private static void Update(Parameter parameter, long start, int length, float step, float clip)
    {
        float* value = parameter.Value + start;
        float* gradient = parameter.Gradient + start;
        float* first = parameter.FirstMoment + start;
        float* second = parameter.SecondMoment + start;
        Vector256<float> rate = Vector256.Create(step);
        Vector256<float> scale = Vector256.Create(clip);
        for (int i = 0; i < length; i += 8)
        {
            Vector256<float> g = Vector256.Load(gradient + i) * scale;
            Vector256<float> m = (Vector256.Load(first + i) * Beta1) + (g * (1 - Beta1));
            Vector256<float> v = (Vector256.Load(second + i) * Beta2) + (g * g * (1 - Beta2));
            m.Store(first + i);
            v.Store(second + i);
            (Vector256.Load(value + i) - (rate * m / (Vector256.Sqrt(v) + Vector256.Create(1e-8f)))).Store(value + i);
            Vector256<float>.Zero.Store(gradient + i);
        }
    }
}
