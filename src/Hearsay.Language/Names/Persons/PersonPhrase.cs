using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Names.Actors;

namespace Hearsay.Language.Names.Persons;

/// <summary>A noun phrase for a person or persons: "the Board's new chairwoman", "two Iranian sources", "a spokesman for the museum".</summary>
internal sealed class PersonPhrase
{
    public required PersonNoun Noun { get; init; }

    /// <summary>Gets the first word, determiner and owner counted.</summary>
    public required int First { get; init; }

    /// <summary>Gets the first word of the title proper: "culture" in "Avonia's culture minister".</summary>
    public required int TitleFirst { get; init; }

    /// <summary>Gets the noun.</summary>
    public required int Head { get; init; }

    /// <summary>Gets the index after the complement; after the noun where there is none.</summary>
    public required int End { get; init; }

    /// <summary>Gets the index after the words of the title: "ambassador to the United Nations" includes its complement.</summary>
    public required int TitleEnd { get; init; }

    /// <summary>Gets the letters of the party that it is an office of; null when not said.</summary>
    public string? Of { get; init; }

    /// <summary>Gets the ISO code of the country that an adjective or owner tells.</summary>
    public string? Country { get; init; }

    public bool Definite { get; init; }

    /// <summary>Gets whether the office is held, was held or will be, as far as the phrase tells.</summary>
    public RoleStanding Standing { get; init; }

    /// <summary>Gets or sets whom it means.</summary>
    public ActorDraft? Actor { get; set; }

    /// <summary>Gets or sets whether the article has two holders of the office, and the phrase does not tell which is meant.</summary>
    public bool IsDoubtful { get; set; }
}
