using Hearsay.Core.Text;

namespace Hearsay.Core.Actors;

/// <summary>Whoever or whatever is meant (the contract's REF): an actor, or, of an unnamed party, its own words.</summary>
/// <param name="Actor">Null for an unnamed party.</param>
/// <param name="Span">Where it is named, in the article of the row; null when it follows from the context (the article's author).</param>
/// <param name="Description">Its words ("two officials"); null when nothing describes it.</param>
public sealed record ActorReference(ActorId? Actor, TextSpan? Span, string? Description);
