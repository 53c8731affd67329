namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>A value that a page gives for something, and where it stands.</summary>
internal readonly record struct Candidate<T>(T Value, CandidateOrigin Origin);

/// <summary>Where a page says something about itself, the most reliable first.</summary>
internal enum CandidateOrigin
{
    /// <summary>schema.org in JSON-LD.</summary>
    LinkedData = 0,

    /// <summary>A meta element of a known name.</summary>
    Meta = 1,

    /// <summary>An element marked for machines: time, itemprop, rel.</summary>
    Markup = 2,

    /// <summary>Text that readers see, found by the classes around it or by its shape.</summary>
    Visible = 3,

    /// <summary>The address.</summary>
    Address = 4,
}
