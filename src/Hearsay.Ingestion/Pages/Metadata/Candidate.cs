namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>A value that a page gives for something, where it stands, and what the ranker is to know of it.</summary>
/// <param name="Score">How likely it is the right one, from 0 to 1; 0 before it is ranked.</param>
/// <param name="Row">The numbers that the ranker looks at.</param>
internal sealed record Candidate<T>(T Value, CandidateOrigins Origins, float Score, float[] Row);

/// <summary>Where a page says something about itself; several places may say the same. The bits are those of <see cref="Core.Articles.CandidateOrigin"/>.</summary>
[Flags]
internal enum CandidateOrigins
{
    None = 0,

    /// <summary>schema.org in JSON-LD.</summary>
    LinkedData = 1,

    /// <summary>A meta element or the title element.</summary>
    Meta = 2,

    /// <summary>An element marked for machines: time, itemprop, rel.</summary>
    Markup = 4,

    /// <summary>Text that readers see, found by the classes around it, its place or its shape.</summary>
    Visible = 8,

    /// <summary>The address.</summary>
    Address = 16,
}
