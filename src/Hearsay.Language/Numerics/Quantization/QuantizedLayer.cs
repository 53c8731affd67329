using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hearsay.Language.Models;

namespace Hearsay.Language.Numerics.Quantization;

/// <summary>y = x·W + b in bytes (decision 0090). Immutable.</summary>
internal sealed unsafe class QuantizedLayer
{
    private readonly QuantizedMatrix _weights;
    private readonly float[] _bias;

    private QuantizedLayer(QuantizedMatrix weights, ReadOnlySpan<float> bias)
    {
        _weights = weights;
        _bias = GC.AllocateArray<float>(bias.Length, pinned: true);
        bias.CopyTo(_bias);
    }

    /// <summary>Gets the length of a row that it reads.</summary>
    public int Inputs => _weights.Rows;

    /// <summary>Gets the length of a row of results.</summary>
    public int Outputs => _weights.Columns;

    /// <summary>The layer stored in half precision as <c>name.weight</c> and <c>name.bias</c>.</summary>
    public static QuantizedLayer Load(ModelFile file, string name, int inputs, int outputs)
    {
        float[] weights = DenseLayer.Widen(file.Section<Half>(name + ".weight"));
        float[] bias = DenseLayer.Widen(file.Section<Half>(name + ".bias"));
        if (weights.Length != inputs * outputs || bias.Length != outputs)
            throw new InvalidDataException($"The layer {name} does not have {inputs} rows and {outputs} columns");
        return new QuantizedLayer(QuantizedMatrix.FromRows(weights, inputs, outputs), bias);
    }

    /// <summary>Multiplies rows; the results lie one after the other.</summary>
    public void Apply(QuantizedRows rows, float* y)
    {
        float* bias = (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_bias));
        QuantizedProduct.Multiply(rows, _weights, bias, y);
    }
}
