using Hearsay.Cli.Terminals;
using Hearsay.Ledger.Search;

namespace Hearsay.Cli.Reports;

/// <summary>What a search found.</summary>
internal static class SearchReport
{
    public static void Write(ReportWriter writer, SearchAnswer answer)
    {
        if (answer.Page.Items.IsEmpty)
            writer.Line(0, 2, "Nothing in the ledger fits.");
        foreach (SearchHit hit in answer.Page.Items)
        {
            if (hit.Row is { } row)
                LedgerRowLines.Write(writer, 0, row);
            else if (hit.Article is { } article)
            {
                writer.Line(0, 2, Run.Strong(article.Title ?? article.Id.Value), Run.Faint($"  {article.Id}  story {article.Story}"));
                writer.Evidence(2, hit.Excerpt, LedgerRowLines.SourceOf(article));
            }
            else if (hit.Actor is { } actor)
                ActorReport.WriteSummary(writer, actor, hit.Excerpt);
        }

        if (answer.IsPartial)
            writer.Line(0, 2, Run.Faint("Very many rows have these words: the newest were ranked first."));
        LedgerRowLines.WriteNext(writer, answer.Page.Next);
    }
}
