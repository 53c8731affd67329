using System.Numerics;

namespace Hearsay.Language.Gazetteer;

/// <summary>Senses by the hash of a name: an open table that doubles when it is half full.</summary>
internal sealed class HashedSenses
{
    private ulong[] _keys = new ulong[1 << 16];
    private byte[] _senses = new byte[1 << 16];
    private int _count;

    /// <summary>How many names are known.</summary>
    public int Count => _count;

    /// <summary>The senses under a hash, or none.</summary>
    public NameSense At(ulong hash) => (NameSense)_senses[SlotOf(hash)];

    /// <summary>Adds a sense to those under a hash.</summary>
    public void Add(ulong hash, NameSense sense)
    {
        int slot = SlotOf(hash);
        if (_senses[slot] == 0 && 2 * ++_count > _keys.Length)
        {
            Grow();
            slot = SlotOf(hash);
        }

        _keys[slot] = hash;
        _senses[slot] |= (byte)sense;
    }

    // A slot without a sense is free. The upper bits of a product are the well mixed ones.
    private int SlotOf(ulong hash)
    {
        int mask = _keys.Length - 1;
        int slot = (int)(unchecked(hash * 0x9E3779B97F4A7C15) >> (64 - BitOperations.Log2((uint)_keys.Length)));
        while (_senses[slot] != 0 && _keys[slot] != hash)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        (ulong[] keys, byte[] senses) = (_keys, _senses);
        _keys = new ulong[keys.Length * 2];
        _senses = new byte[keys.Length * 2];
        for (int i = 0; i < keys.Length; i++)
        {
            if (senses[i] == 0)
                continue;
            int slot = SlotOf(keys[i]);
            (_keys[slot], _senses[slot]) = (keys[i], senses[i]);
        }
    }
}
