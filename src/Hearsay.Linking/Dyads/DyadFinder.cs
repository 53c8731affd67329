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
        IEnumerable<IGrouping<(string, bool, EventType), Told>> deeds = Tellings(brief)
            .Where(t => (first.Contains(t.From) && second.Contains(t.To)) || (second.Contains(t.From) && first.Contains(t.To)))
            .GroupBy(t => (t.Claim, IsForward: first.Contains(t.From) && second.Contains(t.To), t.Type));
        Dictionary<ArticleId, BriefArticle> articles = brief.Articles.ToDictionary(a => a.Article.Id);
        return new Dyad(first, second, [.. Ordered(deeds.Select(g => Deed([.. g], g.Key.Item2, articles)))]);
    }

    /// <summary>The deeds between any two actors, from who did it to whom it was done, by date.</summary>
    public static IEnumerable<DirectedDeed> All(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        Dictionary<ArticleId, BriefArticle> articles = brief.Articles.ToDictionary(a => a.Article.Id);
        return Tellings(brief)
            .GroupBy(t => (t.From, t.To, t.Claim, t.Type))
            .Select(g => new DirectedDeed(g.Key.From, g.Key.To, Deed([.. g], isForward: true, articles)))
            .OrderBy(d => d.Deed.Date is null)
            .ThenBy(d => d.Deed.Date, StringComparer.Ordinal)
            .ThenBy(d => d.Deed.Rows[0]);
    }

    private static IEnumerable<DyadDeed> Ordered(IEnumerable<DyadDeed> deeds) =>
        deeds.OrderBy(d => d.Date is null).ThenBy(d => d.Date, StringComparer.Ordinal).ThenBy(d => d.Rows[0]);

    private static IEnumerable<Told> Tellings(Brief brief)
    {
        Dictionary<RowId, string> claimOf = [];
        foreach (Claim claim in brief.Claims)
        {
            foreach (RowId row in claim.Members)
                claimOf.TryAdd(row, claim.Id);
        }

        foreach (Event deed in brief.Events)
        {
            if (deed.Type == EventType.Ordinary || deed.Actor?.Actor is not { } from || deed.Recipient?.Actor is not { } to)
                continue;
            bool counts = deed.Status is EventStatus.Occurred or EventStatus.Alleged;
            yield return new Told(deed.Id, deed.Article, deed.Date?.Value, from, to, ClaimOf(deed.Id), deed.Type, counts);
        }

        foreach (Statement said in brief.Statements)
        {
            if (TypeOf(said.Act) is not { } type || said.Source.Party.Actor is not { } from || said.Addressee?.Actor is not { } to)
                continue;
            yield return new Told(said.Id, said.Article, said.Date?.Value, from, to, ClaimOf(said.Id), type, Counts: true);
        }

        string ClaimOf(RowId row) => claimOf.GetValueOrDefault(row, row.Value);
    }

    private static DyadDeed Deed(Told[] same, bool isForward, Dictionary<ArticleId, BriefArticle> articles)
    {
        Told best = same.OrderBy(t => t.Date is null).ThenBy(t => articles[t.Article].DuplicateOf is not null).ThenBy(t => t.Row).First();
        string? date =
            best.Date
            ?? same.Select(t => articles[t.Article].Article.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .OfType<string>()
                .Min(StringComparer.Ordinal);
        return new DyadDeed(
            [.. same.OrderBy(t => t != best).ThenBy(t => t.Row).Select(t => t.Row).Distinct()],
            date,
            isForward,
            best.Type.ToString().ToUpperInvariant(),
            ConflictCooperation.WeightOf(best.Type),
            Array.Exists(same, t => t.Counts)
        );
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

    private sealed record Told(
        RowId Row,
        ArticleId Article,
        string? Date,
        ActorId From,
        ActorId To,
        string Claim,
        EventType Type,
        bool Counts
    );
}
