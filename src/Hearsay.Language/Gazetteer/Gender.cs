namespace Hearsay.Language.Gazetteer;

/// <summary>What a name, title or noun tells about the pronoun that goes with it.</summary>
public enum Gender
{
    /// <summary>It tells nothing.</summary>
    Unknown = 0,

    /// <summary>"She".</summary>
    Female = 1,

    /// <summary>"He".</summary>
    Male = 2,
}

internal static class GenderColumn
{
    public static Gender Read(string column) =>
        column switch
        {
            "f" => Gender.Female,
            "m" => Gender.Male,
            _ => Gender.Unknown,
        };
}
