namespace Hearsay.Language.Models;

/// <summary>Collects hashed features: each gets a row of a table of 2^bits rows. Never more than it has room for.</summary>
internal ref struct FeatureSlots(Span<int> slots, int bits)
{
    private readonly Span<int> _slots = slots;
    private readonly int _shift = 32 - bits;
    private int _count;

    public readonly ReadOnlySpan<int> Filled => _slots[.._count];

    /// <summary>A hash of two values, to be used as a value of its own.</summary>
    public static uint Join(uint a, uint b)
    {
        unchecked
        {
            uint hash = (a * 0x9E3779B1u) ^ (b + 0x7F4A7C15u + (a << 6) + (a >> 2));
            hash = (hash ^ (hash >> 15)) * 0x85EBCA6Bu;
            return hash ^ (hash >> 13);
        }
    }

    public void Add(uint template, uint value)
    {
        if (_count == _slots.Length)
            return;
        unchecked
        {
            uint hash = Join((template * 0x2545F491u) + 0x9E3779B9u, value) * 0xC2B2AE35u;
            _slots[_count++] = (int)((hash ^ (hash << 16)) >> _shift);
        }
    }

    public void Add(uint template, uint a, uint b) => Add(template, Join(a, b));

    public void Add(uint template, bool value) => Add(template, value ? 1u : 0u);
}
