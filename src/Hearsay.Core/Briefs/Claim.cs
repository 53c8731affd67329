using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;

namespace Hearsay.Core.Briefs;

/// <summary>What statements and events of one or several articles say alike.</summary>
/// <param name="Text">The words of the member that says it best, letter for letter.</param>
/// <param name="Members">Statements and events.</param>
public sealed record Claim(string Id, string Text, ImmutableArray<RowId> Members, ImmutableArray<ArticleId> Articles)
{
    /// <summary>Gets where it comes from, each origin once.</summary>
    public ImmutableArray<ClaimOrigin> Origins { get; init; } = [];

    /// <summary>Gets how many of the origins are independent, at least and at most.</summary>
    public OriginCount IndependentOrigins { get; init; }

    /// <summary>Gets why its members were taken to say the same, pair by pair as they were joined.</summary>
    public ImmutableArray<ClaimLink> Links { get; init; } = [];

    /// <summary>Gets the statements that deny it.</summary>
    public ImmutableArray<RowId> DeniedBy { get; init; } = [];

    /// <summary>Gets, of a demand or request, the later deeds that do what was asked.</summary>
    public ImmutableArray<RowId> MetBy { get; init; } = [];

    /// <summary>Gets where it stands after all articles.</summary>
    public ClaimState State { get; init; }

    /// <summary>Gets the states it went through, in the order of publication.</summary>
    public ImmutableArray<ClaimStateChange> History { get; init; } = [];

    /// <summary>Gets the grade by the user's own judgement of sources; F6 where there is none.</summary>
    public Grade Grade { get; init; } = Grade.CannotBeJudged;
}

/// <summary>Two members of a claim that were joined.</summary>
/// <param name="Because">Why, in plain words.</param>
public sealed record ClaimLink(RowId First, RowId Second, string Because);

/// <summary>Where a claim comes from, once repeating is followed to its end.</summary>
/// <param name="Actor">Null for an unnamed origin.</param>
/// <param name="Description">An unnamed origin's words.</param>
/// <param name="Statements">The rows that rest on it.</param>
/// <param name="Because">The steps that lead there.</param>
public sealed record ClaimOrigin(ActorId? Actor, string? Description, ImmutableArray<RowId> Statements, ImmutableArray<OriginStep> Because)
{
    /// <summary>The words for an origin that is an article without an outlet, which names no other source.</summary>
    public const string TheArticle = "the article itself";

    /// <summary>The step of a row that the article tells in its own voice.</summary>
    public const string OwnVoice = "in the article's own voice";
}

/// <summary>One step from a row towards its origin.</summary>
/// <param name="Edge">What kind of step, in plain words: "cites", "copy of", "told".</param>
public sealed record OriginStep(string Edge, ImmutableArray<Evidence> Spans);

/// <summary>How many origins are independent: provably different ones, and with every unnamed one counted as different.</summary>
public readonly record struct OriginCount(int Min, int Max);

/// <summary>A state that a claim came into.</summary>
/// <param name="Date">ISO date of publication; null when unknown.</param>
public sealed record ClaimStateChange(string? Date, ClaimState State, ImmutableArray<RowId> Because);

/// <summary>The Admiralty code: the reliability of the source and the credibility of the information are two axes.</summary>
/// <param name="Source">A to F.</param>
/// <param name="Information">1 to 6.</param>
public sealed record Grade(char Source, int Information, string Because)
{
    /// <summary>F6: neither can be judged.</summary>
    public static readonly Grade CannotBeJudged = new('F', 6, "nothing is known of the source's record");
}
