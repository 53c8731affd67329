using Hearsay.Core.Actors;

namespace Hearsay.Language.Names;

/// <summary>A mention while the article is being read: a half-open range of words.</summary>
internal readonly record struct WordMention(int First, int End, ActorKind Kind, MentionForm Form, ActorDraft? Actor);
