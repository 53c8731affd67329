using Hearsay.Cli.Terminals;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>An origin of a claim, the outlets that carry it, and the steps that lead from them to it.</summary>
internal static class OriginTree
{
    private const int EdgeCells = 11;

    public static void Write(ReportWriter writer, BriefIndex index, ClaimOrigin origin, ReportOptions options)
    {
        string name = index.ActorOf(origin.Actor)?.Name ?? origin.Description ?? "origin not stated";
        List<Run> line = [Run.Faint("from "), Run.Strong(name)];
        if (IsOwnReporting(origin))
            line.Add(Run.Faint(origin.Actor is null ? ", which names no other source" : ", its own reporting"));
        else if (origin.Actor is null && origin.Description is not null)
            line.Add(Run.Faint(" (unnamed)"));
        string[] carriers = OriginCarriers.Of(index, origin, copies: false);
        if (carriers.Length > 0)
            line.Add(Run.Faint("  in " + string.Join(", ", carriers)));
        string[] copies = OriginCarriers.Of(index, origin, copies: true);
        if (copies.Length > 0)
            line.Add(new Run((carriers.Length > 0 ? ", copied by " : "  in a copy by ") + string.Join(", ", copies), Tone.Caution));
        writer.Line(6, 4, line);
        OriginStep[] steps = [.. origin.Because.Where(step => !step.Spans.IsEmpty && (options.All || LeadsElsewhere(step)))];
        foreach (OriginStep step in steps.Take(options.StepsPerOrigin))
            WriteStep(writer, index, step);
        if (steps.Length > options.StepsPerOrigin)
            writer.Line(8, 2, Run.Faint($"{Wording.Count(steps.Length - options.StepsPerOrigin, "more step")}: --all"));
    }

    private static bool IsOwnReporting(ClaimOrigin origin) =>
        !origin.Because.IsEmpty && origin.Because.All(step => step.Edge is ClaimOrigin.OwnVoice or "copy of");

    // The step from a row to its own speaker says only what the line above says, and a copy's letters are the claim's once more.
    private static bool LeadsElsewhere(OriginStep step) => step.Edge is not ("said by" or "copy of" or ClaimOrigin.OwnVoice);

    private static void WriteStep(ReportWriter writer, BriefIndex index, OriginStep step)
    {
        foreach (IGrouping<ArticleId, Evidence> spans in step.Spans.GroupBy(span => span.Article))
        {
            string letters = Quotation.Of(index.ArticleOf(spans.Key).Article, spans);
            writer.Evidence(8, Run.Faint(step.Edge), EdgeCells, letters, index.SourceOf(spans.Key));
        }
    }
}
