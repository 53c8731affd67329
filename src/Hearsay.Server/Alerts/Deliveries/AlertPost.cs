using System.Collections.Immutable;
using Hearsay.Server.Telemetry;
using Microsoft.Extensions.Logging;

namespace Hearsay.Server.Alerts.Deliveries;

/// <summary>Sends what is to be sent. One at a time; everything that it must not forget stands in the ledger.</summary>
public sealed class AlertPost
{
    private const int AtOnce = 50;

    private readonly WatchListStore _lists;
    private readonly AlertStore _alerts;
    private readonly DeliveryStore _deliveries;
    private readonly WebhookSender _webhooks;
    private readonly MailSender? _mail;
    private readonly RoomMetrics _metrics;
    private readonly TimeProvider _time;

    /// <summary>A post over this ledger.</summary>
    /// <param name="mail">Null when no mail server is known: mail then fails and says so.</param>
    public AlertPost(RoomServices room, WebhookSender webhooks, MailSender? mail)
    {
        ArgumentNullException.ThrowIfNull(room);
        _lists = room.WatchLists;
        _alerts = room.Alerts;
        _deliveries = new DeliveryStore(room.Ledger.Store);
        _webhooks = webhooks;
        _mail = mail;
        _metrics = room.Metrics;
        _time = room.Time;
    }

    /// <summary>Puts waiting alerts together and sends whatever is due; says how many deliveries succeeded.</summary>
    public async Task<int> SendAsync(ILogger log, CancellationToken cancellationToken)
    {
        foreach (StoredWatchList stored in _lists.All())
        {
            if (stored.List.Webhook is not null)
                Plan(stored.List, Channel.Webhook);
            if (stored.List.Mail is not null)
                Plan(stored.List, Channel.Mail);
        }

        int delivered = 0;
        foreach (Delivery delivery in _deliveries.DueBy(_time.GetUtcNow(), AtOnce))
        {
            string? problem = await TryAsync(delivery, cancellationToken);
            _metrics.Delivered(problem is null);
            if (problem is not null)
            {
                ServerLog.DeliveryFailed(log, delivery.Number, delivery.Channel, problem);
                _deliveries.Update(DeliveryPlan.AfterFailure(delivery, problem, _time.GetUtcNow()));
                continue;
            }

            delivered++;
            _deliveries.Update(delivery with { Attempts = delivery.Attempts + 1, State = DeliveryState.Delivered, Problem = null });
        }

        return delivered;
    }

    private void Plan(WatchList list, Channel channel)
    {
        DateTimeOffset now = _time.GetUtcNow();
        Delivery? last = _deliveries.Last(list.Name, channel);
        ImmutableArray<Alert> waiting = _alerts.Between(list.Name, last?.UpToAlert ?? 0, long.MaxValue);
        if (!DeliveryPlan.IsTime(list, waiting.Length, last is null ? null : AlertStore.Time(last.Created), now))
            return;
        _deliveries.Append(
            new Delivery
            {
                WatchList = list.Name,
                Channel = channel,
                AfterAlert = last?.UpToAlert ?? 0,
                UpToAlert = waiting[^1].Number,
                Created = AlertStore.Time(now),
                Due = AlertStore.Time(now),
            }
        );
    }

    private async Task<string?> TryAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (_lists.FindStored(delivery.WatchList) is not { } stored)
            return "the watch-list is gone";
        ImmutableArray<Alert> alerts = _alerts.Between(delivery.WatchList, delivery.AfterAlert, delivery.UpToAlert);
        return delivery.Channel switch
        {
            Channel.Webhook when stored.List.Webhook is { } address => await _webhooks.SendAsync(
                delivery.Number,
                address,
                stored.Secret,
                AlertThreads.Of(alerts),
                cancellationToken
            ),
            Channel.Mail when stored.List.Mail is { } to => _mail is null
                ? "no mail server is set up: start with --smtp"
                : await _mail.SendAsync(to, stored.List, AlertThreads.Of(alerts), cancellationToken),
            _ => "the watch-list has this channel no more",
        };
    }
}
