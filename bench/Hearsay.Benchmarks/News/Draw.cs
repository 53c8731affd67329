namespace Hearsay.Benchmarks.News;

/// <summary>A stream of draws that a key fixes: SplitMix64 (Steele et al. 2014), the same on every machine and in every version.</summary>
internal struct Draw(ulong key)
{
    private ulong _state = key;

    /// <summary>A key made of several numbers.</summary>
    public static ulong Key(ulong seed, params ReadOnlySpan<long> parts)
    {
        foreach (long part in parts)
            seed = Mix(unchecked(seed + ((ulong)part * 0xD6E8FEB86659FD93UL) + 0x9E3779B97F4A7C15UL));
        return seed;
    }

    /// <summary>A whole number from 0 to below the bound.</summary>
    public int Below(int bound) => (int)((Next() >> 33) % (ulong)bound);

    /// <summary>A number in the half-open range.</summary>
    public int Between(int low, int high) => low + Below(high - low);

    /// <summary>Whether a chance of so many in a hundred comes up.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    /// <summary>A rank below the bound, rank r about 1/(r+1) as likely as the first.</summary>
    public int Zipf(int bound)
    {
        double share = (Next() >> 11) * (1.0 / (1UL << 53));
        return Math.Min(bound - 1, (int)(Math.Pow(bound + 1, share) - 1));
    }

    private ulong Next()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        return Mix(_state);
    }

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
