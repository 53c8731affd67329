using Hearsay.Core.Text;

namespace Hearsay.Core.Actors;

/// <summary>A place in the text that means somebody or something.</summary>
/// <param name="Actor">Who is meant; null when not known.</param>
public sealed record Mention(TextSpan Span, ActorKind Kind, MentionForm Form, ActorId? Actor);

/// <summary>How a mention is worded. The numbers are stored in ledgers and never change.</summary>
public enum MentionForm
{
    Name = 0,
    Nominal = 1,
    Pronoun = 2,
}
