using Hearsay.Core.Actors;
using Hearsay.Linking.Actors;

namespace Hearsay.Linking.Relays;

/// <summary>Compares outlets' names.</summary>
internal static class OutletName
{
    /// <summary>Whether the actor's name is the outlet's or its last words: "the Observer" in the pages of "The Norbury Observer".</summary>
    public static bool IsShortFor(Actor actor, string outlet)
    {
        string full = NameKey.Of(outlet);
        return actor
            .Aliases.Append(actor.Name)
            .Select(NameKey.Of)
            .Any(k => k.Length > 2 && (full == k || full.EndsWith(" " + k, StringComparison.Ordinal)));
    }
}
