namespace Hearsay.Cli.Outputs;

/// <summary>A stream to write to that tells when the first letters come: what else was shown in the terminal makes room for them.</summary>
internal sealed class AnnouncedStream : Stream
{
    private readonly Stream _inner;
    private Action? _beforeFirstWrite;

    /// <summary>Announces the writes to this stream.</summary>
    public AnnouncedStream(Stream inner, Action beforeFirstWrite)
    {
        _inner = inner;
        _beforeFirstWrite = beforeFirstWrite;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!buffer.IsEmpty)
            Interlocked.Exchange(ref _beforeFirstWrite, null)?.Invoke();
        _inner.Write(buffer);
    }

    public override void Flush() => _inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
