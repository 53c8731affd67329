using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Language.Models;

/// <summary>A model file, mapped into memory and checked: named sections of numbers. Immutable; lives as long as it is referenced.</summary>
/// <remarks>
/// 64 bytes of header (magic, format version, kind, version of the kind, number of sections, length, SHA-256 of the rest), a table of
/// 64 bytes per section (name, offset, length), then the sections, each at a multiple of 64. All numbers are little-endian.
/// </remarks>
internal sealed unsafe class ModelFile
{
    public const int FormatVersion = 1;
    public const int HeaderLength = 64;
    public const int EntryLength = 64;
    public const int NameLength = 40;

    private readonly Dictionary<string, (long Offset, int Length)> _sections = [];
    private readonly string _path;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _data;

    private ModelFile(string path, MemoryMappedViewAccessor view, byte* data)
    {
        _path = path;
        _view = view;
        _data = data;
    }

    public static ReadOnlySpan<byte> Magic => "HEARSAYM"u8;

    /// <summary>Maps and checks a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no model of this kind and version, or not all of it is there.</exception>
    public static ModelFile Open(string path, ModelKind kind, int version)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"The model {path} is missing; install the program again", path);
        long length = new FileInfo(path).Length;
        if (length < HeaderLength)
            throw Fault(path, "is shorter than a header: it is not a model file or was cut off");
        using MemoryMappedFile mapping = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        MemoryMappedViewAccessor view = mapping.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        try
        {
            byte* data = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref data);
            ModelFile file = new(path, view, data + view.PointerOffset);
            file.Check(new ReadOnlySpan<byte>(file._data, checked((int)length)), kind, version);
            return file;
        }
        catch
        {
            view.Dispose();
            throw;
        }
    }

    /// <summary>Gets the names of all sections, in the order of the file.</summary>
    public IEnumerable<string> Sections => _sections.Keys;

    /// <summary>Whether there is such a section.</summary>
    public bool Contains(string name) => _sections.ContainsKey(name);

    /// <summary>The numbers of a section, in place.</summary>
    /// <exception cref="InvalidDataException">There is no such section.</exception>
    public ReadOnlySpan<T> Section<T>(string name)
        where T : unmanaged
    {
        if (!_sections.TryGetValue(name, out (long Offset, int Length) section))
            throw Fault(_path, $"has no section {name}");
        return MemoryMarshal.Cast<byte, T>(new ReadOnlySpan<byte>(_data + section.Offset, section.Length));
    }

    /// <summary>The numbers of a section at their fixed address, valid as long as this object.</summary>
    public T* Address<T>(string name)
        where T : unmanaged => (T*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(Section<T>(name)));

    private void Check(ReadOnlySpan<byte> bytes, ModelKind kind, int version)
    {
        if (!bytes.StartsWith(Magic))
            throw Fault(_path, "is not a model file");
        int format = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (format != FormatVersion)
            throw Fault(_path, $"has format {format}, this program reads format {FormatVersion}");
        int foundKind = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (foundKind != (int)kind)
            throw Fault(_path, $"is a model of kind {foundKind}, not of kind {(int)kind} ({kind})");
        int foundVersion = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]);
        if (foundVersion != version)
            throw Fault(_path, $"has version {foundVersion}, this program needs version {version}");
        long length = BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]);
        if (length != bytes.Length)
            throw Fault(_path, $"has {bytes.Length} bytes where its header says {length}: it was cut off");
        if (!SHA256.HashData(bytes[HeaderLength..]).AsSpan().SequenceEqual(bytes.Slice(32, SHA256.HashSizeInBytes)))
            throw Fault(_path, "does not have the hash that its header says: it is damaged");
        int sections = BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]);
        for (int i = 0; i < sections; i++)
            ReadEntry(bytes, HeaderLength + (i * EntryLength));
    }

    private void ReadEntry(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + EntryLength > bytes.Length)
            throw Fault(_path, "has a table of sections that is longer than the file");
        string name = Encoding.ASCII.GetString(bytes.Slice(at, NameLength)).TrimEnd('\0');
        long offset = BinaryPrimitives.ReadInt64LittleEndian(bytes[(at + NameLength)..]);
        long length = BinaryPrimitives.ReadInt64LittleEndian(bytes[(at + NameLength + 8)..]);
        if (offset < 0 || length < 0 || offset > bytes.Length - length)
            throw Fault(_path, $"has a section {name} outside the file");
        _sections[name] = (offset, (int)length);
    }

    private static InvalidDataException Fault(string path, string what) => new($"The model {path} {what}; install the program again");
}

/// <summary>What a model file is for. Stored numbers never change.</summary>
internal enum ModelKind
{
    Syntax = 1,
    Names = 2,
    Attribution = 6,
    Events = 7,
}
