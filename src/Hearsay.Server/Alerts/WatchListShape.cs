using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Server.Alerts;

/// <summary>A watch-list as it is written in JSON, where everything may be left out.</summary>
internal sealed record WatchListShape
{
    public string? Name { get; init; }

    public ImmutableArray<string>? Stories { get; init; }

    public ImmutableArray<string>? Actors { get; init; }

    public ImmutableArray<ImmutableArray<string>>? Dyads { get; init; }

    public ImmutableArray<AlertKind>? Kinds { get; init; }

    public int? MinOrigins { get; init; }

    public int? MinAlerts { get; init; }

    public DigestInterval? Digest { get; init; }

    public QuietHours? Quiet { get; init; }

    public string? Webhook { get; init; }

    public string? Mail { get; init; }

    public static WatchListShape Of(WatchList list) =>
        new()
        {
            Name = list.Name,
            Stories = list.Stories,
            Actors = list.Actors,
            Dyads = list.Dyads,
            Kinds = list.Kinds,
            MinOrigins = list.MinOrigins,
            MinAlerts = list.MinAlerts,
            Digest = list.Digest,
            Quiet = list.Quiet,
            Webhook = list.Webhook,
            Mail = list.Mail,
        };

    /// <summary>The list, with the defaults for what is left out.</summary>
    public WatchList ToList(string name)
    {
        WatchList defaults = new();
        return new WatchList
        {
            Name = name,
            Stories = Stories ?? defaults.Stories,
            Actors = Actors ?? defaults.Actors,
            Dyads = Dyads ?? defaults.Dyads,
            Kinds = Kinds ?? defaults.Kinds,
            MinOrigins = MinOrigins ?? defaults.MinOrigins,
            MinAlerts = MinAlerts ?? defaults.MinAlerts,
            Digest = Digest ?? defaults.Digest,
            Quiet = Quiet,
            Webhook = string.IsNullOrWhiteSpace(Webhook) ? null : Webhook,
            Mail = string.IsNullOrWhiteSpace(Mail) ? null : Mail,
        };
    }
}

/// <summary>A watch-list with what is kept beside it.</summary>
/// <param name="Secret">Signs what is posted; shown once.</param>
internal sealed record StoredWatchList(WatchListShape Shape, string Secret, DateTimeOffset Created)
{
    [JsonIgnore]
    public WatchList List => Shape.ToList(Shape.Name ?? "");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(WordConverter<AlertKind>), typeof(WordConverter<DigestInterval>)]
)]
[JsonSerializable(typeof(WatchListShape))]
[JsonSerializable(typeof(StoredWatchList))]
internal sealed partial class WatchListJson : JsonSerializerContext;

/// <summary>Labels as the interface spells them: <c>first-denial</c>.</summary>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
