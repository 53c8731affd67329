using System.Text.Json;
using Hearsay.Core.Text;
using Hearsay.Ledger;

namespace Hearsay.Watching;

/// <summary>Which entries of a feed were taken over already, by id and fingerprint. Kept in the ledger; losing it costs a second look at known articles and nothing else.</summary>
internal sealed class FeedMemory
{
    private const string Area = "watch";

    // Feeds carry some dozens of entries; what left the feed long ago does not come back.
    private const int MostEntries = 2000;

    private readonly LedgerStore _store;
    private readonly string _key;
    private readonly OrderedDictionary<string, string> _entries;
    private readonly Dictionary<string, int> _tries;

    private FeedMemory(LedgerStore store, string key, Written written)
    {
        _store = store;
        _key = key;
        _entries = new OrderedDictionary<string, string>(written.Entries.Select(pair => KeyValuePair.Create(pair[0], pair[1])));
        _tries = written.Tries;
    }

    /// <summary>What is known of a feed.</summary>
    public static FeedMemory Open(LedgerStore store, string url)
    {
        string key = StableHash.Start.Add(url).ToId("w");
        string? json = store.FindDocument(Area, key)?.Json;
        return new FeedMemory(store, key, (json is null ? null : JsonSerializer.Deserialize<Written>(json)) ?? new Written([], []));
    }

    /// <summary>Whether the entry was taken over as it stands.</summary>
    public bool Knows(FeedEntry entry) => _entries.TryGetValue(entry.Id, out string? known) && known == entry.Fingerprint;

    /// <summary>Counts the tries of an entry whose page could not be had.</summary>
    public int CountTry(FeedEntry entry) => _tries[entry.Id] = _tries.GetValueOrDefault(entry.Id) + 1;

    /// <summary>Keeps that an entry was taken over.</summary>
    public void Keep(FeedEntry entry)
    {
        // The latest stand last; the oldest are let go.
        _tries.Remove(entry.Id);
        _entries.Remove(entry.Id);
        _entries.Add(entry.Id, entry.Fingerprint);
        while (_entries.Count > MostEntries)
            _entries.RemoveAt(0);
    }

    /// <summary>Writes it down.</summary>
    public void Save() =>
        _store.SaveDocument(
            Area,
            _key,
            JsonSerializer.Serialize(new Written([.. _entries.Select(pair => new[] { pair.Key, pair.Value })], _tries))
        );

    /// <summary>Takes over what was known of a feed that moved here.</summary>
    public static void Move(LedgerStore store, string from, string to)
    {
        string old = StableHash.Start.Add(from).ToId("w");
        if (store.FindDocument(Area, old) is not { } document)
            return;
        store.SaveDocument(Area, StableHash.Start.Add(to).ToId("w"), document.Json);
        store.RemoveDocument(Area, old);
    }

    /// <summary>As it is kept: entries in their order, and how often a page was asked for in vain.</summary>
    private sealed record Written(string[][] Entries, Dictionary<string, int> Tries);
}
