namespace Hearsay.Language.Numerics.Quantization;

/// <summary>One way to multiply rows of bytes with a panel of 16 columns; one implementation per instruction set.</summary>
internal unsafe interface IQuantizedTile
{
    /// <summary>Adds up the products of all rows with one panel and writes what they are worth to the target's columns.</summary>
    static abstract void MultiplyPanel(QuantizedRows rows, sbyte* panel, PanelOutput target);
}
