namespace Hearsay.Ingestion.Files;

/// <summary>A stream whose first bytes have been looked at and are given again.</summary>
internal sealed class PeekedStream : ForwardStream
{
    private readonly Stream _inner;
    private readonly byte[] _head;
    private int _given;

    private PeekedStream(Stream inner, byte[] head)
        : base(inner)
    {
        _inner = inner;
        _head = head;
    }

    /// <summary>Gets the first bytes.</summary>
    public ReadOnlyMemory<byte> Head => _head;

    /// <summary>Gets how many bytes are still to come; null when the stream beneath cannot tell.</summary>
    public long? Left => _inner.CanSeek ? _inner.Length - _inner.Position + _head.Length - _given : null;

    public static PeekedStream Of(Stream inner, int headBytes)
    {
        byte[] head = new byte[headBytes];
        int filled = inner.ReadAtLeast(head, headBytes, throwOnEndOfStream: false);
        return new PeekedStream(inner, head[..filled]);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_given == _head.Length)
            return _inner.Read(buffer, offset, count);
        int part = Math.Min(count, _head.Length - _given);
        Array.Copy(_head, _given, buffer, offset, part);
        _given += part;
        return part;
    }
}
