using Hearsay.Ingestion.Files;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace Hearsay.Ingestion.Archives;

/// <summary>A stream of gzip members, decompressed one after the other, that knows where each member starts in the compressed bytes.</summary>
/// <remarks>The framework's GZipStream reads joined members too, but hides their borders; an archive is resumed at one.</remarks>
internal sealed class GzipMembers : ForwardStream
{
    private const int ChunkBytes = 64 * 1024;

    // Deflate cannot do better than 1,032 to 1; text of any length stays below 100 to 1.
    private const long MaxRatio = 200;
    private const long RatioFreeBytes = 8 * 1024 * 1024;
    private const int FlagExtra = 4;
    private const int FlagName = 8;
    private const int FlagComment = 16;
    private const int FlagHeaderCheck = 2;
    private const int TrailerBytes = 8;

    private readonly Stream _compressed;
    private readonly Inflater _inflater = new(noHeader: true);
    private readonly byte[] _buffer = new byte[ChunkBytes];
    private int _start;
    private int _end;
    private long _consumed;
    private bool _inMember;
    private long _memberOut;

    // Where in the buffer the data of the member start; -1 when they began before what it holds.
    private int _memberAt = -1;

    public GzipMembers(Stream compressed, long offset)
        : base(compressed)
    {
        _compressed = compressed;
        _consumed = offset;
    }

    /// <summary>Gets where the member that was last read from starts.</summary>
    public long MemberOffset { get; private set; }

    private long Place => _consumed - (_end - _start);

    /// <summary>Reads on, over the borders of members.</summary>
    /// <exception cref="ArchiveFaultException">The compressed bytes are damaged, cut off, or expand beyond measure.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (count == 0)
            return 0;
        while (true)
        {
            if (!_inMember && !TryStartMember())
                return 0;
            int made = Inflate(buffer, offset, count);
            if (made > 0)
                return made;
        }
    }

    /// <summary>Goes on, after a fault, at what looks like the start of another member; false when there is none.</summary>
    public bool TryResume()
    {
        // What was taken for data of a member cut short may hold the next one.
        if (_memberAt >= 0)
            _start = _memberAt;
        else if (_inMember)
            _start = _end - _inflater.RemainingInput;
        _memberAt = -1;
        _inMember = false;
        int before = -1;
        while (NextByte() is { } next)
        {
            // The signature and the one method there is.
            if (before == 0x1F && next == 0x8B && NextByte() == 8)
            {
                MemberOffset = Place - 3;
                return TryOpenMember();
            }

            before = next;
        }

        return false;
    }

    private bool TryOpenMember()
    {
        try
        {
            OpenMember();
            return true;
        }
        catch (ArchiveFaultException)
        {
            return false;
        }
    }

    private int Inflate(byte[] buffer, int offset, int count)
    {
        try
        {
            while (true)
            {
                int made = _inflater.Inflate(buffer, offset, count);
                _memberOut += made;
                if (_memberOut > RatioFreeBytes && _memberOut > MaxRatio * _inflater.TotalIn)
                    throw new ArchiveFaultException("it expands more than " + MaxRatio + " times: a gzip bomb");
                if (_inflater.IsFinished)
                    EndMember();
                if (made > 0 || !_inMember)
                    return made;
                if (!_inflater.IsNeedingInput)
                    throw Damaged();
                Refill();
                _inflater.SetInput(_buffer, _start, _end - _start);
                _start = _end;
            }
        }
        catch (Exception e) when (e is SharpZipBaseException or IndexOutOfRangeException)
        {
            // The inflater checks its tables for most damage, not for all.
            throw Damaged();
        }
    }

    // What the inflater has not used belongs to the trailer and the next member.
    private void EndMember()
    {
        _start = _end - _inflater.RemainingInput;
        _inMember = false;
        for (int i = 0; i < TrailerBytes; i++)
            _ = NextByte() ?? throw Truncated();
    }

    private bool TryStartMember()
    {
        long place = Place;
        int? first = NextByte();
        // Padding after the last member is allowed.
        while (first == 0)
        {
            place = Place;
            first = NextByte();
        }

        if (first is null)
            return false;
        if (first != 0x1F || NextByte() != 0x8B || NextByte() != 8)
            throw Damaged();
        MemberOffset = place;
        OpenMember();
        return true;
    }

    // The rest of a member's head, from its flags on.
    private void OpenMember()
    {
        int flags = Required();
        Skip(6);
        if ((flags & FlagExtra) != 0)
            Skip(Required() + (Required() << 8));
        if ((flags & FlagName) != 0)
            SkipText();
        if ((flags & FlagComment) != 0)
            SkipText();
        if ((flags & FlagHeaderCheck) != 0)
            Skip(2);
        _memberAt = _start;
        _inflater.Reset();
        _inflater.SetInput(_buffer, _start, _end - _start);
        _start = _end;
        _memberOut = 0;
        _inMember = true;
    }

    private void Skip(int count)
    {
        for (int i = 0; i < count; i++)
            Required();
    }

    private void SkipText()
    {
        while (Required() != 0)
        {
            // Names and comments end with a zero.
        }
    }

    private int Required() => NextByte() ?? throw Truncated();

    private int? NextByte()
    {
        if (_start == _end)
        {
            _end = _start = 0;
            _memberAt = -1;
            int read = _compressed.Read(_buffer, 0, _buffer.Length);
            if (read == 0)
                return null;
            _end = read;
            _consumed += read;
        }

        return _buffer[_start++];
    }

    private void Refill()
    {
        int read = _compressed.Read(_buffer, 0, _buffer.Length);
        if (read == 0)
            throw Truncated();
        _start = 0;
        _end = read;
        _memberAt = -1;
        _consumed += read;
    }

    private ArchiveFaultException Damaged() =>
        new("its gzip data are damaged near byte " + Place.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static ArchiveFaultException Truncated() => new("its gzip data break off: it is incomplete");
}
