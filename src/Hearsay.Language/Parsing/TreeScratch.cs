using Hearsay.Language.Numerics;
using Hearsay.Language.Numerics.Quantization;

namespace Hearsay.Language.Parsing;

/// <summary>Memory that one thread parses in, used again for every batch of sentences.</summary>
internal sealed class TreeScratch
{
    private PackedMatrix _packed = new(1, 1 << 12);

    public ScratchBuffer Hidden { get; } = new();

    public QuantizedRows Quantized { get; } = new();

    public ScratchBuffer Dependents { get; } = new();

    public ScratchBuffer Heads { get; } = new();

    public ScratchBuffer Scores { get; } = new();

    public ScratchBuffer Pairs { get; } = new();

    public ScratchBuffer Relations { get; } = new();

    public TreeDecoder Decoder { get; } = new();

    public PackedMatrix Packed(int rows, int columns)
    {
        if (rows * PackedMatrix.PadColumns(columns) > _packed.Rows * _packed.PaddedColumns)
            _packed = new PackedMatrix(rows, columns * 3 / 2);
        return _packed.Resized(rows, columns);
    }
}
