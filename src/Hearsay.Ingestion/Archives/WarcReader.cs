using System.Globalization;
using System.Text;

namespace Hearsay.Ingestion.Archives;

/// <summary>Reads the records of a web archive one by one; memory holds one record.</summary>
internal sealed class WarcReader
{
    private const int MaxHeaderBytes = 64 * 1024;
    private const int BufferBytes = 64 * 1024;

    private static ReadOnlySpan<byte> Version => "WARC/"u8;

    private readonly Stream _stream;
    private readonly GzipMembers? _members;
    private readonly long _maxItemBytes;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _start;
    private int _end;
    private long _consumed;

    // How many bytes of the next record's first line were taken to recognise it.
    private int _unread;

    /// <summary>Reads from where the stream stands.</summary>
    /// <param name="stream">The archive, decompressed by <paramref name="members"/> when it is compressed.</param>
    /// <param name="offset">Where in the file the stream stands.</param>
    public WarcReader(Stream stream, GzipMembers? members, long offset, long maxItemBytes)
    {
        _stream = stream;
        _members = members;
        _consumed = offset;
        _maxItemBytes = maxItemBytes;
    }

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="ArchiveFaultException">What stands there is no record, or the archive ends inside one.</exception>
    public WarcRecord? Next()
    {
        if (_unread == 0)
            SkipBlankLines();
        if (!HasMore())
            return null;
        long offset = _members?.MemberOffset ?? _consumed - (_end - _start) - _unread;
        Dictionary<string, string> headers = ReadHeaders(out string version);
        if (!version.StartsWith("WARC/", StringComparison.Ordinal))
            throw new ArchiveFaultException("there is no WARC record at byte " + offset.ToString(CultureInfo.InvariantCulture));
        if (!long.TryParse(headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            throw new ArchiveFaultException("the record at byte " + offset.ToString(CultureInfo.InvariantCulture) + " has no length");
        string type = headers.GetValueOrDefault("WARC-Type") ?? "";
        bool wanted = type is "response" or "resource" && length <= _maxItemBytes;
        byte[]? content = wanted ? ReadBytes(length, offset) : null;
        if (!wanted)
            SkipBytes(length, offset);
        return new WarcRecord(
            type,
            headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>'),
            headers.GetValueOrDefault("WARC-Date"),
            headers.GetValueOrDefault("Content-Type"),
            offset,
            content
        );
    }

    /// <summary>Goes on, after a fault, at the next place where a record starts; false when there is none.</summary>
    /// <exception cref="ArchiveFaultException">The compressed bytes on the way are damaged as well.</exception>
    public bool TryResume()
    {
        if (_members is not null)
        {
            _start = _end = 0;
            return _members.TryResume();
        }

        // At the start of a line, as the text of a page may name the format too.
        byte before = (byte)'\n';
        int matched = 0;
        while (HasMore())
        {
            byte next = _buffer[_start];
            matched =
                next == Version[matched] && (matched > 0 || before == (byte)'\n') ? matched + 1
                : next == Version[0] && before == (byte)'\n' ? 1
                : 0;
            before = next;
            _start++;
            if (matched == Version.Length)
            {
                _unread = Version.Length;
                return true;
            }
        }

        return false;
    }

    private Dictionary<string, string> ReadHeaders(out string version)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        int left = MaxHeaderBytes;
        version = string.Concat(_unread > 0 ? Encoding.ASCII.GetString(Version) : "", ReadLine(ref left) ?? "");
        _unread = 0;
        while (ReadLine(ref left) is { Length: > 0 } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return headers;
    }

    private string? ReadLine(ref int left)
    {
        StringBuilder line = new();
        while (HasMore())
        {
            byte b = _buffer[_start++];
            if (--left < 0)
                throw new ArchiveFaultException("a record's head is longer than " + MaxHeaderBytes + " bytes");
            if (b == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)b);
        }

        return line.Length == 0 ? null : line.ToString();
    }

    private void SkipBlankLines()
    {
        while (HasMore() && _buffer[_start] is (byte)'\r' or (byte)'\n')
            _start++;
    }

    private byte[] ReadBytes(long length, long offset)
    {
        // A record may lie about its length: the array grows with what really comes.
        using MemoryStream content = new((int)Math.Min(length, BufferBytes));
        long left = length;
        while (left > 0)
        {
            if (!HasMore())
                throw BreaksOff(offset);
            int part = (int)Math.Min(left, _end - _start);
            content.Write(_buffer, _start, part);
            _start += part;
            left -= part;
        }

        return content.ToArray();
    }

    private void SkipBytes(long length, long offset)
    {
        long left = length;
        while (left > 0)
        {
            if (!HasMore())
                throw BreaksOff(offset);
            int part = (int)Math.Min(left, _end - _start);
            _start += part;
            left -= part;
        }
    }

    private static ArchiveFaultException BreaksOff(long offset) =>
        new("it ends inside the record at byte " + offset.ToString(CultureInfo.InvariantCulture));

    private bool HasMore()
    {
        if (_start < _end)
            return true;
        _start = 0;
        _end = _stream.Read(_buffer, 0, _buffer.Length);
        _consumed += _end;
        return _end > 0;
    }
}
