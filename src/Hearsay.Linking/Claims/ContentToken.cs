using Hearsay.Core.Text;

namespace Hearsay.Linking.Claims;

/// <summary>A word of what is said, or a mention of an actor as one.</summary>
/// <param name="Concept">Of a word its concept in the vocabulary; of an actor a negative number of its own (see <see cref="ContentReader"/>).</param>
/// <param name="Key">The word's key in the vocabulary; -1 for a mention.</param>
/// <param name="IsStop">Whether it says nothing of the matter.</param>
internal readonly record struct ContentToken(int Concept, int Key, TextSpan Span, bool IsStop)
{
    /// <summary>Gets whether it stands for an actor of the brief.</summary>
    public bool IsActor => Concept < 0;
}
