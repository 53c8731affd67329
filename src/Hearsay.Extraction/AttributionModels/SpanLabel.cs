namespace Hearsay.Extraction.AttributionModels;

/// <summary>What a word is to a cue. The numbers are lanes of the stored weights and never change.</summary>
internal enum SpanLabel : byte
{
    Outside = 0,
    Source = 1,
    Cue = 2,
    Content = 3,
}
