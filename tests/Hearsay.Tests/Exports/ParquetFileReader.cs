using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Hearsay.Tests.Exports;

/// <summary>Reads a Parquet file of flat optional columns after the format's specification: written apart from the writer, to check it.</summary>
internal sealed class ParquetFileReader
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    private readonly byte[] _file;
    private readonly Dictionary<int, object> _footer;

    public ParquetFileReader(byte[] file)
    {
        _file = file;
        Assert.Equal("PAR1", Encoding.ASCII.GetString(file, 0, 4));
        Assert.Equal("PAR1", Encoding.ASCII.GetString(file, file.Length - 4, 4));
        int length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - 8));
        ThriftCompactReader reader = new(file, file.Length - 8 - length);
        _footer = reader.Struct();
        // Not a byte more or less than it says.
        Assert.Equal(file.Length - 8, reader.Position);
    }

    public long Rows => (long)_footer[3];

    public int Groups => ((List<object>)_footer[4]).Count;

    public IReadOnlyList<string> Names => [.. Schema.Select(element => (string)element[4])];

    private IEnumerable<Dictionary<int, object>> Schema => ((List<object>)_footer[2]).Cast<Dictionary<int, object>>().Skip(1);

    /// <summary>The cells of a column, all groups one after the other.</summary>
    public List<object?> Column(int number)
    {
        bool isDay = Schema.ElementAt(number).TryGetValue(6, out object? converted) && (long)converted == 6;
        List<object?> cells = [];
        foreach (Dictionary<int, object> group in ((List<object>)_footer[4]).Cast<Dictionary<int, object>>())
        {
            Dictionary<int, object> chunk = (Dictionary<int, object>)((Dictionary<int, object>)((List<object>)group[1])[number])[3];
            List<object> dictionary = [];
            int at = (int)(long)(chunk.TryGetValue(11, out object? first) ? first : chunk[9]);
            int end = at + (int)(long)chunk[7];
            if (chunk.ContainsKey(11))
            {
                (Dictionary<int, object> header, byte[] page, at) = Page(at);
                dictionary = Plain(page, 0, (long)chunk[1], (int)(long)((Dictionary<int, object>)header[7])[1], isDay);
            }

            Assert.Equal((long)chunk[9], at);
            (Dictionary<int, object> dataHeader, byte[] data, at) = Page(at);
            Assert.Equal(end, at);
            Dictionary<int, object> about = (Dictionary<int, object>)dataHeader[5];
            int count = (int)(long)about[1];
            Assert.Equal((long)group[3], count);
            int levelBytes = BinaryPrimitives.ReadInt32LittleEndian(data);
            int[] levels = Hybrid(data, 4, 4 + levelBytes, 1, count);
            int present = levels.Sum();
            Assert.Equal(count - present, (long)((Dictionary<int, object>)chunk[12])[3]);
            int body = 4 + levelBytes;
            List<object> values =
                (long)about[2] == 8
                    ? [.. Hybrid(data, body + 1, data.Length, data[body], present).Select(index => dictionary[index])]
                    : Plain(data, body, (long)chunk[1], present, isDay);
            Queue<object> waiting = new(values);
            cells.AddRange(levels.Select(level => level == 1 ? waiting.Dequeue() : null));
        }

        return cells;
    }

    private (Dictionary<int, object> Header, byte[] Content, int Next) Page(int at)
    {
        ThriftCompactReader reader = new(_file, at);
        Dictionary<int, object> header = reader.Struct();
        int packed = (int)(long)header[3];
        using GZipStream gzip = new(new MemoryStream(_file, reader.Position, packed), CompressionMode.Decompress);
        using MemoryStream content = new();
        gzip.CopyTo(content);
        Assert.Equal((long)header[2], content.Length);
        return (header, content.ToArray(), reader.Position + packed);
    }

    private static List<object> Plain(byte[] page, int at, long type, int count, bool isDay)
    {
        List<object> values = [];
        for (int i = 0; i < count; i++)
        {
            switch (type)
            {
                case 0:
                    values.Add((page[at + (i / 8)] & (1 << (i % 8))) != 0);
                    break;
                case 1:
                    Assert.True(isDay);
                    values.Add(Epoch.AddDays(BinaryPrimitives.ReadInt32LittleEndian(page.AsSpan(at))));
                    at += 4;
                    break;
                case 2:
                    values.Add(BinaryPrimitives.ReadInt64LittleEndian(page.AsSpan(at)));
                    at += 8;
                    break;
                case 5:
                    values.Add(BinaryPrimitives.ReadDoubleLittleEndian(page.AsSpan(at)));
                    at += 8;
                    break;
                default:
                    int length = BinaryPrimitives.ReadInt32LittleEndian(page.AsSpan(at));
                    values.Add(Encoding.UTF8.GetString(page, at + 4, length));
                    at += 4 + length;
                    break;
            }
        }

        return values;
    }

    private static int[] Hybrid(byte[] page, int at, int end, int bits, int count)
    {
        List<int> values = [];
        while (values.Count < count)
        {
            int header = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte next = page[at++];
                header |= (next & 0x7F) << shift;
                if (next < 0x80)
                    break;
            }

            if ((header & 1) == 0)
            {
                int value = 0;
                for (int i = 0; i < (bits + 7) / 8; i++)
                    value |= page[at++] << (8 * i);
                values.AddRange(Enumerable.Repeat(value, header >> 1));
                continue;
            }

            for (int i = 0; i < (header >> 1) * 8; i++)
            {
                int value = 0;
                for (int bit = 0; bit < bits; bit++)
                {
                    int place = (i * bits) + bit;
                    value |= ((page[at + (place / 8)] >> (place % 8)) & 1) << bit;
                }

                values.Add(value);
            }

            at += (header >> 1) * bits;
        }

        Assert.Equal(end, at);
        return [.. values.Take(count)];
    }
}
