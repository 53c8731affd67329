using Hearsay.Core.Events;

namespace Hearsay.Linking.Dyads;

/// <summary>How hostile or friendly a kind of deed is, from -10 (assault) to 10.</summary>
/// <remarks>After Goldstein, "A conflict-cooperation scale for WEIS events data" (1992): the means of his weights over the WEIS kinds that each PLOVER type takes in, to half a point.</remarks>
internal static class ConflictCooperation
{
    public static double WeightOf(EventType type) =>
        type switch
        {
            EventType.Agree => 6,
            EventType.Consult => 1,
            EventType.Support => 3.5,
            EventType.Cooperate => 5,
            EventType.Aid => 7.5,
            EventType.Yield => 5,
            EventType.Request => -0.5,
            EventType.Accuse => -2.5,
            EventType.Reject => -4,
            EventType.Threaten => -5.5,
            EventType.Protest => -5,
            EventType.Sanction => -6,
            EventType.Mobilize => -7.5,
            EventType.Coerce => -8,
            EventType.Assault => -10,
            _ => 0,
        };
}
