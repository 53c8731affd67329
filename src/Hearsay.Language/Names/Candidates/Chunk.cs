namespace Hearsay.Language.Names.Candidates;

/// <summary>A run of words that may hold one name or several, as a half-open range of word indexes.</summary>
internal readonly record struct Chunk(int First, int End);
