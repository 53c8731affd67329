using System.Globalization;

namespace Hearsay.Core.Text;

/// <summary>A 64-bit hash that is the same in every process, on every machine and in every version: ids are made from it.</summary>
/// <remarks>FNV-1a over UTF-16 units (Fowler, Noll, Vo), finished with the mixer of SplitMix64 (Steele et al. 2014) so that all bits are usable. Not for secrets.</remarks>
public readonly record struct StableHash(ulong Value)
{
    private const ulong OffsetBasis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>The hash of nothing, to be extended with <see cref="Add(ReadOnlySpan{char})"/>.</summary>
    public static StableHash Start => new(OffsetBasis);

    /// <summary>Extends by the letters and a terminator, so that ("ab","c") differs from ("a","bc").</summary>
    public StableHash Add(ReadOnlySpan<char> letters)
    {
        unchecked
        {
            ulong hash = Value;
            foreach (char letter in letters)
                hash = (hash ^ letter) * Prime;
            return new StableHash((hash ^ 0x1F_FFFFUL) * Prime);
        }
    }

    /// <summary>Extends by a number.</summary>
    public StableHash Add(long number)
    {
        unchecked
        {
            return new StableHash((Value ^ Mix((ulong)number)) * Prime);
        }
    }

    /// <summary>The finished hash, all 64 bits well mixed.</summary>
    public ulong ToUInt64() => Mix(Value);

    /// <summary>An id such as <c>s-5f0c1d2e3b4a</c>: the prefix and 48 bits of the hash in hexadecimal.</summary>
    public string ToId(string prefix) => prefix + "-" + (ToUInt64() >> 16).ToString("x12", CultureInfo.InvariantCulture);

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
