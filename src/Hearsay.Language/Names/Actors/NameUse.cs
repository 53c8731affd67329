namespace Hearsay.Language.Names.Actors;

/// <summary>How the same letters are used throughout an article.</summary>
internal sealed class NameUse
{
    public int Count { get; set; }

    /// <summary>Gets or sets how often it stands where only somebody who can act stands.</summary>
    public int Acts { get; set; }

    /// <summary>Gets or sets how often it speaks.</summary>
    public int Speaks { get; set; }

    /// <summary>Gets or sets how often a preposition of place stands before it.</summary>
    public int Located { get; set; }

    /// <summary>Gets or sets how often it is the subject of an act, speech included.</summary>
    public int Subject { get; set; }

    /// <summary>Gets or sets how often "its" follows.</summary>
    public int Its { get; set; }

    /// <summary>Gets or sets whether "the town of" or the like stands before it somewhere.</summary>
    public bool Town { get; set; }

    public int AfterThe { get; set; }
}
