using Hearsay.Core.Actors;

namespace Hearsay.Linking.Actors;

/// <summary>Which kinds two articles may give one and the same party.</summary>
internal static class Families
{
    /// <summary>Whether the kinds can mean one party: a body may pass as a group, a state as a place.</summary>
    public static bool Meet(ActorKind left, ActorKind right) =>
        left == right || (FamilyOf(left) is { } family && family == FamilyOf(right));

    /// <summary>Of kinds that meet, the one that says most.</summary>
    public static ActorKind Best(IEnumerable<ActorKind> kinds) => kinds.MinBy(Rank);

    private static int? FamilyOf(ActorKind kind) =>
        kind switch
        {
            ActorKind.Organization or ActorKind.Media or ActorKind.Group => 1,
            ActorKind.Government or ActorKind.Place => 2,
            _ => null,
        };

    private static int Rank(ActorKind kind) =>
        kind switch
        {
            ActorKind.Person => 0,
            ActorKind.Government => 1,
            ActorKind.Media => 2,
            ActorKind.Organization => 3,
            ActorKind.Place => 4,
            ActorKind.Group => 5,
            _ => 6,
        };
}
