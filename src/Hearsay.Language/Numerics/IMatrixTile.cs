namespace Hearsay.Language.Numerics;

/// <summary>One way to multiply rows with a panel of 16 columns; one implementation per register width.</summary>
internal unsafe interface IMatrixTile
{
    static abstract void MultiplyPanel(
        float* a,
        int rows,
        nint rowStride,
        nint innerStride,
        float* panel,
        int inner,
        float* c,
        nint resultStride,
        bool accumulate
    );
}
