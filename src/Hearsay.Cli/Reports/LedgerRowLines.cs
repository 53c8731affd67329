using System.Globalization;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Search;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports;

/// <summary>Rows of a ledger: who, what kind of act, to whom, when, and the letters.</summary>
internal static class LedgerRowLines
{
    private const int DateCells = 10;

    public static void Write(ReportWriter writer, int indent, LedgerRow row)
    {
        string to = row.To is { } other ? " → " + other : "";
        string what =
            row.Statement is { } statement ? Wording.Of(statement.Act)
            : row.Event is { } happening ? Wording.Of(happening.Type)
            : "";
        writer.Line(
            indent,
            2,
            Run.Column(Day(row.Day), DateCells, Tone.Strong),
            Run.Strong(row.By ?? "somebody"),
            $" {what}{to}",
            Run.Faint($"  {row.Id}"),
            row.State is { } state ? new Run($"  {Wording.Of(state)}", StateTone.Of(state, Tone.Plain)) : "",
            Run.Faint(row.IndependentOrigins is { } origins ? $", {Wording.Count(origins.Min, "origin")}" : "")
        );
        writer.Evidence(indent + 2, row.Context, SourceOf(row.Article));
    }

    public static Run[] SourceOf(ArticleSummary article) =>
        [new Run(article.Outlet ?? article.Id.Value), Run.Faint(", " + (article.Published?.ToString() ?? "undated"))];

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    /// <summary>Says how a list goes on.</summary>
    public static void WriteNext(ReportWriter writer, string? next)
    {
        if (next is not null)
            writer.Line(0, 2, Run.Faint($"more with --after {next}"));
    }
}
