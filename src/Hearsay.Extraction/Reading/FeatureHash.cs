using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Extraction.Reading;

/// <summary>Turns words and combinations of traits into numbers that are the same in every process.</summary>
/// <remarks>FNV-1a for letters, the finisher of MurmurHash3 for combinations. A model's weights belong to these very functions: attributions mix with <c>Mix</c>, factuality with <c>MixThree</c>.</remarks>
internal static class FeatureHash
{
    private const uint Basis = 2166136261;

    /// <summary>FNV-1a over the letters.</summary>
    public static uint Of(ReadOnlySpan<char> letters)
    {
        unchecked
        {
            uint hash = Basis;
            foreach (char letter in letters)
                hash = (hash ^ letter) * 16777619;
            return hash;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a) => Finished(Seed(template, a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a, uint b) => Finished(Seed(template, a, b));

    public static uint Mix(uint template, uint a, uint b, uint c) => Finished(Seed(template, a, b, c));

    /// <summary>A template with up to three values, all 32 bits mixed after each.</summary>
    public static uint MixThree(uint template, uint a, uint b, uint c)
    {
        unchecked
        {
            uint hash = Finished(Basis ^ (template * 0x9E3779B1u) ^ a);
            hash = Finished(hash + (b * 0x85EBCA77u));
            return Finished(hash ^ (c * 0xC2B2AE3Du));
        }
    }

    /// <summary>What <see cref="Finish"/> makes <see cref="Mix(uint, uint)"/> of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Seed(uint template, uint a) => unchecked((template * 0x9E3779B1u) ^ a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Seed(uint template, uint a, uint b) => unchecked(Seed(template, (a * 0x27D4EB2Fu) ^ ((b << 13) | (b >> 19))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Seed(uint template, uint a, uint b, uint c) => Seed(template, Mix(a, b), c);

    /// <summary>Finishes the seeds of many features in place, eight at a time: half of what collecting them cost.</summary>
    public static void Finish(Span<uint> seeds)
    {
        while (seeds.Length >= Vector256<uint>.Count)
        {
            Vector256<uint> hash = Vector256.Create(seeds);
            hash = (hash ^ (hash >>> 16)) * 0x85EBCA6Bu;
            hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35u;
            (hash ^ (hash >>> 16)).CopyTo(seeds);
            seeds = seeds[Vector256<uint>.Count..];
        }

        foreach (ref uint seed in seeds)
            seed = Finished(seed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Finished(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
            return hash ^ (hash >> 16);
        }
    }
}
