using Hearsay.Core.Briefs;
using Hearsay.Ledger;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Stories;

namespace Hearsay.Exports;

/// <summary>The stories of a ledger as briefs, one at a time, in the order of their ids: the order in which articles came in does not show.</summary>
public static class LedgerBriefs
{
    private const int PageSize = 500;
    private const int MostActors = 100;

    /// <summary>The stories that hold a row that fits, narrowed to those rows.</summary>
    public static IEnumerable<Brief> Of(LedgerStore store, ExportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(filter);
        HashSet<string> told = [];
        foreach (string id in Ids(store, filter).Order(StringComparer.Ordinal))
        {
            // A story may get another id, or become part of another, while the export runs.
            if (store.FindStory(id) is not { } story || !told.Add(story.Summary.Id))
                continue;
            Brief brief = (filter with { Story = null }).Apply(story.Brief);
            if (!brief.Articles.IsEmpty)
                yield return brief;
        }
    }

    private static HashSet<string> Ids(LedgerStore store, ExportFilter filter)
    {
        if (filter.Story is { } only)
            return [only];
        StoryFilter fits = new()
        {
            Since = filter.Since,
            Until = filter.Until,
            Outlet = filter.Outlet,
        };
        IEnumerable<StoryFilter> filters = filter.Actor is { } name
            ? store.ActorsNamed(name, MostActors).Select(actor => fits with { Actor = actor.Id })
            : [fits];
        HashSet<string> ids = [];
        foreach (StoryFilter each in filters)
        {
            string? after = null;
            do
            {
                Page<StorySummary> page = store.Stories(each, after, PageSize);
                ids.UnionWith(page.Items.Select(story => story.Id));
                after = page.Next;
            } while (after is not null);
        }

        return ids;
    }
}
