using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core.Actors;
using Hearsay.Ledger;
using Hearsay.Server.Alerts;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Pages.Watching;

/// <summary>Reads a watch-list from its form. Actors are written by name; the ledger says whom that means.</summary>
internal static class WatchListForm
{
    /// <summary>The list, or what is wrong with the form, in words for its reader.</summary>
    public static (WatchList? List, string? Problem) Read(IFormCollection form, LedgerStore store)
    {
        List<string> actors = [];
        foreach (string name in Lines(form["actors"]))
        {
            if (store.FindActor(ActorId.From(name)) is { } byId)
                actors.Add(byId.Summary.Id.Value);
            else if (store.ActorsNamed(name, 1) is [var byName, ..])
                actors.Add(byName.Id.Value);
            else
                return (null, $"nobody in the ledger goes by the name of “{name}”");
        }

        string[] dyad = form["together"].ToString() == "yes" ? [.. actors] : [];
        if (form["together"].ToString() == "yes" && actors.Count != 2)
            return (null, "for what happens between two actors, give exactly two");
        WatchList list = new()
        {
            Name = form["name"].ToString().Trim(),
            Stories = [.. Lines(form["stories"]).Select(id => id[(id.LastIndexOf('/') + 1)..])],
            Actors = dyad.Length == 2 ? [] : [.. actors],
            Dyads =
                dyad.Length == 2
                    ?
                    [
                        [.. dyad],
                    ]
                    : [],
            Kinds = [.. Enum.GetValues<AlertKind>().Where(kind => form["kinds"].Contains(kind.ToString()))],
            MinOrigins = Number(form["origins"], 2),
            MinAlerts = Number(form["atLeast"], 1),
            Digest = Enum.TryParse(form["digest"], out DigestInterval digest) && Enum.IsDefined(digest) ? digest : DigestInterval.None,
            Quiet = Quiet(form),
            Webhook = Given(form["webhook"]),
            Mail = Given(form["mail"]),
        };
        return WatchListStore.FaultOf(list) is { } fault ? (null, fault) : (list, null);
    }

    private static QuietHours? Quiet(IFormCollection form) =>
        Clock(form["quietFrom"]) is { } from && Clock(form["quietUntil"]) is { } until
            ? new QuietHours(from, until, Given(form["zone"]))
            : null;

    private static TimeOnly? Clock(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly clock) ? clock : null;

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static ImmutableArray<string> Lines(string? text) =>
        [
            .. (text ?? "")
                .Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.Ordinal),
        ];
}
