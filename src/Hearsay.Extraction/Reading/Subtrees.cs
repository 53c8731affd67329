using System.Collections.Immutable;
using Hearsay.Core.Analyses;

namespace Hearsay.Extraction.Reading;

/// <summary>Who stands under whom in a sentence's tree.</summary>
internal static class Subtrees
{
    // Deeper trees occur in no prose; the bound keeps hostile text linear.
    private const int MaxDepth = 40;

    /// <summary>Whether the word is the other one or depends on it, directly or through others.</summary>
    public static bool Holds(ImmutableArray<WordSyntax> syntax, int above, int word)
    {
        int at = word;
        for (int step = 0; step < MaxDepth && at >= 0; step++, at = syntax[at].Head)
        {
            if (at == above)
                return true;
        }

        return false;
    }
}
