using System.Collections.Immutable;

namespace Hearsay.Exports.Tables;

/// <summary>The tables that can be exported, by name.</summary>
public static class ExportTables
{
    public static ExportTable Articles { get; } = ArticleTable.Create();

    public static ExportTable Statements { get; } = StatementTable.Create();

    public static ExportTable Events { get; } = EventTable.Create();

    public static ExportTable Claims { get; } = ClaimTable.Create();

    public static ExportTable Actors { get; } = ActorRows.Create();

    public static ExportTable Commitments { get; } = CommitmentTable.Create();

    public static ExportTable Conflicts { get; } = ConflictTable.Create();

    public static ExportTable Dyads { get; } = DyadTable.Create();

    public static ImmutableArray<ExportTable> All { get; } = [Statements, Events, Claims, Actors, Articles, Commitments, Conflicts, Dyads];
}
