namespace Hearsay.Linking.Copies;

/// <summary>What makes a copy, as shares of the smaller text's shingles.</summary>
/// <remarks>
/// Measured on edited copies of Wikinews articles: copies share from 0.64 on, different articles with one lifted quotation at most 0.41. Between
/// 0.4 and 0.62 lie pieces that two outlets wrote from one agency's sentences and their own: reuse, which is shown as lifted passages.
/// </remarks>
internal static class CopyThresholds
{
    public const double Containment = 0.62;

    /// <summary>Outside quotations; a long quotation that two reporters share is no copy.</summary>
    public const double UnquotedContainment = 0.3;

    /// <summary>Below this, a share means little.</summary>
    public const int FewShingles = 15;

    public const double ContainmentOfShort = 0.8;
}
