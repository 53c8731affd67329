using System.Collections.Concurrent;

namespace Hearsay.Ingestion.Fetching;

/// <summary>Whose turn it is: each host is asked by one at a time, with a pause between. Thread-safe.</summary>
internal sealed class HostTurns(TimeProvider time, TimeSpan interval)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn. Disposing what comes back ends it.</summary>
    /// <param name="delay">The host's own wish for a pause, if longer than ours.</param>
    public async Task<IDisposable> TakeAsync(Uri address, TimeSpan? delay, CancellationToken cancellationToken)
    {
        Host host = _hosts.GetOrAdd(address.Authority, static _ => new Host());
        await host.Turn.WaitAsync(cancellationToken);
        try
        {
            TimeSpan wait = host.NotBefore - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellationToken);
            return new Turn(this, host, delay > interval ? delay.Value : interval);
        }
        catch
        {
            host.Turn.Release();
            throw;
        }
    }

    private void End(Host host, TimeSpan pause)
    {
        host.NotBefore = time.GetUtcNow() + pause;
        host.Turn.Release();
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset NotBefore { get; set; }
    }

    private sealed class Turn(HostTurns turns, Host host, TimeSpan pause) : IDisposable
    {
        public void Dispose() => turns.End(host, pause);
    }
}
