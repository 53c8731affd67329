using Hearsay.Cli.Terminals;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>What is claimed: each claim's words, state, origins with the steps that lead there, and who denies it.</summary>
internal static class ClaimSection
{
    // So many are shown whatever they are: a heading with nothing under it tells less than they do.
    private const int Few = 5;

    public static void Write(ReportWriter writer, BriefIndex index, StoryScope story, ReportOptions options)
    {
        if (story.Claims.IsEmpty)
            return;
        bool few = story.Claims.Length <= Few;
        Claim[] telling =
        [
            .. story.Claims.Where(claim => options.All || IsTelling(index, claim) || (few && !index.IsShownAsDenial(claim))),
        ];
        Claim[] shown = [.. telling.Take(options.Claims)];
        writer.Blank();
        writer.Line(0, 2, new Run("CLAIMS", Tone.Heading), Run.Faint("  contested first, then the most told"));
        writer.Line(
            2,
            2,
            Run.Faint("\u201Cfrom\u201D leads to whoever the reports go back to; grade: source A-F (F: not judged), information 1-6")
        );
        for (int i = 0; i < shown.Length; i++)
            WriteClaim(writer, index, story.NumberOf(shown[i].Id), shown[i], options);
        int rest = story.Claims.Length - shown.Length;
        if (rest > 0)
            writer.Line(
                2,
                0,
                Run.Faint(
                    $"{Wording.Count(rest, "more claim")}, {(telling.Length > shown.Length ? "less told" : "each told once and contested by nobody, or shown above as a denial")}: --all shows them"
                )
            );
    }

    /// <summary>Whether several articles tell it and still nothing shows more than one origin.</summary>
    public static bool RestsOnOneOrigin(Claim claim) => claim.Articles.Length > 1 && claim.IndependentOrigins.Max == 1;

    private static bool IsTelling(BriefIndex index, Claim claim) =>
        !index.IsShownAsDenial(claim) && (claim.State != ClaimState.Asserted || index.TellingsOf(claim) > 1);

    /// <summary>One claim under this number.</summary>
    public static void WriteClaim(ReportWriter writer, BriefIndex index, int number, Claim claim, ReportOptions options)
    {
        List<Run> head =
        [
            Run.Faint($"[{number}] "),
            new Run(index.StateOf(claim), StateTone.Of(claim.State, Tone.Strong)),
            "  " + CountsOf(claim),
        ];
        if (RestsOnOneOrigin(claim))
            head.Add(new Run("all from a single origin", Tone.Caution));
        else if (claim.IndependentOrigins.Min < claim.IndependentOrigins.Max)
            head.Add(Run.Faint(" (unnamed ones may be the same)"));
        head.Add(Run.Faint($"  grade {claim.Grade.Source}{claim.Grade.Information}"));
        writer.Line(2, 4, head);
        WriteWords(writer, index, claim);
        foreach (ClaimOrigin origin in claim.Origins)
            OriginTree.Write(writer, index, origin, options);
        WriteSettling(writer, index, claim);
        WriteDenials(writer, index, claim);
        WriteMet(writer, index, claim);
        if (options.Explain)
            ExplanationLines.Write(writer, index, claim);
    }

    private static void WriteMet(ReportWriter writer, BriefIndex index, Claim claim)
    {
        foreach (RowId row in claim.MetBy)
        {
            if (index.HomeOf(row) is not { } home)
                continue;
            writer.Line(6, 4, new Run("done later", Tone.Good));
            writer.Evidence(8, index.QuoteOf(row), index.SourceOf(home));
        }
    }

    private static string CountsOf(Claim claim)
    {
        OriginCount origins = claim.IndependentOrigins;
        if (RestsOnOneOrigin(claim))
            return Wording.Count(claim.Articles.Length, "article") + ", ";
        string counted = origins.Min == origins.Max ? Wording.Count(origins.Max, "origin") : $"{origins.Min} to {origins.Max} origins";
        return Wording.Count(claim.Articles.Length, "article") + ", " + counted;
    }

    // The claim's words are a member's letters: shown with the member that holds them, or that member's own letters instead.
    private static void WriteWords(ReportWriter writer, BriefIndex index, Claim claim)
    {
        // What is denied reads as if it were so without the words that deny it.
        if (index.IsDenial(claim) && index.StatementOf(claim.Members[0]) is { } denial)
        {
            writer.Evidence(6, index.WholeQuoteOf(denial), index.SourceOf(denial.Article));
            return;
        }

        foreach (RowId row in claim.Members)
        {
            if (index.HomeOf(row) is { } home && claim.Text.Length > 0 && Holds(index.ArticleOf(home).Article.Text, claim.Text))
            {
                writer.Evidence(6, claim.Text, index.SourceOf(home));
                return;
            }
        }

        if (claim.Members.Length > 0 && index.HomeOf(claim.Members[0]) is { } first)
            writer.Evidence(6, index.QuoteOf(claim.Members[0]), index.SourceOf(first));
    }

    // A deed told beside others of its sentence is quoted in pieces.
    private static bool Holds(string text, string words) =>
        Array.TrueForAll(words.Split(" \u2026 "), part => text.Contains(part, StringComparison.Ordinal));

    private static void WriteSettling(ReportWriter writer, BriefIndex index, Claim claim)
    {
        foreach (Statement statement in index.SettledBy(claim))
        {
            string speaker = index.NameOf(statement.Source.Party, statement.Article) ?? Wording.Of(statement.Source.Anonymity);
            writer.Line(6, 4, new Run(Wording.OfSettling(claim.State) + " ", StateTone.Of(claim.State, Tone.Strong)), Run.Strong(speaker));
            writer.Evidence(8, index.WholeQuoteOf(statement), index.SourceOf(statement.Article));
        }
    }

    private static void WriteDenials(ReportWriter writer, BriefIndex index, Claim claim)
    {
        HashSet<string> shown = [.. index.SettledBy(claim).Select(statement => index.QuoteOf(statement.Id))];
        foreach (RowId row in claim.DeniedBy)
        {
            if (index.StatementOf(row) is not { } statement || !shown.Add(index.QuoteOf(row)))
                continue;
            ArticleId article = statement.Article;
            string speaker = index.NameOf(statement.Source.Party, article) ?? Wording.Of(statement.Source.Anonymity);
            writer.Line(6, 4, new Run("denied by ", Tone.Alarm), Run.Strong(speaker));
            writer.Evidence(8, index.WholeQuoteOf(statement), index.SourceOf(article));
        }
    }
}
