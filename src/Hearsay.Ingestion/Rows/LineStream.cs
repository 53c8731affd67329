namespace Hearsay.Ingestion.Rows;

/// <summary>Reads a stream line by line as bytes, without ever holding more than one line; a line over the limit is skipped whole.</summary>
internal sealed class LineStream(Stream stream, int maxLineBytes)
{
    private const int ChunkBytes = 64 * 1024;

    private byte[] _buffer = new byte[ChunkBytes];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Gets the number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line without its end; false at the end of the stream. The memory holds until the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line, out bool tooLong)
    {
        line = default;
        tooLong = false;
        int searched = 0;
        while (true)
        {
            int at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                int length = searched + at;
                if (!tooLong)
                    line = _buffer.AsMemory(_start, length);
                _start += length + 1;
                Number++;
                return true;
            }

            if (_ended)
            {
                bool last = _end > _start || tooLong;
                if (!tooLong)
                    line = _buffer.AsMemory(_start, _end - _start);
                _start = _end;
                Number += last ? 1 : 0;
                return last;
            }

            if (_end - _start > maxLineBytes)
            {
                tooLong = true;
                _start = _end = 0;
            }

            searched = _end - _start;
            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, maxLineBytes + (2L * ChunkBytes)));
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
    }
}
