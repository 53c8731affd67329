using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Search;
using Hearsay.Linking.Dyads;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;
using Hearsay.Server.Pictures;

namespace Hearsay.Server.Pages.Dyads;

/// <summary>Two actors over time: a chart whose points open the sentences behind them, copies counted once.</summary>
internal static class DyadPage
{
    public static Page Render(
        ActorSummary first,
        ActorSummary second,
        Dyad dyad,
        IReadOnlyDictionary<RowId, LedgerRow> rows,
        string? after,
        string? next
    )
    {
        ImmutableArray<DyadPoint> points = [.. dyad.Deeds.Select((deed, i) => Point(first.Name, second.Name, deed, i)).OfType<DyadPoint>()];
        string title = first.Name + " and " + second.Name;
        Html main = dyad.Deeds.IsEmpty
            ? StoryPage.Empty("Nothing that one did or said to the other is in the ledger.")
            : Html.Of(
                $"""
                <p class="standfirst">{Wording.Count(dyad.Deeds.Length, "deed")}, each counted once however many articles tell it.</p>
                <div class="scroller" tabindex="0" role="region" aria-label="{title} over time, a picture">{DyadPicture.Draw(
                    points,
                    first.Name,
                    second.Name
                )}</div>
                <ul class="legend"><li>▲ {first.Name} to {second.Name}</li><li>▼ {second.Name} to {first.Name}</li><li>hollow: planned, denied or hypothetical; not counted</li></ul>
                {StoryPage.Section(
                    "deeds",
                    "The sentences behind each point",
                    "by day",
                    Html.Of(
                        $"""<ol class="dated">{dyad.Deeds.Select((deed, i) => Item(first.Name, second.Name, deed, i, rows))}</ol>{Pager.Of(PageLink.Dyad(first.Id, second.Id), after, next)}"""
                    )
                )}
                {Months(dyad)}
                """
            );
        return new Page(title, PageLink.Actors, main)
        {
            Kicker = "Dyad",
            Trail = [("Actors", PageLink.Actors), (first.Name, PageLink.Actor(first.Id))],
        };
    }

    private static DyadPoint? Point(string first, string second, DyadDeed deed, int number) =>
        DayRange.Of(deed.Date) is { } days
            ? new DyadPoint(
                days.First,
                deed.Weight,
                deed.IsForward,
                deed.Counts,
                $"{DateWording.Of(deed.Date!)}: {Words(deed)}, {Direction(first, second, deed)}, {Signed(deed.Weight)}",
                "#deed-" + number.ToString(CultureInfo.InvariantCulture)
            )
            : null;

    private static Html Item(string first, string second, DyadDeed deed, int number, IReadOnlyDictionary<RowId, LedgerRow> rows)
    {
        LedgerRow[] told = [.. deed.Rows.Where(rows.ContainsKey).Select(row => rows[row])];
        string[] also = [.. told.Skip(1).Select(row => row.Article.Outlet ?? row.Article.Id.Value).Distinct(StringComparer.Ordinal)];
        Html others =
            deed.Rows.Length > 1 && also.Length > 0
                ? Html.Of($"""<p class="also">told {deed.Rows.Length} times, counted once; also in {string.Join(", ", also)}</p>""")
                : Html.Empty;
        Html weight = deed.Counts ? Html.Of($"<b>{Signed(deed.Weight)}</b>") : Html.Of($"""<span class="tag">not counted</span>""");
        return Html.Of(
            $"""<li id="deed-{number}"><p class="facts"><b class="date">{(deed.Date is { } date ? DateWording.Of(date) : "undated")}</b> {Words(deed)} <span class="faint">{Direction(first, second, deed)}</span> {weight}</p>{(told.Length == 0 ? Html.Empty : LedgerRowItem.Quote(told[0]))}{others}</li>"""
        );
    }

    private static Html Months(Dyad dyad)
    {
        (string Month, int Deeds, double Weight)[] months = [.. dyad.Months()];
        return months.Length == 0
            ? Html.Empty
            : StoryPage.Section(
                "months",
                "Month by month",
                "sum of weights after Goldstein (1992); below zero is conflict",
                Html.Of(
                    $"""<table><thead><tr><th scope="col">Month</th><th scope="col" class="number">Deeds</th><th scope="col" class="number">Weight</th></tr></thead><tbody>{months.Select(month => Html.Of($"<tr><td>{month.Month}</td><td class=\"number\">{month.Deeds}</td><td class=\"number\">{Signed(month.Weight)}</td></tr>"))}</tbody></table>"""
                )
            );
    }

    private static string Words(DyadDeed deed) =>
        Enum.TryParse(deed.Kind, ignoreCase: true, out Core.Events.EventType type) ? Wording.Of(type) : deed.Kind.ToLowerInvariant();

    private static string Direction(string first, string second, DyadDeed deed) =>
        deed.IsForward ? $"{first} → {second}" : $"{second} → {first}";

    private static string Signed(double weight) => weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
