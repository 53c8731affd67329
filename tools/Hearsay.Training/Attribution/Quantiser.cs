namespace Hearsay.Training.Attribution;

/// <summary>Weights as signed bytes: the largest that matter set the unit, the few beyond are cut.</summary>
internal static class Quantiser
{
    private const double KeptShare = 0.9999;

    /// <summary>Units per one unit of the weights.</summary>
    public static float UnitOf(float[] weights)
    {
        float[] sizes = [.. weights.Where(w => w != 0).Select(Math.Abs).Order()];
        if (sizes.Length == 0)
            return 1;
        return sbyte.MaxValue / sizes[(int)((sizes.Length - 1) * KeptShare)];
    }

    public static sbyte[] Quantise(float[] weights, float unit)
    {
        sbyte[] result = new sbyte[weights.Length];
        for (int i = 0; i < weights.Length; i++)
            result[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] * unit), -sbyte.MaxValue, sbyte.MaxValue);
        return result;
    }
}
