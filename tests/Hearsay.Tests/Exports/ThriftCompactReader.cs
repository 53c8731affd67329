using System.Text;

namespace Hearsay.Tests.Exports;

/// <summary>Reads any message of Thrift's compact protocol into numbers, texts, lists and dictionaries by field number: written apart from the writer, to check it.</summary>
internal sealed class ThriftCompactReader(byte[] bytes, int start)
{
    public int Position { get; private set; } = start;

    public Dictionary<int, object> Struct()
    {
        Dictionary<int, object> fields = [];
        int field = 0;
        while (bytes[Position] != 0)
        {
            byte header = bytes[Position++];
            field = header >> 4 == 0 ? (int)Signed() : field + (header >> 4);
            fields.Add(field, Value(header & 15));
        }

        Position++;
        return fields;
    }

    private object Value(int type) =>
        type switch
        {
            1 => true,
            2 => false,
            3 => (long)bytes[Position++],
            4 or 5 or 6 => Signed(),
            8 => Text(),
            9 => List(),
            12 => Struct(),
            _ => throw new InvalidDataException($"type {type} at {Position}"),
        };

    private List<object> List()
    {
        byte header = bytes[Position++];
        long count = header >> 4 == 15 ? (long)Unsigned() : header >> 4;
        return [.. Enumerable.Range(0, (int)count).Select(_ => Value(header & 15))];
    }

    private string Text()
    {
        int length = (int)Unsigned();
        Position += length;
        return Encoding.UTF8.GetString(bytes, Position - length, length);
    }

    private long Signed()
    {
        ulong value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private ulong Unsigned()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[Position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
