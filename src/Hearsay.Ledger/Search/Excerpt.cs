using System.Collections.Immutable;
using Hearsay.Core.Text;

namespace Hearsay.Ledger.Search;

/// <summary>Chooses the part of a text that shows most of what was looked for.</summary>
internal static class Excerpt
{
    private const int Length = 280;
    private const int Before = 60;

    /// <summary>About two lines around the places, from a word's beginning to a word's end.</summary>
    public static TextSpan Around(string text, ImmutableArray<TextSpan> places)
    {
        int start = 0;
        int most = 0;
        for (int i = 0; i < places.Length; i++)
        {
            int inside = 1;
            while (i + inside < places.Length && places[i + inside].End <= places[i].Start + Length - Before)
                inside++;
            if (inside > most)
                (most, start) = (inside, Math.Max(0, places[i].Start - Before));
        }

        int end = Math.Min(text.Length, start + Length);
        while (start > 0 && start < text.Length && !char.IsWhiteSpace(text[start - 1]))
            start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return TextSpan.FromBounds(start, Math.Max(start, end)).TrimIn(text);
    }
}
