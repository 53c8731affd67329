namespace Hearsay.Extraction.Factuality;

/// <summary>Hashes of words and features: the same everywhere and always, for the weights lie where they say.</summary>
internal static class FeatureHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>FNV-1a over the letters.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        unchecked
        {
            uint hash = Basis;
            foreach (char letter in word)
                hash = (hash ^ letter) * Prime;
            return hash;
        }
    }

    /// <summary>A template with up to three values, all 32 bits well mixed (finalizer of MurmurHash3).</summary>
    public static uint Of(uint template, uint a, uint b, uint c)
    {
        unchecked
        {
            uint hash = Basis ^ (template * 0x9E3779B1);
            hash = Mix(hash ^ a);
            hash = Mix(hash + (b * 0x85EBCA77));
            return Mix(hash ^ (c * 0xC2B2AE3D));
        }
    }

    private static uint Mix(uint hash)
    {
        unchecked
        {
            hash ^= hash >> 16;
            hash *= 0x85EBCA6B;
            hash ^= hash >> 13;
            hash *= 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }
}
