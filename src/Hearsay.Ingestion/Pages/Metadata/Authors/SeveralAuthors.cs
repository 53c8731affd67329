using System.Collections.Immutable;
using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Pages.Metadata.Authors;

/// <summary>Joins the first of several authors with the list of them all, where a by-line under the headline or the page's data names them all.</summary>
internal static class SeveralAuthors
{
    private const int FirstVisible = 5;

    public static void Merge(CandidateTable<ImmutableArray<string>> table)
    {
        CandidateTable<ImmutableArray<string>>.Entry? all = null;
        foreach (CandidateTable<ImmutableArray<string>>.Entry entry in table.Entries)
        {
            if (
                entry.Value.Length > 1
                && (IsTold(entry) || entry.Row[AuthorFeatures.Signed] > 1)
                && entry.Value.All(name => PersonNames.IsName(name) && !Organisations.Holds(name))
                && entry.Value.Length > (all?.Value.Length ?? 1)
            )
                all = entry;
        }

        if (all is null)
            return;
        string first = PageEvidence.Letters(all.Value[0]);
        if (table.Entries.Find(e => e.Key == first) is { } one)
            table.Merge(all, one);
    }

    // Each in an element of its own.
    private static bool IsTold(CandidateTable<ImmutableArray<string>>.Entry entry) =>
        entry.Row.AsSpan(0, FirstVisible).IndexOf(AuthorCandidates.ToldApart) >= 0;
}
