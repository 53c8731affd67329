using Hearsay.Server.Alerts;
using Hearsay.Server.Alerts.Deliveries;
using Hearsay.Server.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hearsay.Server.Hosting;

/// <summary>What goes on beside the answers: jobs, looking for alerts, sending them. Ends with the room, after the item in hand.</summary>
internal sealed class BackgroundLoops : BackgroundService
{
    private readonly RoomServices _room;
    private readonly AlertWatch _watch;
    private readonly DeadlineWatch _deadlines;
    private readonly AlertPost _post;
    private readonly TimeSpan? _every;
    private readonly ILogger<BackgroundLoops> _log;

    /// <summary>The loops of a room.</summary>
    /// <param name="every">How often the ledger is looked at for alerts; null for never.</param>
    public BackgroundLoops(RoomServices room, AlertPost post, TimeSpan? every, ILogger<BackgroundLoops> log)
    {
        _room = room;
        _watch = new AlertWatch(room.Ledger.Store, room.WatchLists, room.Alerts);
        _deadlines = new DeadlineWatch(room.Ledger, room.Time);
        _post = post;
        _every = every;
        _log = log;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            Task.Run(() => _room.Jobs.RunAsync(_log, stoppingToken), stoppingToken),
            _every is { } every ? Task.Run(() => WatchAsync(every, stoppingToken), stoppingToken) : Task.CompletedTask
        );

    private async Task WatchAsync(TimeSpan every, CancellationToken stopping)
    {
        using PeriodicTimer timer = new(every, _room.Time);
        do
        {
            try
            {
                _deadlines.Look();
                if (_watch.LookAtChanges(stopping) is var alerts and > 0)
                    _room.Metrics.Alerted(alerts);
                await _post.SendAsync(_log, stopping);
            }
            catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
            {
                // The ledger may be busy or its disk full: what was missed is looked at the next time.
                ServerLog.WatchFailed(_log, fault);
            }
        } while (await timer.WaitForNextTickAsync(stopping));
    }
}
