using System.Buffers;
using System.Text;

namespace Hearsay.Exports.Parquet;

/// <summary>Thrift's compact protocol, as much of it as Parquet's headers need. Fields must come in ascending order.</summary>
internal sealed class ThriftCompactWriter
{
    private const byte TypeI16 = 4;
    private const byte TypeI32 = 5;
    private const byte TypeI64 = 6;
    private const byte TypeBinary = 8;
    private const byte TypeList = 9;
    private const byte TypeStruct = 12;

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Stack<int> _outer = [];
    private int _lastField;

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void I16(int field, short value) => Varint(field, TypeI16, ZigZag(value));

    public void I32(int field, int value) => Varint(field, TypeI32, ZigZag(value));

    public void I64(int field, long value) => Varint(field, TypeI64, ZigZag(value));

    public void Text(int field, string value)
    {
        Header(field, TypeBinary);
        Letters(value);
    }

    /// <summary>A struct in a field.</summary>
    public void Struct(int field, Action write)
    {
        Header(field, TypeStruct);
        Body(write);
    }

    /// <summary>The struct that is the whole message.</summary>
    public void Message(Action write) => Body(write);

    public void StructList<T>(int field, IReadOnlyCollection<T> items, Action<T> write)
    {
        ListHeader(field, TypeStruct, items.Count);
        foreach (T item in items)
            Body(() => write(item));
    }

    public void I32List(int field, IReadOnlyCollection<int> items)
    {
        ListHeader(field, TypeI32, items.Count);
        foreach (int item in items)
            Varint(ZigZag(item));
    }

    public void TextList(int field, IReadOnlyCollection<string> items)
    {
        ListHeader(field, TypeBinary, items.Count);
        foreach (string item in items)
            Letters(item);
    }

    private static ulong ZigZag(long value) => unchecked((ulong)((value << 1) ^ (value >> 63)));

    private void Body(Action write)
    {
        _outer.Push(_lastField);
        _lastField = 0;
        write();
        Put(0);
        _lastField = _outer.Pop();
    }

    private void Varint(int field, byte type, ulong value)
    {
        Header(field, type);
        Varint(value);
    }

    private void Header(int field, byte type)
    {
        // Parquet's fields are never more than fifteen apart.
        Put((byte)(((field - _lastField) << 4) | type));
        _lastField = field;
    }

    private void ListHeader(int field, byte type, int count)
    {
        Header(field, TypeList);
        if (count < 15)
        {
            Put((byte)((count << 4) | type));
            return;
        }

        Put((byte)(0xF0 | type));
        Varint((ulong)count);
    }

    private void Letters(string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        Varint((ulong)bytes.Length);
        _bytes.Write(bytes);
    }

    private void Varint(ulong value)
    {
        while (value >= 0x80)
        {
            Put((byte)((value & 0x7F) | 0x80));
            value >>= 7;
        }

        Put((byte)value);
    }

    private void Put(byte value) => _bytes.Write([value]);
}
