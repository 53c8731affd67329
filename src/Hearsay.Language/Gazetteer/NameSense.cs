namespace Hearsay.Language.Gazetteer;

/// <summary>What a name can mean by public facts; several where people, places and things share it. The numbers are stored in model files and never change.</summary>
[Flags]
internal enum NameSense
{
    None = 0,

    /// <summary>Somebody who is known by this name alone: "Aristotle".</summary>
    Person = 1,

    /// <summary>A family name.</summary>
    Family = 2,

    /// <summary>A firm, an authority, an outlet, a club.</summary>
    Organization = 4,

    /// <summary>A town, a country, a river, a building.</summary>
    Place = 8,

    /// <summary>A law, a war, a work, a tongue, a faith, a product.</summary>
    Thing = 16,

    /// <summary>A people, a faith's or a party's followers.</summary>
    Group = 32,
}
