using Hearsay.Core.Articles;

namespace Hearsay.Watching;

/// <summary>An entry of a feed as it stands there now.</summary>
/// <param name="Id">What the feed calls it, for as long as it lives; never its date: several entries may share one.</param>
/// <param name="Fingerprint">Changes when any word of the entry does.</param>
/// <param name="Article">The article as far as the feed tells it.</param>
/// <param name="IsWhole">Whether the feed carries the text, so that the page need not be asked for.</param>
internal sealed record FeedEntry(string Id, string Fingerprint, Article Article, bool IsWhole);
