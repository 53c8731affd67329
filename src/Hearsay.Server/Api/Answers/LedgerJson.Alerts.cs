using System.Text.Json;
using Hearsay.Server.Alerts;
using Hearsay.Server.Alerts.Deliveries;

namespace Hearsay.Server.Api.Answers;

internal sealed partial class LedgerJson
{
    /// <summary>A watch-list.</summary>
    /// <param name="secret">What signs its posts, when it may be shown.</param>
    public void WatchList(WatchList list, string? secret = null)
    {
        if (secret is null)
        {
            JsonSerializer.Serialize(Json, WatchListShape.Of(list), WatchListJson.Default.WatchListShape);
            return;
        }

        Object(() =>
        {
            using JsonDocument shape = JsonSerializer.SerializeToDocument(WatchListShape.Of(list), WatchListJson.Default.WatchListShape);
            foreach (JsonProperty property in shape.RootElement.EnumerateObject())
                property.WriteTo(Json);
            Text("secret", secret);
        });
    }

    public void Delivery(Delivery delivery) =>
        Object(() =>
        {
            Number("number", delivery.Number);
            Text("watchList", delivery.WatchList);
            Text("channel", delivery.Channel.ToString().ToLowerInvariant());
            Number("afterAlert", delivery.AfterAlert);
            Number("upToAlert", delivery.UpToAlert);
            Text("created", delivery.Created);
            Text("due", delivery.Due);
            Number("attempts", delivery.Attempts);
            Text("state", delivery.State.ToString().ToLowerInvariant());
            Text("problem", delivery.Problem);
        });
}
