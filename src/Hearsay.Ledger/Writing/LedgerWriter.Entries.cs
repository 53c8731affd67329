using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Packs;
using Hearsay.Ledger.Rows;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger.Writing;

internal sealed partial class LedgerWriter
{
    private void SaveEntries(PackedStory story, IReadOnlyDictionary<ArticleId, long> numbers, Dictionary<ActorId, long> actors)
    {
        Dictionary<RowId, (long State, long Origins)> claimed = [];
        foreach (Claim claim in story.Brief.Claims)
        {
            foreach (RowId member in claim.Members)
                claimed.TryAdd(member, ((long)claim.State, claim.IndependentOrigins.Min));
        }

        foreach (PackedPart part in story.Parts)
        {
            long number = numbers[part.Article.Id];
            List<EntryRow> rows = new(part.Said.Length + part.Done.Length);
            foreach (Statement row in part.Said)
            {
                int words = row.Content.Sum(span => SearchWords.Count(span.Slice(part.Article.Text)));
                rows.Add(Entry(row.Id, EntryRow.Statement, (long)row.Act, row.Source.Party, row.Addressee, row.Date, words));
            }

            foreach (Event row in part.Done)
                rows.Add(Entry(row.Id, EntryRow.Event, (long)row.Type, row.Actor, row.Recipient, row.Date, 0));
            SaveRows(number, rows, part, SaveLinked(number, part.Linked));

            EntryRow Entry(RowId id, long kind, long label, ActorReference? by, ActorReference? to, StatedDate? date, int words)
            {
                (long State, long Origins)? claim = claimed.TryGetValue(id, out (long, long) known) ? known : null;
                return new EntryRow(
                    (number * EntryRow.PerArticle) + rows.Count,
                    EntryRow.HashOf(id),
                    kind,
                    label,
                    NumberOf(by),
                    NumberOf(to),
                    DayOf(date) ?? part.Article.Published?.Day.DayNumber ?? EntryRow.NoDay,
                    claim?.State,
                    claim?.Origins,
                    words
                );
            }
        }

        long? NumberOf(ActorReference? reference) =>
            reference?.Actor is { } actor && actors.TryGetValue(actor, out long number) ? number : null;
    }

    /// <summary>Keeps the article's part of its story.</summary>
    /// <returns>What was kept before; null for a new article.</returns>
    private byte[]? SaveLinked(long article, byte[] linked)
    {
        byte[]? stored = (byte[]?)Session.Scalar("SELECT linked FROM content WHERE article = @0", article);
        if (stored is null || !stored.AsSpan().SequenceEqual(linked))
            Session.Execute("UPDATE content SET linked = @1 WHERE article = @0", article, linked);
        return stored;
    }

    private void SaveRows(long article, List<EntryRow> rows, PackedPart part, byte[]? linkedBefore)
    {
        Article of = part.Article;
        Dictionary<long, EntryRow> stored = linkedBefore is null ? [] : ReadRows(article);
        int statementsBefore = stored.Values.Count(r => r.Kind == EntryRow.Statement);
        Bump(Counters.Statements, part.Said.Length - statementsBefore);
        Bump(Counters.Events, part.Done.Length - (stored.Count - statementsBefore));
        ImmutableArray<Statement>? said = null;
        List<EntryRow> added = [];
        List<TextEntry> texts = [];
        List<TextEntry> gone = [];
        foreach (EntryRow row in rows)
        {
            bool isKnown = stored.Remove(row.Number, out EntryRow? old);
            if (old == row)
                continue;
            string words = row.Kind == EntryRow.Statement ? Words(of, part.Said[row.Place].Content) : "";
            if (isKnown)
            {
                Update(row);
                TakeOut(old!, old!.IdHash == row.IdHash ? words : null);
            }
            else
                added.Add(row);

            if (row.Kind == EntryRow.Statement)
                texts.Add(new TextEntry(row.Number, "", words, Tags.OfEntry(row, of.Outlet)));
        }

        foreach (EntryRow row in stored.Values)
        {
            Session.Execute("DELETE FROM entry WHERE number = @0", row.Number);
            TakeOut(row, null);
        }

        _engine.Insert(
            Session,
            "entry",
            ["number", "id_hash", "kind", "label", "party", "other", "day", "state", "origins", "words"],
            [
                .. added.Select(r =>
                    new object?[] { r.Number, r.IdHash, r.Kind, r.Label, r.Party, r.Other, r.Day, r.State, r.Origins, r.Words }
                ),
            ]
        );
        _engine.RemoveTexts(Session, TextTable.Entry, gone);
        _engine.AddTexts(Session, TextTable.Entry, texts);

        // The index wants the words as they went in: those of the rows as they were linked then.
        void TakeOut(EntryRow old, string? words)
        {
            if (old.Kind != EntryRow.Statement)
                return;
            if (words is null)
            {
                said ??= StoryPack.ReadRows(linkedBefore!, of.Id).Statements;
                words = Words(of, said.Value[old.Place].Content);
            }

            gone.Add(new TextEntry(old.Number, "", words, Tags.OfEntry(old, of.Outlet)));
        }
    }

    private void Update(EntryRow row) =>
        Session.Execute(
            "UPDATE entry SET id_hash = @1, kind = @2, label = @3, party = @4, other = @5, day = @6, state = @7, origins = @8, words = @9 WHERE number = @0",
            row.Number,
            row.IdHash,
            row.Kind,
            row.Label,
            row.Party,
            row.Other,
            row.Day,
            row.State,
            row.Origins,
            row.Words
        );

    private Dictionary<long, EntryRow> ReadRows(long article) =>
        Session
            .Query(
                "SELECT number, id_hash, kind, label, party, other, day, state, origins, words FROM entry WHERE number >= @0 AND number < @1",
                r => new EntryRow(
                    r.GetInt64(0),
                    r.GetInt64(1),
                    r.GetInt64(2),
                    r.GetInt64(3),
                    r.Number(4),
                    r.Number(5),
                    r.GetInt64(6),
                    r.Number(7),
                    r.Number(8),
                    r.GetInt64(9)
                ),
                article * EntryRow.PerArticle,
                (article + 1) * EntryRow.PerArticle
            )
            .ToDictionary(r => r.Number);

    private static string Words(Article article, ImmutableArray<Core.Text.TextSpan> spans) =>
        string.Join(' ', spans.Select(span => SearchWords.Join(span.Slice(article.Text)).Words));

    // A whole day only: "2031", "2031-W07" and the like are no day to sort by.
    private static int? DayOf(StatedDate? date) =>
        date?.Value is { Length: >= 10 } value
        && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day.DayNumber
            : null;
}
