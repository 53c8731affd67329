using Hearsay.Core.Actors;
using Hearsay.Core.Text;

namespace Hearsay.Language.Names;

/// <summary>A mention while the article is being read.</summary>
internal readonly record struct DraftMention(TextSpan Span, ActorKind Kind, MentionForm Form, ActorDraft? Actor);
