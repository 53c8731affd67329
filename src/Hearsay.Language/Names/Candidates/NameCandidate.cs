using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Names.Actors;

namespace Hearsay.Language.Names.Candidates;

/// <summary>Why a run of words is taken for a name.</summary>
internal enum NameSort
{
    /// <summary>Nothing but its capitals.</summary>
    Unknown = 0,

    /// <summary>The gazetteer knows it.</summary>
    Known = 1,

    /// <summary>A given name, a title or initials stand in it or before it.</summary>
    Person = 2,

    /// <summary>A word in it tells its kind.</summary>
    Headed = 3,

    /// <summary>Only such a word: "the Board".</summary>
    Head = 4,

    /// <summary>A short word in capitals.</summary>
    Acronym = 5,

    /// <summary>"The Biden administration", "the Iranian government".</summary>
    Administration = 6,
}

/// <summary>One place where a name may stand.</summary>
internal sealed class NameCandidate
{
    /// <summary>Gets the first word of the name, its titles not counted.</summary>
    public required int First { get; init; }

    /// <summary>Gets the index after the last word.</summary>
    public required int End { get; init; }

    public required NameSort Sort { get; init; }

    /// <summary>Gets the letters of the name.</summary>
    public required string Text { get; init; }

    public ActorKind Kind { get; set; }

    public KnownName? Known { get; init; }

    /// <summary>Gets or sets the first word of the title before the name; the name's own first word where there is none.</summary>
    public int TitleFirst { get; set; }

    /// <summary>Gets or sets the title ("Major General"); null where there is none or only a form of address.</summary>
    public string? Title { get; set; }

    /// <summary>Gets or sets the words before the title that tell what it is a title of: "Iranian", "Revolutionary Guards".</summary>
    public string? TitleOf { get; set; }

    public Gender Gender { get; set; }

    /// <summary>Gets or sets whether a title or form of address stands before it.</summary>
    public bool Titled { get; set; }

    /// <summary>Gets or sets the country that an adjective in it tells.</summary>
    public string? Country { get; set; }

    /// <summary>Gets or sets whether it stands where only somebody who can act stands.</summary>
    public bool Acts { get; set; }

    /// <summary>Gets or sets whether a preposition of place stands before it.</summary>
    public bool Located { get; set; }

    /// <summary>Gets or sets whether it is a ship or the like that is called as people are.</summary>
    public bool IsThing { get; set; }

    public ActorDraft? Actor { get; set; }

    /// <summary>Gets whether no space parts it: "Vell-Ortiz" is one word as "Vell" is.</summary>
    public bool IsSingleWord => End - First == 1 || !Text.Contains(' ', StringComparison.Ordinal);
}
