using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Progress;

/// <summary>Shows how far a run is: a line on standard error, drawn only once the work has taken a second.</summary>
/// <remarks>Thread-safe: told by the pipeline, drawn by a timer.</remarks>
internal sealed class ProgressDisplay : IProgress<PipelineProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    private readonly StandardError _errors;
    private readonly TimeProvider _time;
    private readonly int _width;
    private readonly long _start;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private PipelineProgress _latest;
    private bool _isDisposed;

    /// <summary>Starts the clock.</summary>
    /// <param name="errors">Owns the terminal's last line.</param>
    /// <param name="width">Columns of the terminal.</param>
    public ProgressDisplay(StandardError errors, TimeProvider time, int width)
    {
        _errors = errors;
        _time = time;
        _width = width;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Draw(), state: null, Patience, Beat);
    }

    public void Report(PipelineProgress value)
    {
        lock (_lock)
            _latest = value;
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isDisposed = true;
            _errors.Status("");
        }
    }

    private void Draw()
    {
        lock (_lock)
        {
            if (!_isDisposed)
                _errors.Status(ProgressLine.Render(_latest, _time.GetElapsedTime(_start), _width));
        }
    }
}
