using System.Collections.Immutable;
using Hearsay.Core.Briefs;

namespace Hearsay.Linking;

/// <summary>What new articles changed.</summary>
/// <param name="Stories">The stories that are new or have other articles than before, in the order of their first articles.</param>
/// <param name="Gone">Ids of stories that are no more: merged into others or split.</param>
public sealed record LinkChange(ImmutableArray<ChangedStory> Stories, ImmutableArray<string> Gone);

/// <summary>A story that was linked again.</summary>
/// <param name="Brief">All that its articles say, claims and actors included; it holds this one story.</param>
/// <param name="From">The stories that its articles were in before: none for a new story, several where stories merged; where a story split, several changed stories name it.</param>
public sealed record ChangedStory(Brief Brief, ImmutableArray<string> From);
