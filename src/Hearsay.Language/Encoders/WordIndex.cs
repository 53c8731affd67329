using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Language.Encoders;

/// <summary>Finds the row of a word by the hash of its normal form. Immutable.</summary>
internal sealed class WordIndex
{
    /// <summary>The row of every word that is not in the table.</summary>
    public const int UnknownRow = 0;

    /// <summary>Rows before it have a meaning of their own: unknown, hidden.</summary>
    public const int FirstWordRow = 2;

    // Side by side: a look takes one line of the cache.
    private readonly (uint Hash, int Row)[] _slots;
    private readonly int _mask;

    public WordIndex(ReadOnlySpan<uint> hashes)
    {
        int size = 16;
        while (size < 2 * hashes.Length)
            size *= 2;
        _mask = size - 1;
        _slots = new (uint Hash, int Row)[size];
        for (int i = 0; i < hashes.Length; i++)
        {
            int slot = (int)(hashes[i] & (uint)_mask);
            while (_slots[slot].Row != UnknownRow)
                slot = (slot + 1) & _mask;
            _slots[slot] = (hashes[i], FirstWordRow + i);
        }
    }

    /// <summary>Asks for the line of the cache where the search for the hash begins, so that it is there when it is needed.</summary>
    public unsafe void Prefetch(uint hash)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref _slots[(int)(hash & (uint)_mask)]));
    }

    public int RowOf(uint hash)
    {
        int slot = (int)(hash & (uint)_mask);
        while (_slots[slot].Row != UnknownRow && _slots[slot].Hash != hash)
            slot = (slot + 1) & _mask;
        return _slots[slot].Row;
    }
}
