using Hearsay.Ingestion;

namespace Hearsay;

/// <summary>A piece of work: a whole file, a row of a collection, or the end of a collection.</summary>
internal sealed record Work(InputFile File, ReadResult? Row, bool EndsCollection = false);
