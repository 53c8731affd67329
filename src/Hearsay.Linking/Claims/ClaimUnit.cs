using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Conflicts;

namespace Hearsay.Linking.Claims;

/// <summary>One thing that one article says, by one or several rows over the same words: what claims are made of.</summary>
/// <param name="Number">Place in the list of units: by article, then by text.</param>
/// <param name="Article">Number of the article.</param>
/// <param name="Rows">The rows, the telling one first.</param>
/// <param name="Statement">The innermost statement of the words; null for an event in the article's own voice.</param>
/// <param name="Event">The event, when the unit is one.</param>
/// <param name="Content">The words.</param>
/// <param name="Tokens">The words read.</param>
/// <param name="IsNegative">Whether it is said not to be so.</param>
internal sealed record ClaimUnit(
    int Number,
    int Article,
    ImmutableArray<RowId> Rows,
    Statement? Statement,
    Event? Event,
    ImmutableArray<TextSpan> Content,
    ImmutableArray<ContentToken> Tokens,
    bool IsNegative
)
{
    /// <summary>Gets the distinct concepts of weight, ascending.</summary>
    public ImmutableArray<int> Concepts { get; init; } = [];

    /// <summary>Gets the words to show to people: the content, or the clause that makes it one.</summary>
    public ImmutableArray<TextSpan> Told { get; init; } = [];

    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    public ImmutableArray<Moment> Moments { get; init; } = [];

    /// <summary>Gets the outlet that reports it by the article's own account; null when the article does.</summary>
    public ActorId? Media { get; init; }

    /// <summary>Gets the statements that hold the words, innermost first.</summary>
    public ImmutableArray<RowId> Chain { get; init; } = [];

    /// <summary>Gets the number of the sentence in which its words begin.</summary>
    public int Sentence { get; init; }

    /// <summary>Gets the unit before it whose matter a bare figure is about ("The mill put it at nine."); null for one that names its own.</summary>
    public ClaimUnit? Antecedent { get; init; }

    /// <summary>Gets the class of an ordinary deed, also where another word tells that it was left undone ("unpaid", "still closed"); null for all other units.</summary>
    public string? Deed { get; init; }

    /// <summary>Gets where it says something is; null when it does not.</summary>
    public Whereabouts? Whereabouts { get; init; }

    /// <summary>Whether one of the two is told inside the other.</summary>
    public bool IsTiedTo(ClaimUnit other) => Article == other.Article && (Chain.Any(other.Rows.Contains) || other.Chain.Any(Rows.Contains));

    /// <summary>Gets whether it tells of several days or years at once: what it counts is of them all ("from 2007 through 2014").</summary>
    public bool IsOfStretch => Moments.Select(m => m.Day).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>Gets whether it is a speech act that binds its speaker: then the claim is that it was made.</summary>
    public bool IsCommissive => Event is null && Statement is { } statement && SpeechActs.IsCommissive(statement.Act);

    /// <summary>Gets whether it is a demand, a request or an offer.</summary>
    public bool IsDirective => Event is null && Statement is { } statement && SpeechActs.IsDirective(statement.Act);

    /// <summary>Gets whether somebody says so, or is said to accuse: what an article tells in its own voice is seldom what a denial answers.</summary>
    public bool IsContestable => Statement is not null || Event is { Type: EventType.Accuse } || Event is { Status: EventStatus.Alleged };

    /// <summary>Gets who speaks; null when unnamed.</summary>
    public ActorId? Speaker => Statement?.Source.Party.Actor;
}
