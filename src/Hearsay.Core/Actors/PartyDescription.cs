namespace Hearsay.Core.Actors;

/// <summary>What the words of an unnamed party tell: "two senior Iranian officials at the ministry".</summary>
/// <param name="Head">The noun's dictionary form: "official".</param>
/// <param name="Count">How many are meant; null when not said.</param>
/// <param name="IsPlural">Whether several are.</param>
/// <param name="Country">ISO 3166 alpha-3 code of the nationality or the country served; null when not said.</param>
/// <param name="Employer">The body they belong to or speak for, in the article's words: "the ministry"; null when not said.</param>
public sealed record PartyDescription(string Head, int? Count, bool IsPlural, string? Country, string? Employer);
