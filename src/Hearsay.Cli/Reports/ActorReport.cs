using Hearsay.Cli.LedgerCommands;
using Hearsay.Cli.Terminals;
using Hearsay.Contract;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports;

/// <summary>An actor of the ledger.</summary>
internal static class ActorReport
{
    private const int DateCells = 10;

    public static void Write(ReportWriter writer, ActorAnswer answer)
    {
        if (answer.Actor is not { } actor)
        {
            writer.Line(0, 2, $"No actor of the ledger goes by the name of {answer.Asked}.");
            foreach (ActorSummary near in answer.Others)
                WriteSummary(writer, near, near.Name);
            return;
        }

        writer.Rule(actor.Summary.Name);
        writer.Line(
            0,
            2,
            ContractWords.Of(actor.Summary.Kind),
            actor.Summary.Country is { } country ? $", {country}" : "",
            $", in {Wording.Count(actor.Summary.Stories, "story", "stories")}",
            Run.Faint($"  {actor.Summary.Id}")
        );
        if (actor.Aliases.Length > 1)
            writer.Line(0, 2, Run.Faint("also "), string.Join(", ", actor.Aliases.Where(a => a != actor.Summary.Name)));
        foreach (Role role in actor.Roles)
            writer.Line(
                2,
                2,
                Run.Column(role.Date ?? "undated", DateCells, Tone.Strong),
                role.Title + (role.Of is { } body ? " of " + body : ""),
                Run.Faint(role.Standing == RoleStanding.Held ? "" : $" ({ContractWords.Of(role.Standing)})")
            );
        Rows(writer, "SAID", answer.Said);
        Rows(writer, "WAS TOLD", answer.Told);
        Rows(writer, "DID", answer.Did);
        Commitments(writer, answer.Commitments);
        Merges(writer, answer.Merges);
        if (answer.Others.IsEmpty)
            return;
        writer.Blank();
        writer.Line(0, 2, new Run("OTHERS OF A LIKE NAME", Tone.Heading));
        foreach (ActorSummary other in answer.Others)
            WriteSummary(writer, other, other.Name);
    }

    public static void WriteSummary(ReportWriter writer, ActorSummary actor, string found) =>
        writer.Line(
            2,
            2,
            Run.Strong(actor.Name),
            found == actor.Name ? "" : $" ({found})",
            $"  {ContractWords.Of(actor.Kind)}, {Wording.Count(actor.Stories, "story", "stories")}",
            Run.Faint($"  {actor.Id}")
        );

    private static void Rows(ReportWriter writer, string heading, Page<LedgerRow> page)
    {
        if (page.Items.IsEmpty)
            return;
        writer.Blank();
        writer.Line(0, 2, new Run(heading, Tone.Heading), Run.Faint("  the newest first"));
        foreach (LedgerRow row in page.Items)
            LedgerRowLines.Write(writer, 2, row);
        LedgerRowLines.WriteNext(writer, page.Next);
    }

    private static void Commitments(ReportWriter writer, Page<StoredCommitment> page)
    {
        if (page.Items.IsEmpty)
            return;
        writer.Blank();
        writer.Line(0, 2, new Run("BOUND ITSELF", Tone.Heading));
        foreach (StoredCommitment row in page.Items)
        {
            writer.Evidence(
                2,
                Run.Strong(ContractWords.Of(row.Commitment.Kind)),
                DateCells,
                row.Words,
                [Run.Faint(row.Commitment.Article.Value)]
            );
            foreach (CommitmentTest test in row.Commitment.Tests)
                writer.Line(4, 2, $"{ContractWords.Of(test.Relation)}: {test.Because}");
            if (row.Commitment.OverdueAsOf is { } day)
                writer.Line(4, 2, new Run($"overdue as of {day}", Tone.Caution));
        }
    }

    private static void Merges(ReportWriter writer, Page<ActorMerge> page)
    {
        if (page.Items.IsEmpty)
            return;
        writer.Blank();
        writer.Line(0, 2, new Run("WHY ONE PARTY", Tone.Heading));
        foreach (IGrouping<string, ActorMerge> story in page.Items.GroupBy(m => m.Story, StringComparer.Ordinal))
        {
            writer.Line(2, 2, Run.Faint($"story {story.Key}"));
            foreach (ActorMerge merge in story)
                writer.Line(4, 2, Run.Strong(merge.Source.Name), $" in {merge.Source.Article}: {merge.Source.Because}");
        }
    }
}
