using System.Runtime.Intrinsics;
using Hearsay.Language.Numerics;

namespace Hearsay.Training.Network;

/// <summary>y = x·W + b, forward and backward. Column counts are whole panels of 16.</summary>
internal sealed unsafe class Linear
{
    private readonly PackedMatrix _forward;
    private readonly PackedMatrix _backward;
    private PackedMatrix? _gradient;

    public Linear(string name, int inputs, int outputs, Random random, bool hasBias = true, double gain = 1)
    {
        Weight = new Parameter(name + ".weight", inputs, outputs).Fill(random, gain / Math.Sqrt(inputs));
        Bias = hasBias ? new Parameter(name + ".bias", 1, outputs) : null;
        _forward = new PackedMatrix(inputs, outputs);
        _backward = new PackedMatrix(outputs, inputs);
    }

    public Parameter Weight { get; }

    public Parameter? Bias { get; }

    public IEnumerable<Parameter> Parameters => Bias is null ? [Weight] : [Weight, Bias];

    public void Forward(float* x, int rows, float* y)
    {
        Weight.Pack(_forward);
        int outputs = Weight.Columns;
        if (Bias is not null)
        {
            for (int t = 0; t < rows; t++)
                Buffer.MemoryCopy(Bias.Value, y + ((long)t * outputs), outputs * sizeof(float), outputs * sizeof(float));
        }

        MatrixProduct.Multiply(x, rows, Weight.Rows, 1, _forward, y, outputs, Bias is not null);
    }

    /// <summary>Adds to the gradients of weight and bias and, where wanted, writes that of the input.</summary>
    public void Backward(float* x, float* dy, int rows, float* dx)
    {
        int outputs = Weight.Columns;
        if (_gradient is null || _gradient.Rows < rows)
            _gradient = new PackedMatrix(rows * 5 / 4, outputs);
        PackedMatrix packed = _gradient.Resized(rows, outputs);
        packed.Fill(dy, outputs, 1);
        MatrixProduct.Multiply(x, Weight.Rows, 1, Weight.Rows, packed, Weight.Gradient, outputs, accumulate: true);
        if (Bias is not null)
            AddColumnSums(dy, rows, outputs, Bias.Gradient);
        if (dx != null)
        {
            Weight.PackTransposed(_backward);
            MatrixProduct.Multiply(dy, rows, outputs, 1, _backward, dx, Weight.Rows, accumulate: false);
        }
    }

    public static void AddColumnSums(float* source, int rows, int columns, float* sums)
    {
        for (int t = 0; t < rows; t++)
        {
            float* row = source + ((long)t * columns);
            for (int i = 0; i < columns; i += 8)
                (Vector256.Load(sums + i) + Vector256.Load(row + i)).Store(sums + i);
        }
    }
}
