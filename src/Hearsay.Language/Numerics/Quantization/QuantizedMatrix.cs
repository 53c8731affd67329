using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hearsay.Language.Numerics.Quantization;

/// <summary>
/// Weights in signed bytes with one factor per column, laid out for <see cref="QuantizedProduct"/>: panels of 16 columns, in each the
/// four bytes of four consecutive rows side by side. Immutable.
/// </summary>
/// <remarks>
/// AVX2 multiplies bytes into sums of 16 bits. Factors are chosen so coarse that the eight products which meet in one such sum cannot
/// overflow it, whatever the other side holds: then the integers are exact, and every machine gives the same bits.
/// </remarks>
internal sealed unsafe class QuantizedMatrix
{
    /// <summary>Columns in one panel: their results fill a line of the cache.</summary>
    public const int PanelWidth = 16;

    /// <summary>Rows whose products are added up in 16 bits before they are widened.</summary>
    public const int RowBlock = 16;

    // 127 times this fits into 16 bits.
    private const float LargestLaneSum = 258;

    // Rounding adds at most a half for each of the eight weights of a lane.
    private const float LaneRounding = 4;

    private readonly sbyte[] _storage;
    private readonly float[] _factors;
    private readonly float[] _columnSums;

    private QuantizedMatrix(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        _storage = GC.AllocateArray<sbyte>(checked((rows * columns) + 64), pinned: true);
        _factors = GC.AllocateArray<float>(columns, pinned: true);
        _columnSums = GC.AllocateArray<float>(columns, pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_storage));
        Pointer = (sbyte*)((address + 63) & ~(nuint)63);
    }

    /// <summary>Gets the number of rows, whole blocks.</summary>
    public int Rows { get; }

    /// <summary>Gets the number of columns, whole panels.</summary>
    public int Columns { get; }

    /// <summary>Gets the first panel, aligned to 64 bytes. Lives as long as this object does, as all its pointers.</summary>
    public sbyte* Pointer { get; }

    /// <summary>Gets what one unit of a column is worth.</summary>
    public float* Factors => (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_factors));

    /// <summary>Gets the sum of every column.</summary>
    public float* ColumnSums => (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_columnSums));

    /// <summary>The nearest bytes to a row-major matrix of whole blocks and panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static QuantizedMatrix FromRows(ReadOnlySpan<float> source, int rows, int columns)
    {
        if (rows % RowBlock != 0 || columns % PanelWidth != 0 || source.Length != rows * columns)
            throw new ArgumentException("The matrix does not consist of whole blocks and panels.", nameof(source));
        unchecked
        {
            QuantizedMatrix matrix = new(rows, columns);
            float[] factors = matrix._factors;
            ChooseFactors(source, columns, factors);
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    sbyte value = (sbyte)MathF.Round(source[(row * columns) + column] / factors[column]);
                    int group = (column / PanelWidth * rows) + (row & ~3);
                    matrix.Pointer[(group * PanelWidth) + ((column % PanelWidth) * 4) + (row & 3)] = value;
                    matrix._columnSums[column] += value;
                }
            }

            return matrix;
        }
    }

    // The eight products of a lane: rows 0, 1, 4, 5, 8, 9, 12, 13 of a block meet in one, the others in its neighbour.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ChooseFactors(ReadOnlySpan<float> source, int columns, Span<float> factors)
    {
        unchecked
        {
            float[] lanes = new float[4 * columns];
            factors.Fill(float.Epsilon);
            for (int block = 0; block < source.Length; block += RowBlock * columns)
            {
                Array.Clear(lanes);
                for (int row = 0; row < RowBlock; row++)
                {
                    ReadOnlySpan<float> weights = source.Slice(block + (row * columns), columns);
                    Span<float> above = lanes.AsSpan((row & 2) * columns, columns);
                    Span<float> below = lanes.AsSpan(((row & 2) + 1) * columns, columns);
                    for (int column = 0; column < weights.Length; column++)
                    {
                        float weight = weights[column];
                        above[column] += MathF.Max(weight, 0);
                        below[column] += MathF.Max(-weight, 0);
                        factors[column] = MathF.Max(factors[column], MathF.Abs(weight) / sbyte.MaxValue);
                    }
                }

                for (int i = 0; i < lanes.Length; i++)
                    factors[i % columns] = MathF.Max(factors[i % columns], lanes[i] / (LargestLaneSum - LaneRounding));
            }
        }
    }
}
