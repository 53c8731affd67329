using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Ledger.Packs;

/// <summary>Packs the rows of one article: statements, events, actors and whom they refer to.</summary>
internal static class RowPack
{
    // Rows that were packed before they had a clause lack the bit above their label.
    private const int HasClause = 1 << 6;

    public static void Write(PackWriter pack, Statement row)
    {
        pack.Text(row.Id.Value);
        Write(pack, row.Source.Party);
        pack.Flag(row.Source.Named);
        pack.Label(row.Source.Anonymity);
        pack.Spans(row.Content);
        pack.Label(row.Act);
        pack.Span(row.Cue);
        Optional(pack, row.Addressee);
        Optional(pack, row.Channel);
        pack.Label(row.Form);
        Write(pack, row.Date);
        pack.Label(row.Certainty);
        pack.Label(row.Polarity);
        WithClause(pack, (int)row.Quoted, row.Clause);
        pack.Text(row.Parent?.Value);
    }

    public static Statement ReadStatement(PackReader pack, ArticleId article)
    {
        RowId id = RowId.From(pack.Needed());
        StatementSource source = new(ReadReference(pack), pack.Flag(), pack.Label<Anonymity>());
        Statement row = new(id, article, source, pack.Spans(), pack.Label<SpeechAct>())
        {
            Cue = pack.OptionalSpan(),
            Addressee = ReadOptional(pack),
            Channel = ReadOptional(pack),
            Form = pack.Label<StatementForm>(),
            Date = ReadDate(pack),
            Certainty = pack.Label<Certainty>(),
            Polarity = pack.Label<Polarity>(),
        };
        (int quoted, TextSpan? clause) = ReadWithClause(pack);
        return row with { Quoted = (QuotationKind)quoted, Clause = clause, Parent = ReadRow(pack) };
    }

    public static void Write(PackWriter pack, Event row)
    {
        pack.Text(row.Id.Value);
        pack.Span(row.Trigger);
        pack.Label(row.Type);
        pack.Text(row.Mode);
        Optional(pack, row.Actor);
        Optional(pack, row.Recipient);
        Write(pack, row.Date);
        Optional(pack, row.Place);
        WithClause(pack, (int)row.Status, row.Clause);
        pack.List(
            row.Numbers,
            number =>
            {
                pack.Text(number.What);
                pack.Exact(number.Value);
                pack.Label(number.Bound);
                pack.Span(number.Span);
            }
        );
        pack.Text(row.Statement?.Value);
    }

    public static Event ReadEvent(PackReader pack, ArticleId article)
    {
        Event row = new(RowId.From(pack.Needed()), article, pack.Span(), pack.Label<EventType>(), pack.Text())
        {
            Actor = ReadOptional(pack),
            Recipient = ReadOptional(pack),
            Date = ReadDate(pack),
            Place = ReadOptional(pack),
        };
        (int status, TextSpan? clause) = ReadWithClause(pack);
        return row with
        {
            Status = (EventStatus)status,
            Clause = clause,
            Numbers = pack.List(() => new StatedNumber(pack.Needed(), pack.Decimal(), pack.Label<NumberBound>(), pack.Span())),
            Statement = ReadRow(pack),
        };
    }

    public static void Write(PackWriter pack, ActorReference reference)
    {
        pack.Text(reference.Actor?.Value);
        pack.Span(reference.Span);
        pack.Text(reference.Description);
    }

    public static ActorReference ReadReference(PackReader pack) => new(ReadActorId(pack), pack.OptionalSpan(), pack.Text());

    public static void Optional(PackWriter pack, ActorReference? reference)
    {
        pack.Flag(reference is not null);
        if (reference is not null)
            Write(pack, reference);
    }

    public static ActorReference? ReadOptional(PackReader pack) => pack.Flag() ? ReadReference(pack) : null;

    public static void Write(PackWriter pack, Actor actor)
    {
        pack.Text(actor.Id.Value);
        pack.Text(actor.Name);
        pack.Label(actor.Kind);
        pack.List(actor.Aliases, pack.Text);
        pack.List(
            actor.Roles,
            role =>
            {
                pack.Text(role.Title);
                pack.Text(role.Of);
                pack.Text(role.Date);
                pack.Label(role.Standing);
            }
        );
        pack.Text(actor.Country);
        pack.Flag(actor.IsNamed);
        pack.List(
            actor.Sources,
            source =>
            {
                pack.Text(source.Article.Value);
                pack.Text(source.Local?.Value);
                pack.Text(source.Name);
                pack.Number(source.Mentions);
                pack.Text(source.Because);
            }
        );
    }

    public static Actor ReadActor(PackReader pack) =>
        new(
            ActorId.From(pack.Needed()),
            pack.Needed(),
            pack.Label<ActorKind>(),
            pack.List(pack.Needed),
            pack.List(() => new Role(pack.Needed(), pack.Text(), pack.Text()) { Standing = pack.Label<RoleStanding>() }),
            pack.Text()
        )
        {
            IsNamed = pack.Flag(),
            Sources = pack.List(() =>
                new ActorSource(ArticleId.From(pack.Needed()), ReadActorId(pack), pack.Needed(), pack.Count(), pack.Needed())
            ),
        };

    public static ActorId? ReadActorId(PackReader pack) => pack.Text() is { } id ? ActorId.From(id) : null;

    private static void WithClause(PackWriter pack, int label, TextSpan? clause)
    {
        pack.Number((ulong)(clause is null ? label : label | HasClause));
        if (clause is { } span)
            pack.Span(span);
    }

    private static (int Label, TextSpan? Clause) ReadWithClause(PackReader pack)
    {
        int read = pack.Count();
        return (read & HasClause) == 0 ? (read, null) : (read & ~HasClause, pack.Span());
    }

    private static RowId? ReadRow(PackReader pack) => pack.Text() is { } id ? RowId.From(id) : null;

    private static void Write(PackWriter pack, StatedDate? date)
    {
        pack.Flag(date is not null);
        if (date is null)
            return;
        pack.Text(date.Value);
        pack.Label(date.Grain);
        pack.Span(date.Span);
    }

    private static StatedDate? ReadDate(PackReader pack) =>
        pack.Flag() ? new StatedDate(pack.Needed(), pack.Label<DateGrain>(), pack.Span()) : null;
}
