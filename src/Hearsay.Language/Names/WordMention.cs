using Hearsay.Core.Actors;
using Hearsay.Language.Names.Actors;

namespace Hearsay.Language.Names;

/// <summary>A mention while the article is being read: a half-open range of words.</summary>
internal readonly record struct WordMention(int First, int End, ActorKind Kind, MentionForm Form, ActorDraft? Actor)
{
    /// <summary>Gets what the words of an unnamed party tell.</summary>
    public PartyDescription? Description { get; init; }

    /// <summary>Gets why it is taken for a mention of its kind.</summary>
    public string? Because { get; init; }

    /// <summary>Gets the words that it was found to refer to; null for one that stands for itself.</summary>
    public (int First, int End)? Antecedent { get; init; }

    /// <summary>Gets the first word of the whole noun phrase.</summary>
    public int PhraseFirst { get; init; } = First;

    /// <summary>Gets the index after the last word of the whole noun phrase.</summary>
    public int PhraseEnd { get; init; } = End;

    /// <summary>Gets whether two persons of the article hold the office that it names, so that neither is meant for sure.</summary>
    public bool IsDoubtful { get; init; }
}
