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

    internal static ExportColumn Text(string name) => new(name, ColumnKind.Text);

    internal static ExportColumn Word(string name) => new(name, ColumnKind.Text) { Repeats = true };

    internal static ExportColumn Whole(string name) => new(name, ColumnKind.Whole);

    internal static ExportColumn Number(string name) => new(name, ColumnKind.Number);

    internal static ExportColumn Truth(string name) => new(name, ColumnKind.Truth);

    internal static ExportColumn Day(string name) => new(name, ColumnKind.Day);
}
