using System.Runtime.InteropServices;

namespace Hearsay.Cli.Runs;

/// <summary>Turns Ctrl-C and a request to end into a cancellation, and ends the process where that takes too long or is asked for twice.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _patience;
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly Timer _timer;
    private int _signals;

    /// <summary>Starts to listen.</summary>
    public Interruption()
        : this(ShortPatience) { }

    /// <summary>Starts to listen.</summary>
    /// <param name="patience">How long the work may take to end by itself.</param>
    public Interruption(TimeSpan patience)
    {
        _patience = patience;
        // Loading a model cannot be interrupted; nobody waits for it to end.
        _timer = new Timer(_ => Exit(), state: null, Timeout.Infinite, Timeout.Infinite);
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt),
        ];
    }

    /// <summary>Gets what the work watches.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Gets or sets what to do before a forced exit.</summary>
    public Action? BeforeExit { get; set; }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
            registration.Dispose();
        _timer.Dispose();
        _source.Dispose();
    }

    private void Interrupt(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1)
            Exit();
        _timer.Change(_patience, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }

    private void Exit()
    {
        BeforeExit?.Invoke();
        Environment.Exit(ExitCodes.Cancelled);
    }
}
