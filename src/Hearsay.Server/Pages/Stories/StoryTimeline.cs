using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pictures;

namespace Hearsay.Server.Pages.Stories;

/// <summary>A story by date: the picture, and the same as a list with the letters behind each entry.</summary>
internal static class StoryTimeline
{
    private const int MostEntries = 40;

    private static readonly ImmutableArray<string> Lanes = ["Done", "Said", "Due", "Reported"];

    public static Html Of(BriefIndex index, StoryScope story)
    {
        (string Date, TimelineEntry Entry)[] all =
        [
            .. story
                .Timeline.GroupBy(entry => (entry.Date, Words: index.QuoteOf(entry.Row)))
                .Where(group => group.Key.Words.Length > 0)
                .Select(group => (group.Key.Date, group.First())),
        ];
        (string Date, TimelineEntry Entry)[] entries = [.. all.Take(MostEntries)];
        List<TimelineDot> dots = [];
        for (int i = 0; i < entries.Length; i++)
        {
            if (DayRange.Of(entries[i].Date) is { } days)
                dots.Add(Dot(index, entries[i].Entry, days, i));
        }

        dots.AddRange(story.Commitments.Select(commitment => Due(index, commitment)).OfType<TimelineDot>());
        dots.AddRange(story.Articles.Select(id => Report(index, id)).OfType<TimelineDot>());
        if (dots.Count == 0)
            return Html.Empty;
        Html list =
            entries.Length == 0
                ? StoryPage.Empty("No statement or event of this story has a date of its own.")
                : Html.Of(
                    $"""<details class="as-text"><summary>The same as a list, with the letters behind each entry</summary><ol class="dated">{entries.Select((entry, i) => Item(index, entry, i))}</ol></details>"""
                );
        string told =
            $"{Wording.Count(entries.Length, "dated entry", "dated entries")} and {Wording.Count(story.Articles.Length, "article")}, each a link. The same is told in the list below.";
        return StoryPage.Section(
            "timeline",
            "By date",
            entries.Length < all.Length
                ? $"the first {entries.Length} of {all.Length} dated entries"
                : "of what happened and what was said, not of publication",
            Html.Of(
                $"""<div class="scroller" tabindex="0" role="region" aria-label="The story by date, a picture">{TimelinePicture.Draw([.. dots], Lanes, told)}</div><ul class="legend"><li>● told as done</li><li>◌ alleged, planned or denied</li><li>○ said</li><li>◆ due</li><li>■ article</li><li>□ copy</li></ul>{list}"""
            )
        );
    }

    private static TimelineDot Dot(BriefIndex index, TimelineEntry entry, DayRange days, int number)
    {
        bool isDeed = index.EventOf(entry.Row) is not null;
        string look = index.EventOf(entry.Row) is { } deed ? (deed.Status == EventStatus.Occurred ? "deed" : "alleged") : "saying";
        string words = PageFrame.Shorten(index.QuoteOf(entry.Row), 120);
        return new TimelineDot(
            days,
            isDeed ? 0 : 1,
            $"{TimelinePicture.Words(days)}: {EntryLabel(index, entry)}: {words}",
            "#entry-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            look
        );
    }

    private static TimelineDot? Due(BriefIndex index, Commitment commitment) =>
        DayRange.Of(commitment.Due) is { } days
            ? new TimelineDot(
                days,
                2,
                $"{TimelinePicture.Words(days)}: due, {Wording.Of(commitment.Kind).ToLowerInvariant()} by {index.NameOf(commitment.By, commitment.Article) ?? "somebody"}",
                "#commitment-" + commitment.Id,
                commitment.OverdueAsOf is null ? "due" : "due overdue"
            )
            : null;

    private static TimelineDot? Report(BriefIndex index, ArticleId id) =>
        DayRange.Of(index.DayOf(id)) is { } days
            ? new TimelineDot(
                days,
                3,
                $"{TimelinePicture.Words(days)}: {index.OutletOf(id)}: {index.FindArticle(id)?.Article.Title}",
                PageLink.Article(id),
                index.FindArticle(id)?.DuplicateOf is null ? "article" : "article copied"
            )
            : null;

    private static Html Item(BriefIndex index, (string Date, TimelineEntry Entry) entry, int number) =>
        Html.Of(
            $"""<li id="entry-{number}"><p class="facts"><b class="date">{DateWording.Of(entry.Date)}</b> {EntryLabel(index, entry.Entry)}</p>{EvidenceQuote.Of(index, entry.Entry.Row)}</li>"""
        );

    private static string EntryLabel(BriefIndex index, TimelineEntry entry)
    {
        if (index.EventOf(entry.Row) is { } deed)
            return DeedWords.Of(index, deed);
        if (index.StatementOf(entry.Row) is not { } statement)
            return "";
        string name = Speaker.NameOf(index, statement);
        return $"{name} {Wording.Of(statement, name)}";
    }
}
