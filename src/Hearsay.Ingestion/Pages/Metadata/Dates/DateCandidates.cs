using System.Buffers;
using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata.Dates;

/// <summary>Gathers the days on which a page may have been published: what it tells machines, what its address holds, what it shows.</summary>
internal static class DateCandidates
{
    private const int MaxVisibleLength = 120;
    private const int MaxMarked = 24;
    private const int MaxVisible = 40;
    private const int MaxDatesInLine = 3;
    private const int Sources = 14;

    private static readonly SearchValues<string> UpdatedWords = SearchValues.Create(
        ["updated", "modified", "revised", "edited", "reviewed"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> PublishedWords = SearchValues.Create(
        ["published", "posted", "created", "originally"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> HandlingWords = SearchValues.Create(
        ["received", "accepted", "submitted"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>How many numbers describe a candidate.</summary>
    public const int Columns = Sources + 32;

    public static List<Candidate<PublicationTime>> Of(PageEvidence page)
    {
        CandidateTable<PublicationTime> table = new(Columns);
        DayOrder order = DayOrder.Of(page);
        HeadTags head = page.Head.Tags;
        Add(table, order.Parse(page.Head.Data.Published), 0, 0, CandidateOrigins.LinkedData);
        Add(table, order.Parse(page.Head.Data.Modified), 1, 5, CandidateOrigins.LinkedData);
        Add(table, order.Parse(page.Head.Data.Created), 12, 4, CandidateOrigins.LinkedData);
        foreach (string name in DateNames.Published)
        {
            if (Add(table, order.Parse(head.Meta(name)), 2, 1, CandidateOrigins.Meta) is { } entry)
                entry.Raise(Sources + 25, Early(head.PlaceOf(name)));
        }

        foreach (string name in DateNames.Modified)
        {
            if (Add(table, order.Parse(head.Meta(name)), 3, 6, CandidateOrigins.Meta) is { } entry)
                entry.Raise(Sources + 25, Early(head.PlaceOf(name)));
        }

        foreach (string name in DateNames.Unsaid)
            Add(table, order.Parse(head.Meta(name)), 4, 2, CandidateOrigins.Meta);
        if (!table.Entries.Exists(e => e.Row[0] + e.Row[2] > 0))
            Add(table, ScriptDate.Find(page.Tree.Source), 13, 3, CandidateOrigins.LinkedData);
        Add(table, AddressDate.Find(page.Head.Url), 5, 9, CandidateOrigins.Address);
        HashSet<DateOnly> clocks = AddMarked(table, page, order);
        AddVisible(table, page, order, clocks);
        SameMoment.Join(table);
        Compare(table, page);
        return table.ToCandidates();
    }

    // What stands early in the head is written by the site itself, what stands late by what it has built in.
    private static float Early(int place) => place < 0 ? 0 : 10 / (1 + MathF.Log(1 + place));

    /// <summary>When the page was last changed, as it tells machines.</summary>
    public static PublicationTime? Modified(PageHead head)
    {
        if (DateFormats.Parse(head.Data.Modified) is { } told)
            return told;
        foreach (string name in DateNames.Modified)
        {
            if (DateFormats.Parse(head.Tags.Meta(name)) is { } time)
                return time;
        }

        return null;
    }

    private static CandidateTable<PublicationTime>.Entry? Add(
        CandidateTable<PublicationTime> table,
        PublicationTime? time,
        int source,
        int preference,
        CandidateOrigins origin
    )
    {
        if (time is null || time.Day.Year < 1900)
            return null;
        // A form with the hour says more than a bare day.
        int better = time.Time is null ? preference + 20 : preference;
        CandidateTable<PublicationTime>.Entry entry = table.Add(
            time.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            time,
            better,
            origin
        );
        entry.Row[source]++;
        return entry;
    }

    // Elements that say of themselves that they hold a time.
    private static HashSet<DateOnly> AddMarked(CandidateTable<PublicationTime> table, PageEvidence page, DayOrder order)
    {
        int seen = 0;
        HashSet<DateOnly> clocks = [];
        for (int node = 1; node < page.Tree.Count && seen < MaxMarked; node++)
        {
            HtmlTag tag = page.Tree.TagOf(node);
            bool marked = page.View.Outline.Traits[node].HasFlag(NodeTraits.NamesDate);
            if (tag is HtmlTag.Text or HtmlTag.Meta or HtmlTag.Script || (tag != HtmlTag.Time && !marked))
                continue;
            string? told = page.Tree.Attribute(node, "datetime") ?? page.Tree.Attribute(node, "content");
            PublicationTime? time = order.Parse(told);
            bool small = page.Tree[node].SubtreeEnd - node <= 24;
            // Many an element that is called after a date holds none.
            if (time is null && !(small && HoldsDigit(page.Tree, node)))
                continue;
            string text = small ? page.Tree.TextOf(node) : "";
            string label = text;
            if (time is null && text.Length <= MaxVisibleLength && text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                List<(PublicationTime Time, string Label)> shown = order.FindAll(text);
                time = shown.Count > 0 ? shown[0].Time : order.Parse(text);
                label = shown.Count > 1 ? shown[0].Label : text;
            }

            if (time is null || IsHandling(label, text))
                continue;
            string? property = page.Tree.Attribute(node, "itemprop");
            string names = string.Join(' ', property, page.Tree.Attribute(node, "class"), page.Tree.Attribute(node, "id"));
            if (IsClock(names))
            {
                clocks.Add(time.Day);
                continue;
            }

            seen++;
            int source =
                Says(names, "modif") || Says(names, "updated") ? 7
                : property is not null || Says(names, "publi") || page.Tree.TryGetRawAttribute(node, "pubdate", out _) ? 6
                : tag == HtmlTag.Time ? 8
                : 9;
            if (Add(table, time, source, 10 + source, CandidateOrigins.Markup) is { } entry)
                Place(entry, page, page.BlockOf(node), seen, label);
        }

        return clocks;
    }

    private static bool HoldsDigit(HtmlTree tree, int element)
    {
        for (int node = element; node < tree[element].SubtreeEnd; node++)
        {
            ReadOnlySpan<char> letters =
                tree.TagOf(node) == HtmlTag.Text ? tree.RawText(node)
                : HtmlTags.IsRawText(tree.TagOf(node)) ? tree.RawContent(node)
                : default;
            if (letters.ContainsAnyInRange('0', '9'))
                return true;
        }

        return false;
    }

    // A clock on the page shows the day of the visit.
    private static bool IsClock(string names) =>
        Says(names, "today") || Says(names, "current-date") || Says(names, "currentdate") || Says(names, "current_date");

    private static void AddVisible(CandidateTable<PublicationTime> table, PageEvidence page, DayOrder order, HashSet<DateOnly> clocks)
    {
        int seen = 0;
        for (int i = 0; i < page.View.Blocks.Count && seen < MaxVisible; i++)
        {
            string text = page.View.Blocks[i].Text;
            bool held = page.View.Signs[i].HasFlag(BlockSigns.HoldsDate) || page.View.Signs[i].HasFlag(BlockSigns.DateLine);
            if (text.Length > MaxVisibleLength || page.View.Words[i].Digits < 3 || (!held && !page.IsNear(i)))
                continue;
            List<(PublicationTime Time, string Label)> dates = order.FindAll(text);
            if (dates.Count == 0)
                AddParts(dates, page, i, order);
            int source = i >= page.BodyStart && i > page.Top ? 11 : 10;
            for (int n = 0; n < Math.Min(dates.Count, MaxDatesInLine); n++)
            {
                // The words before a date speak of it alone where the line holds several.
                string label = dates.Count > 1 ? dates[n].Label : text;
                if (n == 0 && i > 0 && text.Length < 40)
                    label = page.View.Blocks[i - 1].Text + " " + label;
                bool isNone = IsHandling(label, text) || clocks.Contains(dates[n].Time.Day);
                if (!isNone && Add(table, dates[n].Time, source, 30, CandidateOrigins.Visible) is { } entry)
                    Place(entry, page, i, ++seen, label);
            }
        }
    }

    // "4 May 2033" and "5 minutes" side by side in elements of their own, without a blank between them.
    private static void AddParts(List<(PublicationTime Time, string Label)> dates, PageEvidence page, int block, DayOrder order)
    {
        int end = block + 1 < page.View.Blocks.Count ? page.View.Blocks[block + 1].FirstText : page.Tree.Count;
        for (int node = page.View.Blocks[block].FirstText; node < end && dates.Count == 0; node++)
        {
            if (page.Tree.TagOf(node) == HtmlTag.Text && page.Tree.RawText(node) is { Length: >= 8 and < 60 } part)
                dates.AddRange(order.FindAll(part.ToString()));
        }
    }

    // Journals also show when a paper came in, was changed and accepted.
    private static bool IsHandling(string label, string line) =>
        label.AsSpan().ContainsAny(HandlingWords) || (Says(label, "revised") && (Says(line, "received") || Says(line, "accepted")));

    private static void Place(CandidateTable<PublicationTime>.Entry entry, PageEvidence page, int block, int number, string text)
    {
        entry.Raise(Sources, 1f / number);
        entry.Raise(Sources + 1, 1 / (1 + page.DistanceToTop(block)));
        entry.Raise(Sources + 2, 1 / (1 + page.DistanceToBody(block)));
        entry.Raise(Sources + 3, page.IsNear(block) ? 1 : 0);
        bool updated = text.AsSpan().ContainsAny(UpdatedWords);
        bool published = text.AsSpan().ContainsAny(PublishedWords);
        entry.Raise(Sources + 4, updated ? 1 : 0);
        entry.Raise(Sources + 5, published ? 1 : 0);
        entry.Raise(Sources + 6, block < page.Top ? 1 : 0);
        entry.Raise(Sources + 7, block > page.BodyEnd ? 1 : 0);
        entry.Raise(Sources + 8, Says(text, "copyright") || text.Contains('\u00A9', StringComparison.Ordinal) ? 1 : 0);
        entry.Raise(Sources + 9, text.Length is > 0 and < 40 && !updated && !published ? 1 : 0);
    }

    private static void Compare(CandidateTable<PublicationTime> table, PageEvidence page)
    {
        List<CandidateTable<PublicationTime>.Entry> all = table.Entries;
        DateOnly? told = all.Find(e => e.Row[0] > 0)?.Value.Day;
        DateOnly? changed = all.Find(e => e.Row[1] + e.Row[3] > 0)?.Value.Day;
        DateOnly? meta = all.Find(e => e.Row[2] > 0)?.Value.Day;
        DateOnly? address = all.Find(e => e.Row[5] > 0)?.Value.Day;
        DateOnly earliest = all.Select(e => e.Value.Day).DefaultIfEmpty().Min();
        DateOnly latest = all.Select(e => e.Value.Day).DefaultIfEmpty().Max();
        float shown = all.Select(e => e.Row[Sources + 3]).DefaultIfEmpty().Max();
        int near = all.Count(e => e.Row[Sources + 3] > 0);
        float updated = all.Select(e => e.Row[Sources + 4]).DefaultIfEmpty().Max();
        float published = all.Select(e => e.Row[Sources + 5]).DefaultIfEmpty().Max();
        float early = all.Where(e => e.Row[2] > 0).Select(e => e.Row[Sources + 25]).DefaultIfEmpty().Max();
        bool toldInMeta = all.Exists(e => e.Row[2] > 0);
        bool changedInMeta = all.Exists(e => e.Row[3] > 0);
        int? picture = PictureMonth.Find(page.Head.Tags);
        foreach (CandidateTable<PublicationTime>.Entry entry in all)
        {
            int k = Sources + 10;
            float[] row = entry.Row;
            DateOnly day = entry.Value.Day;
            row[k++] = Distance(day, told);
            row[k++] = Distance(day, changed);
            row[k++] = Distance(day, meta);
            row[k++] = Distance(day, address);
            row[k++] = day == earliest ? 1 : 0;
            row[k++] = day == latest ? 1 : 0;
            row[k++] = all.Count;
            row[k++] = Sources - row.AsSpan(0, Sources).Count(0f);
            row[k++] = told is null && meta is null ? 0 : 1;
            row[k++] = shown;
            row[k++] = near;
            row[k++] = entry.Value.Offset == TimeSpan.Zero ? 1 : 0;
            row[k++] = entry.Value.Time is null ? 0 : 1;
            row[k++] = updated;
            row[k++] = published;
            k++; // How early the day itself is told, set above.
            row[k++] = early;
            row[k++] = toldInMeta ? 1 : 0;
            row[k++] = changedInMeta ? 1 : 0;
            row[k++] = row[2] > 0 && row[0] == 0 ? 1 : 0;
            row[k++] = row[0] > 0 && row[2] == 0 ? 1 : 0;
            row[k++] = picture is { } month ? Order(PictureMonth.Number(day), month) : -1;
        }
    }

    // Days apart, with its sign, on a scale that grows slowly; far off where there is nothing to compare with.
    private static float Distance(DateOnly day, DateOnly? other) =>
        other is { } o ? Math.Sign(day.DayNumber - o.DayNumber) * MathF.Log(1 + Math.Abs(day.DayNumber - o.DayNumber)) : 20;

    // Before, after, the same.
    private static float Order(int month, int other) =>
        month < other ? 0
        : month > other ? 1
        : 2;

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
