using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Core;

/// <summary>What one article says; nothing here looks at another article. Every list is in the order of the text.</summary>
public sealed record Annotation(Article Article)
{
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];

    public ImmutableArray<Mention> Mentions { get; init; } = [];

    public ImmutableArray<Actor> Actors { get; init; } = [];

    public ImmutableArray<DateExpression> Dates { get; init; } = [];

    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    public ImmutableArray<Statement> Statements { get; init; } = [];

    public ImmutableArray<Event> Events { get; init; } = [];

    public ImmutableArray<PredicateFactuality> Factuality { get; init; } = [];

    public ImmutableArray<Unknown> Unknowns { get; init; } = [];
}

/// <summary>How factual the text presents a predicate to be, from -3 (certainly not) to 3 (certainly), as FactBank and UW do.</summary>
public readonly record struct PredicateFactuality(TextSpan Span, double Value);

/// <summary>Something that the article says is not known, or that somebody would not say.</summary>
/// <param name="About">The matter left open, in the article's words.</param>
/// <param name="Span">The sentence or clause that leaves it open.</param>
public sealed record Unknown(string About, TextSpan Span);
