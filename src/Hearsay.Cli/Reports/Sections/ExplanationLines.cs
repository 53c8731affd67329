using Hearsay.Cli.Terminals;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>Why links were made: what <c>--explain</c> adds.</summary>
internal static class ExplanationLines
{
    /// <summary>Why the claim's members are one, how it came to its state, and why it has its grade.</summary>
    public static void Write(ReportWriter writer, BriefIndex index, Claim claim)
    {
        foreach (ClaimLink link in claim.Links)
        {
            writer.Line(6, 4, Run.Faint("one claim: " + link.Because));
            WriteRow(writer, index, link.First);
            WriteRow(writer, index, link.Second);
        }

        foreach (ClaimStateChange change in claim.History)
            writer.Line(6, 4, Run.Faint($"{change.Date ?? "undated"}  {Wording.Of(change.State).ToLowerInvariant()}"));
        writer.Line(6, 4, Run.Faint($"grade {claim.Grade.Source}{claim.Grade.Information}: {claim.Grade.Because}"));
    }

    /// <summary>Why an article counts as a copy, what it lifted, and what changed since its earlier version.</summary>
    public static void Write(ReportWriter writer, BriefIndex index, BriefArticle row)
    {
        if (row.DuplicateBecause is { } because)
            writer.Line(4, 4, Run.Faint("copy: " + because));
        foreach (LiftedPassage passage in row.Lifted)
        {
            writer.Line(4, 4, Run.Faint($"{Wording.Count(passage.Words, "word")} also in {index.OutletOf(passage.There.Article)}"));
            writer.Evidence(6, Quotation.Of(row.Article, [passage.Here]), index.SourceOf(row.Article.Id));
        }
    }

    private static void WriteRow(ReportWriter writer, BriefIndex index, RowId row)
    {
        if (index.HomeOf(row) is { } home)
            writer.Evidence(8, index.QuoteOf(row), index.SourceOf(home));
    }
}
