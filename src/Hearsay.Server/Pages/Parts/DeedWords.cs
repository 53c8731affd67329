using Hearsay.Core.Events;
using Hearsay.Presentation;

namespace Hearsay.Server.Pages.Parts;

/// <summary>An event in a few words: "alleged attack: A → B".</summary>
internal static class DeedWords
{
    public static string Of(BriefIndex index, Event deed)
    {
        string kind = (Wording.Of(deed.Status) + " " + Wording.Of(deed.Type)).TrimStart();
        string? actor = index.NameOf(deed.Actor, deed.Article);
        string? recipient = index.NameOf(deed.Recipient, deed.Article);
        return (actor, recipient) switch
        {
            (null, null) => kind,
            (null, _) => $"{kind}: → {recipient}",
            (_, null) => $"{kind}: {actor}",
            _ => $"{kind}: {actor} → {recipient}",
        };
    }
}
