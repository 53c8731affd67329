namespace Hearsay.Extraction.Factuality;

/// <summary>What a word tells of the truth of the words it governs or modifies. The names are those of <c>modality.txt</c>; the numbers are part of the model.</summary>
internal enum Stance
{
    None = 0,
    Saying = 1,
    Factive = 2,
    Learning = 3,
    BringingAbout = 4,
    Preventing = 5,
    Denying = 6,
    Doubting = 7,
    Supposing = 8,
    Intending = 9,
    Demanding = 10,
    Wishing = 11,
    Enabling = 12,
    Accusing = 13,
    Likely = 14,
    Perhaps = 15,
    Hearsay = 16,
    Certain = 17,
    Hardly = 18,
}
