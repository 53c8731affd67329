using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Language.Models;

/// <summary>Collects sections and writes them as a <see cref="ModelFile"/>.</summary>
internal sealed class ModelFileWriter(ModelKind kind, int version)
{
    private const int Alignment = 64;

    private readonly List<(string Name, byte[] Bytes)> _sections = [];

    public void Add<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, ModelFile.NameLength, nameof(name));
        _sections.Add((name, MemoryMarshal.AsBytes(values).ToArray()));
    }

    public byte[] ToBytes()
    {
        int start = Align(ModelFile.HeaderLength + (_sections.Count * ModelFile.EntryLength));
        byte[] bytes = new byte[start + _sections.Sum(s => Align(s.Bytes.Length))];
        int at = start;
        for (int i = 0; i < _sections.Count; i++)
        {
            (string name, byte[] section) = _sections[i];
            Span<byte> entry = bytes.AsSpan(ModelFile.HeaderLength + (i * ModelFile.EntryLength), ModelFile.EntryLength);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt64LittleEndian(entry[ModelFile.NameLength..], at);
            BinaryPrimitives.WriteInt64LittleEndian(entry[(ModelFile.NameLength + 8)..], section.Length);
            section.CopyTo(bytes, at);
            at += Align(section.Length);
        }

        ModelFile.Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), ModelFile.FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), (int)kind);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(20), _sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(24), bytes.Length);
        SHA256.HashData(bytes.AsSpan(ModelFile.HeaderLength)).CopyTo(bytes, 32);
        return bytes;
    }

    private static int Align(int length) => (length + Alignment - 1) / Alignment * Alignment;
}
