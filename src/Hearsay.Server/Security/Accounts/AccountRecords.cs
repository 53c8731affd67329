using System.Text.Json.Serialization;

namespace Hearsay.Server.Security.Accounts;

/// <summary>A key as it is kept and shown: never the key itself.</summary>
/// <param name="Id">The middle part of the key.</param>
/// <param name="Name">Who or what it was made for.</param>
public sealed record KeyRecord(string Id, string Name, Scope Scope, string Hash, DateTimeOffset Created)
{
    /// <summary>Gets when it was revoked; null while it holds.</summary>
    public DateTimeOffset? Revoked { get; init; }
}

/// <summary>A person who signs in with a password.</summary>
internal sealed record PersonRecord(string Name, Scope Scope, PasswordHash Password, DateTimeOffset Changed);

/// <summary>A browser that signed in. Its key in the ledger is the hash of what the cookie holds.</summary>
internal sealed record SessionRecord(string Name, DateTimeOffset Started, DateTimeOffset Ends);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(KeyRecord))]
[JsonSerializable(typeof(PersonRecord))]
[JsonSerializable(typeof(SessionRecord))]
internal sealed partial class AccountJson : JsonSerializerContext;
