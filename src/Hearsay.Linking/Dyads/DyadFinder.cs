using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Linking.Actors;

namespace Hearsay.Linking.Dyads;

/// <summary>Collects what two actors of a brief did to each other. Each deed counts once, however many articles and copies tell it.</summary>
public static class DyadFinder
{
    /// <summary>The actors that a name, an alias or an ISO 3166 alpha-3 code of a country means.</summary>
    public static ImmutableArray<ActorId> Named(Brief brief, string name)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(name);
        string key = NameKey.Of(name);
        return
        [
            .. brief
                .Actors.Where(a =>
                    (a.Country == name && a.Kind == ActorKind.Government) || a.Aliases.Append(a.Name).Any(alias => NameKey.Of(alias) == key)
                )
                .Select(a => a.Id),
        ];
    }

    /// <summary>The deeds between two actors, each given by all the ids that mean it.</summary>
    public static Dyad Find(Brief brief, ImmutableArray<ActorId> first, ImmutableArray<ActorId> second)
    {
        ArgumentNullException.ThrowIfNull(brief);
        Dictionary<ArticleId, BriefArticle> articles = brief.Articles.ToDictionary(a => a.Article.Id);
        Dictionary<RowId, string> claimOf = [];
        foreach (Claim claim in brief.Claims)
        {
            foreach (RowId row in claim.Members)
                claimOf.TryAdd(row, claim.Id);
        }

        List<Told> told = [];
        foreach (Event deed in brief.Events)
        {
            if (Direction(deed.Actor, deed.Recipient) is { } isForward)
                told.Add(
                    new Told(
                        deed.Id,
                        deed.Article,
                        deed.Date?.Value,
                        isForward,
                        deed.Type,
                        deed.Status is EventStatus.Occurred or EventStatus.Alleged
                    )
                );
        }

        foreach (Statement said in brief.Statements)
        {
            if (TypeOf(said.Act) is { } type && Direction(said.Source.Party, said.Addressee) is { } isForward)
                told.Add(new Told(said.Id, said.Article, said.Date?.Value, isForward, type, true));
        }

        return new Dyad(
            first,
            second,
            [
                .. told.GroupBy(t => (Claim: claimOf.GetValueOrDefault(t.Row, t.Row.Value), t.IsForward, t.Type))
                    .Select(g => Deed([.. g]))
                    .OrderBy(d => d.Date is null)
                    .ThenBy(d => d.Date, StringComparer.Ordinal)
                    .ThenBy(d => d.Rows[0]),
            ]
        );

        bool? Direction(ActorReference? by, ActorReference? to)
        {
            if (by?.Actor is not { } actor || to?.Actor is not { } recipient)
                return null;
            return first.Contains(actor) && second.Contains(recipient) ? true
                : second.Contains(actor) && first.Contains(recipient) ? false
                : null;
        }

        DyadDeed Deed(Told[] same)
        {
            Told best = same.OrderBy(t => t.Date is null)
                .ThenBy(t => articles[t.Article].DuplicateOf is not null)
                .ThenBy(t => t.Row)
                .First();
            string? date =
                best.Date
                ?? same.Select(t => articles[t.Article].Article.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    .OfType<string>()
                    .Min(StringComparer.Ordinal);
            return new DyadDeed(
                [.. same.OrderBy(t => t != best).ThenBy(t => t.Row).Select(t => t.Row).Distinct()],
                date,
                best.IsForward,
                best.Type.ToString().ToUpperInvariant(),
                ConflictCooperation.WeightOf(best.Type),
                Array.Exists(same, t => t.Counts)
            );
        }
    }

    // What one says to the other's face is a deed as well.
    private static EventType? TypeOf(SpeechAct act) =>
        act switch
        {
            SpeechAct.Threat or SpeechAct.Warning => EventType.Threaten,
            SpeechAct.Accusation => EventType.Accuse,
            SpeechAct.Demand or SpeechAct.Request => EventType.Request,
            SpeechAct.Promise or SpeechAct.Assurance or SpeechAct.Offer => EventType.Yield,
            _ => null,
        };

    private sealed record Told(RowId Row, ArticleId Article, string? Date, bool IsForward, EventType Type, bool Counts);
}
