namespace Hearsay.Linking.Claims.Comparison;

/// <summary>That two units say the same.</summary>
/// <param name="Confidence">From 0, they do not, to 1.</param>
/// <param name="Because">Why, in plain words; null when they do not.</param>
/// <param name="IsTentative">Whether it holds only where nothing else in either article is more alike.</param>
internal readonly record struct Sameness(double Confidence, string? Because, bool IsTentative = false);
