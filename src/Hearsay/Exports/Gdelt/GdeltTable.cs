using System.Globalization;
using System.Text;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Text;
using Hearsay.Exports.Tables;
using Hearsay.Presentation;

namespace Hearsay.Exports.Gdelt;

/// <summary>
/// Events as a GDELT 1.0 daily table: 58 columns between tabs, no header, so that notebooks written for GDELT run on it. Each deed is one row, however many articles tell it;
/// NumMentions counts its independent origins, not reports.
/// </summary>
/// <remarks>Only what is told as having happened stands here: planned, denied and hypothetical deeds are left out, and so are deeds without any date.</remarks>
public static class GdeltTable
{
    /// <summary>How many columns a row has.</summary>
    public const int Columns = 58;

    private const string Day = "yyyyMMdd";

    /// <summary>Writes the deeds of briefs; memory holds one brief.</summary>
    /// <returns>How many deeds were left out since nothing dates them.</returns>
    public static int Write(Stream output, IEnumerable<Brief> briefs)
    {
        ArgumentNullException.ThrowIfNull(briefs);
        using StreamWriter writer = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        int undated = 0;
        foreach (Brief brief in briefs)
        {
            ExportScope scope = new(new BriefIndex(brief));
            foreach (Event[] told in Deeds(scope))
            {
                if (Row(scope, told) is { } row)
                    writer.WriteLine(string.Join('\t', row.Select(Cell)));
                else
                    undated++;
            }
        }

        return undated;
    }

    // Events of one claim, type and direction are tellings of one deed. Originals come before copies, earlier before later. CAMEO has no code for ordinary deeds.
    private static IEnumerable<Event[]> Deeds(ExportScope scope) =>
        scope
            .Brief.Events.Where(deed => deed is { Status: EventStatus.Occurred or EventStatus.Alleged, Type: not EventType.Ordinary })
            .GroupBy(deed => (Claim: scope.ClaimOf(deed.Id)?.Id ?? deed.Id.Value, deed.Type, deed.Actor?.Actor, deed.Recipient?.Actor))
            .Select(group =>
                group
                    .OrderBy(deed => scope.Index.ArticleOf(deed.Article).DuplicateOf is not null)
                    .ThenBy(deed => scope.ArticleOf(deed.Article).Published)
                    .ThenBy(deed => deed.Id)
                    .ToArray()
            );

    private static string[]? Row(ExportScope scope, Event[] told)
    {
        Event first = told[0];
        Article article = scope.ArticleOf(first.Article);
        DateOnly? published = told.Select(deed => ExportScope.DayOf(scope.ArticleOf(deed.Article))).Where(day => day is not null).Min();
        DateOnly? stated = told.Select(deed => ExportScope.DayOf(deed.Date?.Value)).FirstOrDefault(day => day is not null);
        if ((stated ?? published) is not { } day)
            return null;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        CameoCode code = CameoCode.Of(first.Type, told.Select(deed => deed.Mode).FirstOrDefault(mode => mode is not null));
        ArticleId[] articles = [.. told.Select(deed => deed.Article).Distinct()];
        string? place = told.Select(deed => scope.NameOf(deed.Place, deed.Article)).FirstOrDefault(name => name is not null);
        return
        [
            IdOf(first.Id).ToString(invariant),
            day.ToString(Day, invariant),
            day.ToString("yyyyMM", invariant),
            day.Year.ToString(invariant),
            (day.Year + (((day.Month * 30) - 30 + day.Day) / 365.0)).ToString("F4", invariant),
            .. GdeltParty.Columns(scope.Index.ActorOf(first.Actor?.Actor), scope.NameOf(first.Actor, first.Article)),
            .. GdeltParty.Columns(scope.Index.ActorOf(first.Recipient?.Actor), scope.NameOf(first.Recipient, first.Article)),
            told.Any(deed => IsInLead(scope, deed)) ? "1" : "0",
            code.Code,
            code.Base,
            code.Root,
            code.QuadClass.ToString(invariant),
            code.Goldstein.ToString("0.0", invariant),
            Origins(scope, first).ToString(invariant),
            articles.Select(scope.Index.OutletOf).Distinct(StringComparer.Ordinal).Count().ToString(invariant),
            articles.Length.ToString(invariant),
            // The tone of articles is not measured.
            "",
            .. GdeltParty.Geography(null),
            .. GdeltParty.Geography(null),
            .. GdeltParty.Geography(place),
            (published ?? day).ToString(Day, invariant),
            article.Url ?? article.Id.Value,
        ];
    }

    // Provably different origins, and one at least: somebody told it.
    private static int Origins(ExportScope scope, Event deed) => Math.Max(1, scope.ClaimOf(deed.Id)?.IndependentOrigins.Min ?? 1);

    private static bool IsInLead(ExportScope scope, Event deed)
    {
        Block? lead = scope.ArticleOf(deed.Article).Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph);
        return lead is not null && lead.Span.Contains(deed.Trigger);
    }

    // Of 53 bits: whole in every notebook, in those that read numbers as floating point too.
    private static ulong IdOf(RowId row) => StableHash.Start.Add(row.Value).ToUInt64() >> 11;

    private static string Cell(string value) =>
        value.AsSpan().IndexOfAny('\t', '\r', '\n') < 0
            ? value
            : string.Join(' ', value.Split(['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
