namespace Hearsay.Ingestion.Archives;

/// <summary>An archive is damaged or hostile; what follows in it cannot be found. Never leaves the reader: it becomes a diagnostic.</summary>
internal sealed class ArchiveFaultException(string message) : IOException(message);
