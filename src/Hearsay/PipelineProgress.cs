namespace Hearsay;

/// <summary>How far a run has come.</summary>
/// <param name="Articles">Articles done.</param>
/// <param name="BytesDone">Bytes of input done; within one archive an estimate, exact at the end of each file.</param>
/// <param name="BytesTotal">Bytes of all inputs; null when one of them (standard input) does not tell.</param>
public readonly record struct PipelineProgress(int Articles, long BytesDone, long? BytesTotal);
