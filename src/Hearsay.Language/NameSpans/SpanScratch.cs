using Hearsay.Language.Numerics;
using Hearsay.Language.Numerics.Quantization;

namespace Hearsay.Language.NameSpans;

/// <summary>What reading the spans of an article needs room for. One thread's memory, used again.</summary>
internal sealed class SpanScratch
{
    public ScratchBuffer Vectors { get; } = new();

    public ScratchBuffer Features { get; } = new();

    public ScratchBuffer States { get; } = new();

    public ScratchBuffer Gates { get; } = new();

    public ScratchBuffer Cell { get; } = new();

    public ScratchBuffer Roles { get; } = new();

    public ScratchBuffer Scores { get; } = new();

    public QuantizedRows Quantized { get; } = new();
}
