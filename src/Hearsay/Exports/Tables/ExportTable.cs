using System.Collections.Immutable;
using Hearsay.Presentation;

namespace Hearsay.Exports.Tables;

/// <summary>One flat table over briefs: its columns, and the rows of each brief as they come.</summary>
public sealed class ExportTable
{
    private readonly Func<ExportScope, IEnumerable<object?[]>> _rows;

    internal ExportTable(string name, ImmutableArray<ExportColumn> columns, Func<ExportScope, IEnumerable<object?[]>> rows)
    {
        Name = name;
        Columns = columns;
        _rows = rows;
    }

    public string Name { get; }

    public ImmutableArray<ExportColumn> Columns { get; }

    internal static ExportTable Of<T>(string name, Func<ExportScope, IEnumerable<T>> rowsOf, ImmutableArray<Column<T>> columns) =>
        new(
            name,
            [.. columns.Select(column => column.Shape)],
            scope => rowsOf(scope).Select(row => columns.Select(column => column.CellOf(scope, row)).ToArray())
        );

    /// <summary>The rows of briefs one after the other; memory holds one brief. A row of the same id (the first column) comes once.</summary>
    public IEnumerable<object?[]> Rows(IEnumerable<Core.Briefs.Brief> briefs)
    {
        ArgumentNullException.ThrowIfNull(briefs);
        return Read();

        IEnumerable<object?[]> Read()
        {
            // Actors and dyads go through several stories; all else has one home.
            HashSet<string>? seen = Name == ExportTables.Actors.Name ? [] : null;
            foreach (Core.Briefs.Brief brief in briefs)
            {
                foreach (object?[] row in _rows(new ExportScope(new BriefIndex(brief))))
                {
                    if (seen is null || (row[0] is string id && seen.Add(id)))
                        yield return row;
                }
            }
        }
    }
}
