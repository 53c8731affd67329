using Hearsay.Core.Articles;

namespace Hearsay.Core.Actors;

/// <summary>An actor of one article that an actor of a brief was made from. Taking it out again undoes the merger.</summary>
/// <param name="Article">The article.</param>
/// <param name="Local">The actor's id in the article's annotation; null for the outlet that published it.</param>
/// <param name="Name">What the article calls it.</param>
/// <param name="Mentions">How often the article means it.</param>
/// <param name="Because">Why it is taken for the same party: "same name", "same family name; Qassim sounds like Qasem".</param>
public sealed record ActorSource(ArticleId Article, ActorId? Local, string Name, int Mentions, string Because);
