using Hearsay.Core.Text;

namespace Hearsay.Core.Actors;

/// <summary>A place in the text that means somebody or something.</summary>
/// <param name="Span">The name itself, or a noun with the words before it: "Odo Harkness" of "General Odo Harkness, who …".</param>
/// <param name="Actor">Who is meant; null when not known.</param>
public sealed record Mention(TextSpan Span, ActorKind Kind, MentionForm Form, ActorId? Actor)
{
    private readonly TextSpan? _phrase;

    /// <summary>Gets, of a party given by a noun, what its words tell; null for names, pronouns and places.</summary>
    public PartyDescription? Description { get; init; }

    /// <summary>Gets why it is taken for a mention of its kind; null when nothing is told.</summary>
    public string? Because { get; init; }

    /// <summary>Gets the mention that it was found to refer back (or ahead) to; null for one that stands for itself.</summary>
    public TextSpan? Antecedent { get; init; }

    /// <summary>Gets the whole noun phrase, titles and what is told of the party included; <see cref="Span"/> where there is no more.</summary>
    public TextSpan Phrase
    {
        get => _phrase ?? Span;
        init => _phrase = value;
    }
}

/// <summary>How a mention is worded. The numbers are stored in ledgers and never change.</summary>
public enum MentionForm
{
    Name = 0,
    Nominal = 1,
    Pronoun = 2,
}
