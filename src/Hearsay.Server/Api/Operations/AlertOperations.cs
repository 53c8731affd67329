using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Ledger.Paging;
using Hearsay.Server.Alerts;
using Hearsay.Server.Alerts.Deliveries;
using Hearsay.Server.Api.Answers;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>Alerts and how their sending went.</summary>
internal static class AlertOperations
{
    private const string Area = "Alerts";

    private static readonly Choices<DeliveryState> States = new(state => state.ToString().ToLowerInvariant());

    public static ImmutableArray<Operation> All { get; } =
    [
        Operation.Get("/alerts", "listAlerts", Area, "Changes of evidence that a watch-list asked for, the newest first.", ListAlerts) with
        {
            Parameters = [Parameter.Text("list", "Name of a watch-list; all of them without it.")],
            IsPaged = true,
            Answer = "Alert",
        },
        Operation.Get(
            "/deliveries",
            "listDeliveries",
            Area,
            "What was sent, what waits, and what was given up, the newest first.",
            ListDeliveries
        ) with
        {
            Remarks = "The dead-letter list is 'state=dead'.",
            Parameters = [Parameter.OneOf("state", "Where the delivery stands.", States)],
            Scope = Scope.Admin,
            IsPaged = true,
            Answer = "Delivery",
        },
        new("POST", "/deliveries/{number}/retry", "retryDelivery", Area, "Try a delivery that was given up again.")
        {
            Parameters =
            [
                Parameter.Number("number", "The delivery's number.", 1, int.MaxValue) with
                {
                    IsInPath = true,
                    IsRequired = true,
                },
            ],
            Scope = Scope.Admin,
            AnswerStatus = StatusCodes.Status204NoContent,
            Handle = call =>
                Task.FromResult(
                    new DeliveryStore(call.Store).Retry(call.Number("number")!.Value, call.Room.Time.GetUtcNow())
                        ? Results.NoContent()
                        : new ProblemAnswer(StatusCodes.Status409Conflict, "there is no such delivery, or it was not given up")
                ),
        },
    ];

    private static IResult ListAlerts(ApiCall call)
    {
        if (!TryNumber(call.After, out long? before))
            return ApiCall.Bad("'after' must be an alert's number");
        ImmutableArray<Alert> alerts = call.Room.Alerts.Before(call.Text("list"), before, call.Most);
        return call.Json(
            new Page<Alert>(alerts, NextOf(alerts, call.Most, alert => alert.Number)),
            (json, alert) => AlertJson.Write(json.Json, alert)
        );
    }

    private static IResult ListDeliveries(ApiCall call)
    {
        if (!TryNumber(call.After, out long? before))
            return ApiCall.Bad("'after' must be a delivery's number");
        ImmutableArray<Delivery> deliveries = new DeliveryStore(call.Store).Before(States.Find(call.Text("state")), before, call.Most);
        return call.Json(
            new Page<Delivery>(deliveries, NextOf(deliveries, call.Most, delivery => delivery.Number)),
            (json, delivery) => json.Delivery(delivery)
        );
    }

    private static string? NextOf<T>(ImmutableArray<T> items, int most, Func<T, long> number) =>
        items.Length == most ? number(items[^1]).ToString(CultureInfo.InvariantCulture) : null;

    private static bool TryNumber(string? text, out long? number)
    {
        number = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : null;
        return text is null || number is not null;
    }
}
