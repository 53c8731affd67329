using Hearsay.Linking.Words;

namespace Hearsay.Training.Linking;

/// <summary>Makes learned vectors comparable and writes them in bytes.</summary>
internal static class ConceptSpace
{
    private const int Rounds = 30;

    /// <summary>Takes away the mean and the strongest common directions, which tell of frequency rather than of meaning (Mu and Viswanath 2018).</summary>
    public static void Center(float[] values, int width, int removed)
    {
        int rows = values.Length / width;
        for (int row = 0; row < rows; row++)
            Normalize(values.AsSpan(row * width, width));
        double[] mean = new double[width];
        for (int i = 0; i < values.Length; i++)
            mean[i % width] += values[i] / (double)rows;
        for (int i = 0; i < values.Length; i++)
            values[i] -= (float)mean[i % width];
        for (int direction = 0; direction < removed; direction++)
            Remove(values, width, StrongestDirection(values, width));
    }

    /// <summary>Writes the concepts in the order of their hashes, each row scaled to the full range of a signed byte.</summary>
    public static void Write(string path, IReadOnlyList<string> concepts, float[] values, int width)
    {
        using FileStream file = File.Create(path);
        using BinaryWriter writer = new(file);
        writer.Write(ConceptVectors.Magic);
        writer.Write(concepts.Count);
        writer.Write(width);
        (ulong Hash, int Row)[] order =
        [
            .. concepts.Select((concept, row) => (Hash: DocumentFrequencies.HashOf(concept), Row: row)).OrderBy(c => c.Hash),
        ];
        foreach ((ulong hash, _) in order)
            writer.Write(hash);
        foreach ((_, int row) in order)
        {
            ReadOnlySpan<float> vector = values.AsSpan(row * width, width);
            float largest = 1e-9f;
            foreach (float value in vector)
                largest = Math.Max(largest, Math.Abs(value));
            foreach (float value in vector)
                writer.Write((sbyte)MathF.Round(value / largest * sbyte.MaxValue));
        }
    }

    private static void Normalize(Span<float> vector)
    {
        double sum = 0;
        foreach (float value in vector)
            sum += value * value;
        float length = (float)Math.Sqrt(Math.Max(sum, 1e-12));
        foreach (ref float value in vector)
            value /= length;
    }

    private static double[] StrongestDirection(float[] values, int width)
    {
        double[] direction = new double[width];
        Array.Fill(direction, 1 / Math.Sqrt(width));
        for (int round = 0; round < Rounds; round++)
        {
            double[] next = new double[width];
            for (int start = 0; start < values.Length; start += width)
            {
                double along = 0;
                for (int j = 0; j < width; j++)
                    along += values[start + j] * direction[j];
                for (int j = 0; j < width; j++)
                    next[j] += along * values[start + j];
            }

            double length = Math.Sqrt(next.Sum(v => v * v));
            direction = Array.ConvertAll(next, v => v / length);
        }

        return direction;
    }

    private static void Remove(float[] values, int width, double[] direction)
    {
        for (int start = 0; start < values.Length; start += width)
        {
            double along = 0;
            for (int j = 0; j < width; j++)
                along += values[start + j] * direction[j];
            for (int j = 0; j < width; j++)
                values[start + j] -= (float)(along * direction[j]);
        }
    }
}
