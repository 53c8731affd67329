namespace Hearsay.Language.Mentions;

/// <summary>How likely a noun or name is of each class, by <see cref="MentionClass"/>.</summary>
internal static class KindScores
{
    public const int Classes = 4;

    // A name is passed over only where it is surely none: chosen on the development files.
    public const float NoneHandicap = 0.5f;

    /// <summary>The class with the highest score; of equals the first.</summary>
    public static MentionClass Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int c = 1; c < scores.Length; c++)
        {
            if (scores[c] > scores[best])
                best = c;
        }

        return (MentionClass)best;
    }

    /// <summary>Makes logarithms of probabilities of them, so that places can be averaged.</summary>
    public static void Normalize(Span<float> scores)
    {
        float most = scores[0];
        foreach (float score in scores)
            most = Math.Max(most, score);
        float sum = 0;
        foreach (float score in scores)
            sum += MathF.Exp(score - most);
        float log = most + MathF.Log(sum);
        for (int i = 0; i < scores.Length; i++)
            scores[i] -= log;
    }
}
