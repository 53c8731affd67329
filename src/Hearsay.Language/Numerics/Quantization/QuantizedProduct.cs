using System.Runtime.Intrinsics.X86;

namespace Hearsay.Language.Numerics.Quantization;

/// <summary>Products of rows of seven bits with weights of eight, exact in integers, so that all variants give the same bits.</summary>
internal static unsafe class QuantizedProduct
{
    /// <summary>target = rows·weights + bias, with the best tile that the machine has.</summary>
    public static void Multiply(QuantizedRows rows, QuantizedMatrix weights, float* bias, float* target)
    {
        if (Avx2.IsSupported)
            Multiply<Avx2ByteTile>(rows, weights, bias, target);
        else
            Multiply<PortableByteTile>(rows, weights, bias, target);
    }

    /// <summary>The same with the given tile.</summary>
    internal static void Multiply<TTile>(QuantizedRows rows, QuantizedMatrix weights, float* bias, float* target)
        where TTile : struct, IQuantizedTile
    {
        if (rows.Width != weights.Rows)
            throw new ArgumentException("Rows and weights do not fit together.", nameof(rows));
        unchecked
        {
            for (int column = 0; column < weights.Columns; column += QuantizedMatrix.PanelWidth)
            {
                PanelOutput output = new(weights, column, bias, target);
                TTile.MultiplyPanel(rows, weights.Pointer + ((nint)column * weights.Rows), output);
            }
        }
    }
}
