using System.Collections.Immutable;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text.Json;
using Hearsay.Ingestion.Fetching;
using Hearsay.Ledger;

namespace Hearsay.Server.Alerts;

/// <summary>The watch-lists of a ledger. Thread-safe.</summary>
public sealed class WatchListStore
{
    private const string Area = "watch-lists";
    private const int MostWatched = 500;

    private readonly LedgerStore _store;
    private readonly TimeProvider _time;

    /// <summary>The watch-lists of this ledger.</summary>
    public WatchListStore(LedgerStore store, TimeProvider time)
    {
        _store = store;
        _time = time;
    }

    /// <summary>All of them by name.</summary>
    public ImmutableArray<WatchList> List() => [.. All().Select(stored => stored.List)];

    /// <summary>A list; null when there is none of this name.</summary>
    public WatchList? Find(string name) => FindStored(name)?.List;

    /// <summary>Whether the list's webhook has a secret to be shown, and what it is.</summary>
    internal StoredWatchList? FindStored(string name) => _store.FindDocument(Area, name) is { } document ? Read(document) : null;

    internal ImmutableArray<StoredWatchList> All() => [.. _store.Documents(Area).Select(Read)];

    /// <summary>Keeps a list, in place of the one of this name.</summary>
    /// <returns>The secret that signs what is posted when it is a new one, else null: it can be seen only now.</returns>
    /// <exception cref="ArgumentException">Something in it cannot be; see <see cref="FaultOf"/>.</exception>
    public string? Save(WatchList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (FaultOf(list) is { } fault)
            throw new ArgumentException(fault, nameof(list));
        StoredWatchList? known = FindStored(list.Name);
        string secret = known?.Secret ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        StoredWatchList stored = new(WatchListShape.Of(list), secret, known?.Created ?? _time.GetUtcNow());
        _store.SaveDocument(Area, list.Name, JsonSerializer.Serialize(stored, WatchListJson.Default.StoredWatchList));
        return known is null ? secret : null;
    }

    /// <summary>Forgets a list; its alerts stay. False when there is none of this name.</summary>
    public bool Remove(string name) => _store.RemoveDocument(Area, name);

    /// <summary>What is wrong with a list, for the person who wrote it; null when nothing is.</summary>
    public static string? FaultOf(WatchList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.Name.Length is 0 or > 80 || !list.Name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or ' ' or '.'))
            return "a name has 1 to 80 letters, digits, blanks, hyphens, dots and underscores";
        if (list.Stories.Length + list.Actors.Length + list.Dyads.Length > MostWatched)
            return $"it watches more than {MostWatched} things";
        if (list.Stories.Concat(list.Actors).Any(string.IsNullOrWhiteSpace))
            return "an id is empty";
        if (list.Dyads.Any(dyad => dyad.IsDefault || dyad.Length != 2 || dyad.Any(string.IsNullOrWhiteSpace)))
            return "a dyad is two ids of actors";
        if (list.MinOrigins is < 2 or > 1_000)
            return "'minOrigins' must be a number from 2 to 1000";
        if (list.MinAlerts is < 1 or > 1_000)
            return "'minAlerts' must be a number from 1 to 1000";
        if (list.Quiet?.Zone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            return "'quiet.zone' is no time zone: write Europe/Paris";
        if (list.Webhook is { } webhook && FetchAddress.Parse(webhook) is null)
            return "'webhook' must be an address that begins with http:// or https://";
        return list.Mail is { } mail && !MailAddress.TryCreate(mail, out _) ? "'mail' is no address" : null;
    }

    private static StoredWatchList Read(StoredDocument document) =>
        JsonSerializer.Deserialize(document.Json, WatchListJson.Default.StoredWatchList)!;
}
