using Hearsay.Core.Actors;
using Hearsay.Core.Statements;
using Hearsay.Presentation;

namespace Hearsay.Server.Pages.Parts;

/// <summary>What is told of a speaker or an actor beside the name.</summary>
internal static class SpeakerWords
{
    public static string About(Speaker speaker)
    {
        if (speaker.Actor is null)
            return speaker.Source.Named || speaker.Source.Anonymity == Anonymity.Unstated ? "" : Wording.Of(speaker.Source.Anonymity) + ",";
        string about = About(speaker.Actor);
        return about.Length == 0 ? "" : about + ",";
    }

    /// <summary>The first role, else the kind of party.</summary>
    public static string About(Actor actor) => actor.Roles.IsEmpty ? Wording.Of(actor.Kind) : Of(actor.Roles[0]);

    public static string Of(Role role)
    {
        string standing = role.Standing switch
        {
            RoleStanding.Former => "former ",
            RoleStanding.Elect => "incoming ",
            RoleStanding.Then => "then ",
            RoleStanding.Acting => "acting ",
            RoleStanding.Late => "late ",
            _ => "",
        };
        return standing + (role.Of is null ? role.Title : $"{role.Title}, {role.Of}");
    }
}
