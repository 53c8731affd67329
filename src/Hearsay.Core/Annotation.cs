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
    /// <summary>Gets the sentences, ascending and not overlapping; none crosses a block.</summary>
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];

    /// <summary>Gets the places that mean somebody or something, by name, noun or pronoun.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Gets the parties that the article speaks of, each once; their ids hold within the article.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];

    /// <summary>Gets the expressions of time with their values, resolved against the day of publication.</summary>
    public ImmutableArray<DateExpression> Dates { get; init; } = [];

    /// <summary>Gets the attribution relations (source, cue, content), before they are interpreted.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>Gets who said what.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Gets who did what, by what is told in the article's own voice and in statements.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>Gets how factual the text presents its predicates to be.</summary>
    public ImmutableArray<PredicateFactuality> Factuality { get; init; } = [];

    /// <summary>Gets what the article itself leaves open.</summary>
    public ImmutableArray<Unknown> Unknowns { get; init; } = [];
}

/// <summary>How factual the text presents a predicate to be, from -3 (certainly not) to 3 (certainly), as FactBank and UW do.</summary>
public readonly record struct PredicateFactuality(TextSpan Span, double Value);

/// <summary>Something that the article says is not known, or that somebody would not say.</summary>
/// <param name="About">The matter left open, in the article's words.</param>
/// <param name="Span">The sentence or clause that leaves it open.</param>
public sealed record Unknown(string About, TextSpan Span);
