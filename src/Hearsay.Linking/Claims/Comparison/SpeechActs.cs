using Hearsay.Core.Statements;

namespace Hearsay.Linking.Claims.Comparison;

/// <summary>What kinds of speech acts mean for linking (Searle 1979).</summary>
internal static class SpeechActs
{
    /// <summary>Whether the act may bind the speaker.</summary>
    public static bool IsCommissive(SpeechAct act) =>
        act is SpeechAct.Assurance or SpeechAct.Promise or SpeechAct.Threat or SpeechAct.Vow or SpeechAct.Warning;

    /// <summary>Whether two commissive acts may be reports of one: a promise may be called an assurance, a threat a warning.</summary>
    public static bool AreOneFamily(SpeechAct left, SpeechAct right) =>
        IsPledge(left) == IsPledge(right) || left == SpeechAct.Vow || right == SpeechAct.Vow;

    /// <summary>Whether the act wants something of somebody: that it is asked for is no report that it is so.</summary>
    public static bool IsDirective(SpeechAct act) => act is SpeechAct.Demand or SpeechAct.Request or SpeechAct.Offer;

    /// <summary>Whether what is said can be so or not, or can be kept or broken.</summary>
    public static bool CanBeClaim(SpeechAct act) => act is not (SpeechAct.RefusalToComment or SpeechAct.Question);

    private static bool IsPledge(SpeechAct act) => act is SpeechAct.Assurance or SpeechAct.Promise;
}
