namespace Hearsay.Language.Coreference;

/// <summary>Why a mention was found to mean a party that was mentioned before, in words for people.</summary>
internal static class JoinReasons
{
    public const string Model = "the model joins it to its antecedent";
    public const string Speaker = "it stands in what its antecedent is quoted as saying";
    public const string Addressee = "its antecedent is the one spoken to";
    public const string SpeakerOfClause = "it opens what its antecedent is reported to have said";
    public const string OnlyFirm = "no other firm has been named so far";
    public const string JustBroughtUp = "its antecedent was brought up in the sentence before";
    public const string SpeakingIt = "a body that speaks is the last one spoken of";

    /// <summary>The reason for a pronoun, which begins a party of its own where it was joined to none.</summary>
    public static string OfPronoun(string? because) =>
        because switch
        {
            null => "a pronoun that begins a party of its own",
            Model => "a pronoun; " + Model,
            Speaker => "a pronoun; " + Speaker,
            Addressee => "a pronoun; " + Addressee,
            SpeakerOfClause => "a pronoun; " + SpeakerOfClause,
            JustBroughtUp => "a pronoun; " + JustBroughtUp,
            SpeakingIt => "a pronoun; " + SpeakingIt,
            _ => "a pronoun; " + because,
        };
}
