namespace Hearsay.Training.Sentences;

/// <summary>One place where a sentence might end, and whether it does.</summary>
internal readonly record struct Border(uint[] Features, bool Ends);
