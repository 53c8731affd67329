using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;

namespace Hearsay.Core.Briefs;

/// <summary>What several articles say together. The order of every list is fixed by content, never by the order of arrival.</summary>
public sealed record Brief
{
    /// <summary>The version of the printed shape.</summary>
    public const string Schema = "hearsay/1";

    /// <summary>Gets the articles with what each has from others.</summary>
    public ImmutableArray<BriefArticle> Articles { get; init; } = [];

    /// <summary>Gets the actors of all articles, each real one once.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];

    /// <summary>Gets the statements of all articles, actors already joined.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Gets the events of all articles, actors already joined.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>Gets what rows of several articles say alike, the rows that say it alone included.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Gets the pairs of claims that cannot both hold as told.</summary>
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    /// <summary>Gets what actors bound themselves to, each once however often it is voiced.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    /// <summary>Gets what the reporting leaves open, each matter once.</summary>
    public ImmutableArray<OpenQuestion> Unknowns { get; init; } = [];

    /// <summary>Gets where outlets cite each other for one claim, so that nobody stands behind it.</summary>
    public ImmutableArray<CitationCircle> Circles { get; init; } = [];

    /// <summary>Gets the courses of events that the articles tell of; every article is in one.</summary>
    public ImmutableArray<Story> Stories { get; init; } = [];
}

/// <summary>An article and how it hangs together with others.</summary>
/// <param name="DuplicateOf">The credited wire or the earlier article that this one copies; null for an article of its own.</param>
public sealed record BriefArticle(Article Article, ArticleId? DuplicateOf, ImmutableArray<Relay> Relays)
{
    /// <summary>Gets why it counts as a copy; null for an article of its own.</summary>
    public string? DuplicateBecause { get; init; }

    /// <summary>Gets the passages that it has word for word from earlier articles which it is no copy of.</summary>
    public ImmutableArray<LiftedPassage> Lifted { get; init; } = [];

    /// <summary>Gets the earlier version of the same article; null when there is none.</summary>
    public ArticleRevision? RevisionOf { get; init; }
}

/// <summary>An outlet that an article repeats.</summary>
/// <param name="Spans">Where the article says or shows that it does.</param>
public sealed record Relay(ActorReference Outlet, ImmutableArray<Evidence> Spans);

/// <summary>Something that the reporting leaves open.</summary>
public sealed record OpenQuestion(string About, ImmutableArray<Evidence> Spans);
