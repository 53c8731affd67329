using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Ledger;

namespace Hearsay.Server.Security.Accounts;

/// <summary>Who may come in: keys, people and the sessions of their browsers. Kept in the ledger as hashes. Thread-safe.</summary>
public sealed class AccountStore
{
    private const string Keys = "keys";
    private const string People = "people";
    private const string Sessions = "sessions";
    private static readonly TimeSpan SessionLife = TimeSpan.FromHours(12);

    // Asked in place of an unknown person's, so that the time to answer does not tell who is known.
    private static readonly Lazy<PasswordHash> NobodysPassword = new(() => PasswordHash.Of(ApiKey.Create().Secret));

    private readonly LedgerStore _store;
    private readonly TimeProvider _time;

    /// <summary>The accounts of this ledger.</summary>
    public AccountStore(LedgerStore store, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        _store = store;
        _time = time;
    }

    /// <summary>Whether anybody could sign in: a key or a password is set up.</summary>
    public bool HasAny() => !_store.Documents(People).IsEmpty || ListKeys().Any(key => key.Revoked is null);

    /// <summary>Makes a key.</summary>
    /// <returns>The key: this is the only time that it can be seen.</returns>
    public string AddKey(string name, Scope scope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ApiKey key = ApiKey.Create();
        Save(new KeyRecord(key.Id, name, scope, ApiKey.HashOf(key.Secret), _time.GetUtcNow()));
        return key.ToString();
    }

    /// <summary>All keys, revoked ones too, the oldest first.</summary>
    public ImmutableArray<KeyRecord> ListKeys() =>
        [
            .. _store
                .Documents(Keys)
                .Select(document => JsonSerializer.Deserialize(document.Json, AccountJson.Default.KeyRecord)!)
                .OrderBy(key => key.Created)
                .ThenBy(key => key.Id, StringComparer.Ordinal),
        ];

    /// <summary>Takes a key out of use for good; false when there is none of this id, or it is revoked.</summary>
    public bool RevokeKey(string id)
    {
        if (FindKey(id) is not { Revoked: null } key)
            return false;
        Save(key with { Revoked = _time.GetUtcNow() });
        return true;
    }

    /// <summary>Sets a person's password and scope; open sessions of that person end.</summary>
    public void SetPassword(string name, string password, Scope scope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrEmpty(password);
        PersonRecord person = new(name, scope, PasswordHash.Of(password), _time.GetUtcNow());
        _store.SaveDocument(People, name, JsonSerializer.Serialize(person, AccountJson.Default.PersonRecord));
    }

    /// <summary>Forgets a person; false when there is none of this name. Open sessions end.</summary>
    public bool RemovePerson(string name) => _store.RemoveDocument(People, name);

    /// <summary>Who holds this key; null when nobody does.</summary>
    public Caller? FindByKey(string text)
    {
        if (ApiKey.Parse(text) is not { } key || FindKey(key.Id) is not { Revoked: null } record)
            return null;
        bool fits = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(record.Hash),
            Encoding.ASCII.GetBytes(ApiKey.HashOf(key.Secret))
        );
        return fits ? new Caller(record.Name, record.Scope) : null;
    }

    /// <summary>Starts a session.</summary>
    /// <returns>What the browser's cookie holds; null when name and password do not fit.</returns>
    public string? SignIn(string name, string password)
    {
        PersonRecord? person = FindPerson(name);
        bool fits = (person?.Password ?? NobodysPassword.Value).Fits(password);
        if (person is null || !fits)
            return null;
        DropEndedSessions();
        string token = ApiKey.Create().Secret;
        DateTimeOffset now = _time.GetUtcNow();
        SessionRecord session = new(name, now, now + SessionLife);
        _store.SaveDocument(Sessions, ApiKey.HashOf(token), JsonSerializer.Serialize(session, AccountJson.Default.SessionRecord));
        return token;
    }

    /// <summary>Who is signed in with this cookie; null when nobody is, or no more.</summary>
    public Caller? FindBySession(string token)
    {
        if (_store.FindDocument(Sessions, ApiKey.HashOf(token)) is not { } document)
            return null;
        SessionRecord session = JsonSerializer.Deserialize(document.Json, AccountJson.Default.SessionRecord)!;
        return session.Ends > _time.GetUtcNow() && FindPerson(session.Name) is { } person && person.Changed <= session.Started
            ? new Caller(person.Name, person.Scope)
            : null;
    }

    /// <summary>Ends a session.</summary>
    public void SignOut(string token) => _store.RemoveDocument(Sessions, ApiKey.HashOf(token));

    private void DropEndedSessions()
    {
        foreach (StoredDocument document in _store.Documents(Sessions))
        {
            if (JsonSerializer.Deserialize(document.Json, AccountJson.Default.SessionRecord)!.Ends <= _time.GetUtcNow())
                _store.RemoveDocument(Sessions, document.Key);
        }
    }

    private KeyRecord? FindKey(string id) =>
        _store.FindDocument(Keys, id) is { } document ? JsonSerializer.Deserialize(document.Json, AccountJson.Default.KeyRecord) : null;

    private PersonRecord? FindPerson(string name) =>
        _store.FindDocument(People, name) is { } document
            ? JsonSerializer.Deserialize(document.Json, AccountJson.Default.PersonRecord)
            : null;

    private void Save(KeyRecord key) => _store.SaveDocument(Keys, key.Id, JsonSerializer.Serialize(key, AccountJson.Default.KeyRecord));
}
