using System.Collections.Immutable;
using Hearsay.Cli.Terminals;
using Hearsay.Core.Articles;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports;

/// <summary>Outlet and day, as they stand behind every piece of evidence.</summary>
internal static class SourceRuns
{
    public static ImmutableArray<Run> SourceOf(this BriefIndex index, ArticleId id) =>
        [new Run(index.OutletOf(id)), Run.Faint(", " + index.DayOf(id))];
}
