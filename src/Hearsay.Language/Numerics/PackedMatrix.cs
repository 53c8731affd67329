using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hearsay.Language.Numerics;

/// <summary>A matrix laid out for <see cref="MatrixProduct"/>: panels of 16 columns, each stored row after row, columns padded with zeros.</summary>
/// <remarks>A panel of up to 512 rows stays in the first-level cache while all rows of the left matrix pass by it.</remarks>
internal sealed unsafe class PackedMatrix
{
    /// <summary>Columns in one panel: one 512-bit or two 256-bit registers.</summary>
    public const int PanelWidth = 16;

    private const int AlignmentFloats = 16;

    private readonly float[] _storage;

    public PackedMatrix(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        Rows = rows;
        Columns = columns;
        PaddedColumns = PadColumns(columns);
        _storage = GC.AllocateArray<float>(checked((rows * PaddedColumns) + AlignmentFloats), pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_storage));
        Pointer = (float*)((address + 63) & ~(nuint)63);
    }

    private PackedMatrix(PackedMatrix storage, int rows, int columns)
    {
        _storage = storage._storage;
        Pointer = storage.Pointer;
        Rows = rows;
        Columns = columns;
        PaddedColumns = PadColumns(columns);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Gets the number of columns a row of a product has: <see cref="Columns"/> rounded up to whole panels.</summary>
    public int PaddedColumns { get; }

    /// <summary>Gets the first panel, aligned to 64 bytes. Lives as long as this object does.</summary>
    internal float* Pointer { get; }

    public static int PadColumns(int columns) => checked(columns + PanelWidth - 1) / PanelWidth * PanelWidth;

    /// <summary>A packed copy of a row-major matrix.</summary>
    public static PackedMatrix FromRows(ReadOnlySpan<float> source, int rows, int columns)
    {
        if (source.Length < rows * columns)
            throw new ArgumentException("The source is shorter than the matrix.", nameof(source));
        PackedMatrix packed = new(rows, columns);
        fixed (float* pointer = source)
            packed.Fill(pointer, columns, 1);
        return packed;
    }

    /// <summary>A view of the same storage with other sizes, which must not need more room; its values are to be filled anew.</summary>
    public PackedMatrix Resized(int rows, int columns)
    {
        if ((long)rows * PadColumns(columns) > _storage.Length - AlignmentFloats)
            throw new ArgumentOutOfRangeException(nameof(rows), "The storage is too small.");
        return new PackedMatrix(this, rows, columns);
    }

    /// <summary>Takes new values from a matrix with the given strides; a column stride of the row length packs the transpose.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(float* source, nint rowStride, nint columnStride)
    {
        unchecked
        {
            float* target = Pointer;
            for (int panel = 0; panel < PaddedColumns; panel += PanelWidth)
            {
                int width = Math.Min(PanelWidth, Columns - panel);
                float* column = source + (panel * columnStride);
                for (int row = 0; row < Rows; row++, target += PanelWidth, column += rowStride)
                {
                    for (int i = 0; i < width; i++)
                        target[i] = column[i * columnStride];
                    for (int i = width; i < PanelWidth; i++)
                        target[i] = 0;
                }
            }
        }
    }
}
