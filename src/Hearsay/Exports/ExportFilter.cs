using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Linking.Dyads;

namespace Hearsay.Exports;

/// <summary>Which rows are exported: those that fit everything given.</summary>
public sealed record ExportFilter
{
    /// <summary>Gets the first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Gets the last day of publication.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Gets the outlet, by its name without regard to case.</summary>
    public string? Outlet { get; init; }

    /// <summary>Gets the name, alias or ISO country code of an actor: rows in which it takes part.</summary>
    public string? Actor { get; init; }

    /// <summary>Gets the id of a story.</summary>
    public string? Story { get; init; }

    /// <summary>Gets whether everything fits.</summary>
    public bool IsEmpty => this == new ExportFilter();

    /// <summary>What is named and not there, for people; null where all that is named is there. Rows of nobody would hide a slip of the pen.</summary>
    public string? MissingIn(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        if (Actor is not null && DyadFinder.Named(brief, Actor).IsEmpty)
            return $"no actor of the articles goes by the name of {Actor}";
        if (Outlet is not null && !brief.Articles.Any(row => (this with { Since = null, Until = null }).Fits(row.Article)))
            return $"no article is of an outlet {Outlet}";
        return Story is not null && !brief.Stories.Any(story => story.Id == Story) ? $"the articles have no story {Story}" : null;
    }

    /// <summary>The brief with only the rows that fit, the articles that hold them, and the claims, conflicts and commitments that have one of them.</summary>
    public Brief Apply(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        if (IsEmpty)
            return brief;
        HashSet<ArticleId>? ofStory = Story is null ? null : [.. brief.Stories.Where(s => s.Id == Story).SelectMany(s => s.Articles)];
        HashSet<ArticleId> articles =
        [
            .. brief.Articles.Select(row => row.Article).Where(a => Fits(a) && ofStory?.Contains(a.Id) != false).Select(a => a.Id),
        ];
        HashSet<ActorId>? actors = Actor is null ? null : [.. DyadFinder.Named(brief, Actor)];
        ImmutableArray<Statement> statements =
        [
            .. brief.Statements.Where(s => articles.Contains(s.Article) && Means(actors, s.Source.Party, s.Addressee, s.Channel)),
        ];
        ImmutableArray<Event> events =
        [
            .. brief.Events.Where(e => articles.Contains(e.Article) && Means(actors, e.Actor, e.Recipient, e.Place)),
        ];
        HashSet<RowId> rows = [.. statements.Select(s => s.Id), .. events.Select(e => e.Id)];
        if (actors is not null)
            articles.IntersectWith(statements.Select(s => s.Article).Concat(events.Select(e => e.Article)).ToHashSet());
        ImmutableArray<Claim> claims = [.. brief.Claims.Where(c => c.Members.Any(rows.Contains))];
        HashSet<string> claimIds = [.. claims.Select(c => c.Id)];
        HashSet<ActorId> mentioned = [.. Parties(statements, events).Select(p => p?.Actor).OfType<ActorId>()];
        return brief with
        {
            Articles = [.. brief.Articles.Where(row => articles.Contains(row.Article.Id))],
            Actors = [.. brief.Actors.Where(a => mentioned.Contains(a.Id))],
            Statements = statements,
            Events = events,
            Claims = claims,
            Conflicts = [.. brief.Conflicts.Where(c => claimIds.Contains(c.First) && claimIds.Contains(c.Second))],
            Commitments = [.. brief.Commitments.Where(c => articles.Contains(c.Article) && Means(actors, c.By, c.To))],
            Unknowns = [.. brief.Unknowns.Where(u => u.Spans.Any(piece => articles.Contains(piece.Article)))],
            Stories = [.. brief.Stories.Where(s => s.Articles.Any(articles.Contains))],
        };
    }

    private static IEnumerable<ActorReference?> Parties(ImmutableArray<Statement> statements, ImmutableArray<Event> events) =>
        statements
            .SelectMany(s => new[] { s.Source.Party, s.Addressee, s.Channel })
            .Concat(events.SelectMany(e => new[] { e.Actor, e.Recipient, e.Place }));

    private static bool Means(HashSet<ActorId>? actors, params ReadOnlySpan<ActorReference?> parties)
    {
        if (actors is null)
            return true;
        foreach (ActorReference? party in parties)
        {
            if (party?.Actor is { } actor && actors.Contains(actor))
                return true;
        }

        return false;
    }

    private bool Fits(Article article)
    {
        DateOnly? day = article.Published?.Day;
        return (Since is null || day >= Since)
            && (Until is null || day <= Until)
            && (Outlet is null || string.Equals(article.Outlet?.Trim(), Outlet.Trim(), StringComparison.OrdinalIgnoreCase));
    }
}
