using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Presentation;

namespace Hearsay.Exports.Documents;

/// <summary>The sections of a written brief, whatever it is written in. Words of articles are quotations, all else is ours.</summary>
internal sealed class BriefSections(IDocumentWriter document, BriefIndex index)
{
    /// <summary>Writes every story.</summary>
    public void Write()
    {
        foreach (StoryScope story in StoryScope.All(index))
            WriteStory(story);
    }

    private void WriteStory(StoryScope story)
    {
        document.Heading(2, story.Title.Length > 0 ? story.Title : "Articles");
        document.List(
            story.Articles.Select(id => index.FindArticle(id)).OfType<BriefArticle>(),
            row =>
            {
                document.Text($"{index.DayOf(row.Article.Id)}, {index.OutletOf(row.Article.Id)}: ");
                document.Link(row.Article.Title ?? row.Article.Id.Value, row.Article.Url);
                if (row.DuplicateOf is { } original)
                    document.Text($" (copy of {index.OutletOf(original)})");
            }
        );
        WriteClaims(story);
        WriteConflicts(story);
        WriteCorrections(story);
        WriteCommitments(story);
        WriteTimeline(story);
        WriteUnknowns(story);
    }

    private void WriteClaims(StoryScope story)
    {
        if (story.Claims.IsEmpty)
            return;
        document.Heading(3, "Claims");
        for (int i = 0; i < story.Claims.Length; i++)
        {
            Claim claim = story.Claims[i];
            document.Label(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {index.StateOf(claim)}"));
            if (index.IsDenial(claim) && index.StatementOf(claim.Members[0]) is { } itself)
                Quote(index.WholeQuoteOf(itself), itself.Article);
            else if (ShownOf(claim) is { } shown)
                Quote(index.QuoteOf(shown), index.HomeOf(shown)!.Value);
            document.Paragraph(OriginsOf(claim));
            foreach (Statement settling in index.SettledBy(claim))
            {
                string speaker = index.NameOf(settling.Source.Party, settling.Article) ?? "an unstated source";
                string verb = Wording.OfSettling(claim.State);
                document.Paragraph($"{char.ToUpperInvariant(verb[0])}{verb[1..]} {speaker}:");
                Quote(index.WholeQuoteOf(settling), settling.Article);
            }

            foreach (RowId denial in claim.DeniedBy)
            {
                if (index.StatementOf(denial) is not { } statement || index.SettledBy(claim).Any(settling => settling.Id == denial))
                    continue;
                document.Paragraph($"Denied by {index.NameOf(statement.Source.Party, statement.Article) ?? "an unstated source"}:");
                Quote(index.WholeQuoteOf(statement), statement.Article);
            }
        }
    }

    // The member whose words the claim has; else the first that is here.
    private RowId? ShownOf(Claim claim)
    {
        RowId[] here = [.. claim.Members.Where(row => index.HomeOf(row) is not null)];
        if (here.Length == 0)
            return null;
        int best = Array.FindIndex(here, row => index.QuoteOf(row) == claim.Text);
        return here[Math.Max(best, 0)];
    }

    private string OriginsOf(Claim claim)
    {
        (int min, int max) = (claim.IndependentOrigins.Min, claim.IndependentOrigins.Max);
        string count =
            min == max
                ? Wording.Count(min, "independent origin")
                : string.Create(CultureInfo.InvariantCulture, $"{min} to {max} independent origins");
        string[] names =
        [
            .. claim
                .Origins.Select(origin => index.ActorOf(origin.Actor)?.Name ?? origin.Description ?? "a source that is not stated")
                .Distinct(StringComparer.Ordinal),
        ];
        string said = names.Length == 0 ? "" : ": " + string.Join("; ", names);
        return $"{count}{said}. Told by {Wording.Count(claim.Articles.Length, "article")}.";
    }

    private void WriteConflicts(StoryScope story)
    {
        if (story.Conflicts.IsEmpty)
            return;
        document.Heading(3, "Conflicts");
        foreach (Conflict conflict in story.Conflicts)
        {
            document.Label($"{Wording.Of(conflict.On)}: [{story.NumberOf(conflict.First)}] against [{story.NumberOf(conflict.Second)}]");
            foreach (
                IGrouping<ArticleId, Evidence> place in conflict
                    .Spans.Where(piece => index.FindArticle(piece.Article) is not null)
                    .GroupBy(piece => piece.Article)
            )
                Quote(Quotation.Of(index.ArticleOf(place.Key).Article, place), place.Key);
        }
    }

    private void WriteCorrections(StoryScope story)
    {
        if (story.Corrections.IsEmpty)
            return;
        document.Heading(3, "Corrections");
        foreach (Correction correction in story.Corrections)
        {
            string[] wrong = [.. correction.TakesBack.Select(story.NumberOf).Where(number => number > 0).Order().Select(n => $"[{n}]")];
            document.Label(
                index.OutletOf(correction.Evidence.Article) + (wrong.Length == 0 ? "" : " takes back " + string.Join(' ', wrong))
            );
            Quote(Quotation.Of(index.ArticleOf(correction.Evidence.Article).Article, [correction.Evidence]), correction.Evidence.Article);
        }
    }

    private void WriteCommitments(StoryScope story)
    {
        if (story.Commitments.IsEmpty)
            return;
        document.Heading(3, "Commitments");
        foreach (Commitment commitment in story.Commitments)
        {
            string by = index.NameOf(commitment.By, commitment.Article) ?? "an unnamed party";
            string to = index.NameOf(commitment.To, commitment.Article) is { } whom ? " to " + whom : "";
            string due = commitment.Due is { } date ? ", " + DateWording.Due(date) : "";
            document.Label($"{Wording.Of(commitment.Kind)} by {by}{to}{due}");
            Quote(Quotation.Of(index.ArticleOf(commitment.Article).Article, commitment.What), commitment.Article);
            if (commitment.OverdueAsOf is { } day)
                document.Paragraph($"Overdue: the date has passed, and no report up to {day} says that it was done.");
            foreach (CommitmentTest test in commitment.Tests)
            {
                document.Paragraph($"{Wording.Of(test.Relation)}: {test.Because}");
                if (index.HomeOf(test.Row) is { } home)
                    Quote(index.QuoteOf(test.Row), home);
            }
        }
    }

    private void WriteTimeline(StoryScope story)
    {
        ImmutableArray<TimelineEntry> known = [.. story.Timeline.Where(entry => index.HomeOf(entry.Row) is not null)];
        if (known.IsEmpty)
            return;
        document.Heading(3, "Timeline");
        document.List(
            known,
            entry =>
            {
                string kind = index.EventOf(entry.Row) is { } deed ? DeedWords(deed) : StatementWords(index.StatementOf(entry.Row)!);
                document.Text($"{DateWording.Of(entry.Date)}, {kind}: ");
                document.Quoted(index.QuoteOf(entry.Row));
            }
        );
    }

    private static string DeedWords(Event deed)
    {
        string status = Wording.Of(deed.Status) is { Length: > 0 } words ? words + " " : "";
        return status + Wording.Of(deed.Type);
    }

    private string StatementWords(Statement said) =>
        $"{index.NameOf(said.Source.Party, said.Article) ?? "somebody"} {Wording.Of(said.Act)}";

    private void WriteUnknowns(StoryScope story)
    {
        if (story.Unknowns.IsEmpty)
            return;
        document.Heading(3, "Not known");
        foreach (OpenQuestion unknown in story.Unknowns)
        {
            foreach (Evidence piece in unknown.Spans.Where(piece => index.FindArticle(piece.Article) is not null).Take(1))
                Quote(Quotation.Of(index.ArticleOf(piece.Article).Article, [piece.Span]), piece.Article);
        }
    }

    private void Quote(string words, ArticleId article) =>
        document.Quotation(words, $"{index.OutletOf(article)}, {index.DayOf(article)}", index.FindArticle(article)?.Article.Url);
}
