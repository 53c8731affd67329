using Hearsay.Cli.Terminals;
using Hearsay.Core.Briefs;

namespace Hearsay.Cli.Reports;

/// <summary>How the state of a claim looks.</summary>
internal static class StateTone
{
    /// <summary>The tone of a state.</summary>
    /// <param name="asserted">The tone of what nothing speaks for or against.</param>
    public static Tone Of(ClaimState state, Tone asserted) =>
        state switch
        {
            ClaimState.Corroborated or ClaimState.Confirmed => Tone.Good,
            ClaimState.Denied or ClaimState.Withdrawn => Tone.Alarm,
            ClaimState.Disputed => Tone.Caution,
            _ => asserted,
        };
}
