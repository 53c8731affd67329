using Hearsay.Core.Briefs;

namespace Hearsay.Linking.Claims;

/// <summary>Grades the credibility of information by the Admiralty code. Of a source's reliability nothing is known here: F.</summary>
internal static class Grading
{
    public static Grade Of(ClaimState state, OriginCount count) =>
        state switch
        {
            ClaimState.Confirmed => Judge(1, "confirmed by the party that it concerns"),
            ClaimState.Corroborated => Judge(2, $"{count.Min} independent origins, nothing against it"),
            ClaimState.Withdrawn => Judge(5, "its source took it back"),
            ClaimState.Denied => Judge(4, "denied by a party that it concerns"),
            ClaimState.Disputed => Judge(4, "another report conflicts with it"),
            _ when count.Max > 1 => Judge(3, "several origins, not provably independent, nothing against it"),
            _ => Judge(6, "rests on a single origin"),
        };

    private static Grade Judge(int information, string because) => new('F', information, because);
}
