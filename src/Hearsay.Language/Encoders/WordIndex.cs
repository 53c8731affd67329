namespace Hearsay.Language.Encoders;

/// <summary>Finds the row of a word by the hash of its normal form. Immutable.</summary>
internal sealed class WordIndex
{
    /// <summary>The row of every word that is not in the table.</summary>
    public const int UnknownRow = 0;

    /// <summary>Rows before it have a meaning of their own: unknown, hidden.</summary>
    public const int FirstWordRow = 2;

    private readonly uint[] _hashes;
    private readonly int[] _rows;
    private readonly int _mask;

    public WordIndex(ReadOnlySpan<uint> hashes)
    {
        int size = 16;
        while (size < 2 * hashes.Length)
            size *= 2;
        _mask = size - 1;
        _hashes = new uint[size];
        _rows = new int[size];
        for (int i = 0; i < hashes.Length; i++)
        {
            int slot = (int)(hashes[i] & (uint)_mask);
            while (_rows[slot] != UnknownRow)
                slot = (slot + 1) & _mask;
            _hashes[slot] = hashes[i];
            _rows[slot] = FirstWordRow + i;
        }
    }

    public int RowOf(uint hash)
    {
        int slot = (int)(hash & (uint)_mask);
        while (_rows[slot] != UnknownRow && _hashes[slot] != hash)
            slot = (slot + 1) & _mask;
        return _rows[slot];
    }
}
