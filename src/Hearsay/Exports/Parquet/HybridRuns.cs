namespace Hearsay.Exports.Parquet;

/// <summary>Parquet's run-length and bit-packing hybrid: eight and more equal numbers are a run, all others are packed in groups of eight.</summary>
internal static class HybridRuns
{
    private const int Group = 8;

    /// <summary>Writes numbers of so many bits each.</summary>
    public static void Write(Stream output, ReadOnlySpan<int> values, int bits)
    {
        int at = 0;
        while (at < values.Length)
        {
            int run = RunAt(values, at, int.MaxValue);
            if (run >= Group)
            {
                WriteVarint(output, (uint)run << 1);
                WriteWhole(output, values[at], (bits + 7) / 8);
                at += run;
                continue;
            }

            int start = at;
            do at += Group;
            while (at < values.Length && RunAt(values, at, Group) < Group);
            at = Math.Min(at, values.Length);
            WritePacked(output, values[start..at], bits);
        }
    }

    private static int RunAt(ReadOnlySpan<int> values, int at, int most)
    {
        int run = 1;
        while (run < most && at + run < values.Length && values[at + run] == values[at])
            run++;
        return run;
    }

    private static void WritePacked(Stream output, ReadOnlySpan<int> values, int bits)
    {
        int groups = (values.Length + Group - 1) / Group;
        WriteVarint(output, ((uint)groups << 1) | 1);
        ulong pending = 0;
        int held = 0;
        for (int i = 0; i < groups * Group; i++)
        {
            pending |= (ulong)(i < values.Length ? values[i] : 0) << held;
            for (held += bits; held >= 8; held -= 8, pending >>= 8)
                output.WriteByte((byte)(pending & 0xFF));
        }
    }

    private static void WriteWhole(Stream output, int value, int bytes)
    {
        for (int i = 0; i < bytes; i++)
            output.WriteByte((byte)((value >> (8 * i)) & 0xFF));
    }

    private static void WriteVarint(Stream output, uint value)
    {
        for (; value >= 0x80; value >>= 7)
            output.WriteByte((byte)((value & 0x7F) | 0x80));
        output.WriteByte((byte)value);
    }
}
