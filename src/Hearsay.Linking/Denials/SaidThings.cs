namespace Hearsay.Linking.Denials;

/// <summary>Words that name something said rather than something that is so, and words that call it false.</summary>
internal static class SaidThings
{
    /// <summary>Whether the folded word names something said: "the report", "that account".</summary>
    public static bool IsOne(string word) =>
        word
            is "allegation"
                or "allegations"
                or "accusation"
                or "accusations"
                or "claim"
                or "claims"
                or "report"
                or "reports"
                or "charge"
                or "charges"
                or "suggestion"
                or "suggestions"
                or "account"
                or "accounts"
                or "version"
                or "story"
                or "assertion"
                or "assertions"
                or "notion"
                or "idea"
                or "rumour"
                or "rumours"
                or "rumor"
                or "rumors";

    /// <summary>Whether the folded word names a charge or a piece of reporting, which somebody else must have made.</summary>
    public static bool IsAllegation(string word) =>
        IsOne(word) && word is not ("account" or "accounts" or "version" or "story" or "assertion" or "assertions" or "notion" or "idea");

    /// <summary>Whether the folded word calls what was said false.</summary>
    public static bool CallsFalse(string word) =>
        word
            is "false"
                or "untrue"
                or "nonsense"
                or "rubbish"
                or "invention"
                or "invented"
                or "fabrication"
                or "fabricated"
                or "fiction"
                or "lie"
                or "lies"
                or "baseless"
                or "unfounded"
                or "groundless"
                or "absurd"
                or "ridiculous"
                or "moonshine"
                or "fantasy"
                or "fairy"
                or "fable"
                or "myth"
                or "gossip"
                or "smear"
                or "hogwash"
                or "propaganda"
                or "untruth"
                or "falsehood"
                or "slander"
                or "libel"
                or "hoax"
                or "wrong"
                or "incorrect"
                or "inaccurate";

    /// <summary>Whether the folded word names what is asked for or put forward: to reject it says nothing of what is so.</summary>
    public static bool CanBeRefused(string word) =>
        word
            is "request"
                or "requests"
                or "proposal"
                or "proposals"
                or "plan"
                or "plans"
                or "offer"
                or "offers"
                or "call"
                or "calls"
                or "demand"
                or "demands"
                or "bill"
                or "bid"
                or "motion"
                or "amendment"
                or "resolution"
                or "subpoena"
                or "appeal"
                or "petition"
                or "invitation"
                or "deal"
                or "compromise"
                or "application"
                or "option"
                or "service"
                or "entry"
                or "access"
                or "bail"
                or "lawsuit"
                or "case"
                or "advice"
                or "nomination"
                or "treaty";
}
