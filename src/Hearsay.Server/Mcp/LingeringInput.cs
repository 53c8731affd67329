using System.Text;

namespace Hearsay.Server.Mcp;

/// <summary>An input whose end comes late: first it says in a line of its own that nothing more will come, then it waits to be let go.</summary>
internal sealed class LingeringInput : Stream
{
    /// <summary>The method of the notification that stands for the end.</summary>
    public const string Farewell = "notifications/hearsay/end-of-input";

    private readonly Stream _inner;
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The last line of the input may have no line break.
    private ReadOnlyMemory<byte> _farewell = Encoding.UTF8.GetBytes(
        $$"""

        {"jsonrpc":"2.0","method":"{{Farewell}}"}

        """.ReplaceLineEndings("\n")
    );

    /// <summary>Reads from this stream, and leaves it open.</summary>
    public LingeringInput(Stream inner) => _inner = inner;

    /// <summary>Gets whether the input itself is over.</summary>
    public bool HasEnded { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Lets the end come.</summary>
    public void Release() => _released.TrySetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!HasEnded)
        {
            int read = await _inner.ReadAsync(buffer, cancellationToken);
            if (read > 0 || buffer.IsEmpty)
                return read;
            HasEnded = true;
        }

        if (_farewell.IsEmpty)
        {
            await _released.Task.WaitAsync(cancellationToken);
            return 0;
        }

        int part = Math.Min(buffer.Length, _farewell.Length);
        _farewell[..part].CopyTo(buffer);
        _farewell = _farewell[part..];
        return part;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
