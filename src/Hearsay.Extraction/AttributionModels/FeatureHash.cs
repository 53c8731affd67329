using System.Runtime.CompilerServices;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>Turns words and combinations of traits into numbers that are the same in every process.</summary>
/// <remarks>FNV-1a for letters, the finisher of MurmurHash3 for combinations. A model's weights belong to these very functions.</remarks>
internal static class FeatureHash
{
    public static uint Of(ReadOnlySpan<char> letters)
    {
        unchecked
        {
            uint hash = 2166136261;
            foreach (char letter in letters)
                hash = (hash ^ letter) * 16777619;
            return hash;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a)
    {
        unchecked
        {
            uint hash = (template * 0x9E3779B1u) ^ a;
            hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
            return hash ^ (hash >> 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a, uint b)
    {
        unchecked
        {
            return Mix(template, (a * 0x27D4EB2Fu) ^ ((b << 13) | (b >> 19)));
        }
    }

    public static uint Mix(uint template, uint a, uint b, uint c) => Mix(template, Mix(a, b), c);
}
