namespace Hearsay.Ingestion.Furniture;

/// <summary>Knows the note with which an outlet takes back or sets right what it told: "Correction: …", "An earlier version of this article said …".</summary>
internal static class CorrectionNote
{
    private const int LongestLabel = 60;
    private const int FewestWords = 5;

    private static readonly string[] Labels = ["correction", "clarification", "erratum"];

    private static readonly string[] Openings =
    [
        "an earlier version of this",
        "a previous version of this",
        "an earlier edition of this",
        "this article was corrected",
        "this article has been corrected",
        "this article was amended",
        "this article has been amended",
        "this story was corrected",
        "this story has been corrected",
    ];

    /// <summary>Whether the block, in plain form, is such a note; a label without a text is none.</summary>
    public static bool Is(string plain)
    {
        if (PlainForm.CountWords(plain) < FewestWords)
            return false;
        if (Array.Exists(Openings, opening => plain.StartsWith(opening, StringComparison.Ordinal)))
            return true;
        if (!Array.Exists(Labels, label => plain.StartsWith(label, StringComparison.Ordinal)))
            return false;
        // "Corrections and clarifications:", "Correction (3 May):", "Correction -".
        int end = plain.AsSpan(0, Math.Min(plain.Length, LongestLabel)).IndexOfAny(':', '-');
        int stop = plain.IndexOf('.', StringComparison.Ordinal);
        return end > 0 && (stop < 0 || end < stop);
    }
}
