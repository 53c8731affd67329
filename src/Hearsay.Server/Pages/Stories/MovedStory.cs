using System.Collections.Immutable;
using Hearsay.Ledger.Changes;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Pages.Stories;

/// <summary>A story whose evidence changed.</summary>
/// <param name="Changes">The weightiest first; what one change implies of the same claim is left out.</param>
internal sealed record MovedStory(string Id, string Title, ImmutableArray<LedgerChange> Changes)
{
    private const int Most = 10;

    /// <summary>Puts changes together by story, the story with the weightiest change first.</summary>
    /// <param name="storyOf">The story that an id means now, with its title: stories are joined as more is read. Null for one that is no more.</param>
    public static ImmutableArray<MovedStory> Of(IEnumerable<LedgerChange> changes, Func<string, (string Id, string Title)?> storyOf)
    {
        Dictionary<string, (string Id, string Title)?> known = [];
        List<(string Id, string Title, LedgerChange Change)> placed = [];
        foreach (LedgerChange change in changes.Where(IsNews))
        {
            if (!known.TryGetValue(change.Story, out (string Id, string Title)? story))
                known[change.Story] = story = known.Count < 4 * Most ? storyOf(change.Story) : null;
            if (story is { } now)
                placed.Add((now.Id, now.Title, change));
        }

        return
        [
            .. placed
                .GroupBy(item => item.Id, StringComparer.Ordinal)
                .Select(group => new MovedStory(group.Key, group.First().Title, Distinct(group.Select(item => item.Change))))
                .OrderByDescending(story => ChangeWords.WeightOf(story.Changes[0].Kind))
                .ThenByDescending(story => story.Changes.Max(change => change.Sequence))
                .Take(Most),
        ];
    }

    // A note on a claim is of no story; a claim's first telling is no change.
    private static bool IsNews(LedgerChange change) =>
        change.Story.Length > 0 && ChangeWords.WeightOf(change.Kind) > 0 && !ChangeWords.IsFirst(change);

    // A first denial makes its claim denied: that is told once. Of several steps of one claim the last counts.
    private static ImmutableArray<LedgerChange> Distinct(IEnumerable<LedgerChange> changes)
    {
        LedgerChange[] latest =
        [
            .. changes
                .OrderByDescending(change => change.Sequence)
                .DistinctBy(change => (change.Kind, change.Claim, change.Commitment, change.Article ?? "")),
        ];
        // That a story is new says nothing beside what has happened in it since.
        if (Array.Exists(latest, change => change.Kind != ChangeKind.NewStory))
            latest = Array.FindAll(latest, change => change.Kind != ChangeKind.NewStory);
        HashSet<string?> denied = [.. latest.Where(change => change.Kind == ChangeKind.FirstDenial).Select(change => change.Claim)];
        return
        [
            .. latest
                .Where(change =>
                    change.Kind != ChangeKind.ClaimState || change.After != Core.Briefs.ClaimState.Denied || !denied.Contains(change.Claim)
                )
                .DistinctBy(change =>
                    change.Claim is null
                        ? "#" + change.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        : change.Kind + change.Claim
                )
                .OrderByDescending(change => ChangeWords.WeightOf(change.Kind))
                .ThenByDescending(change => change.Sequence),
        ];
    }
}
