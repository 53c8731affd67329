namespace Hearsay.Ingestion.Fetching;

/// <summary>What is known of the last answer: the next one comes only if something changed.</summary>
public sealed record FetchConditions(string? ETag, string? LastModified);
