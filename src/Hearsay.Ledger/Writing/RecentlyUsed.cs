using System.Diagnostics.CodeAnalysis;

namespace Hearsay.Ledger.Writing;

/// <summary>Keeps what was asked for lately, up to a bound, and lets go of the rest.</summary>
/// <remarks>
/// Two halves: what is asked for moves to the younger one, and when that is full the older one is let go. It costs no list of uses and holds between half the bound and the bound.
/// Not thread-safe.
/// </remarks>
/// <param name="most">The bound, in whatever weights are counted in.</param>
internal sealed class RecentlyUsed<T>(long most)
{
    private Dictionary<long, (T Value, long Weight)> _young = [];
    private Dictionary<long, (T Value, long Weight)> _old = [];
    private long _weight;

    /// <summary>Looks one up; what is found counts as used.</summary>
    public bool TryGet(long key, [MaybeNullWhen(false)] out T value)
    {
        if (_young.TryGetValue(key, out (T Value, long Weight) kept))
        {
            value = kept.Value;
            return true;
        }

        if (_old.Remove(key, out kept))
        {
            value = kept.Value;
            Keep(key, kept);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Whether it is kept; it does not count as used.</summary>
    public bool Contains(long key) => _young.ContainsKey(key) || _old.ContainsKey(key);

    /// <summary>Keeps a value in place of the one before.</summary>
    public void Set(long key, T value, long weight = 1)
    {
        Remove(key);
        Keep(key, (value, weight));
    }

    public void Remove(long key)
    {
        if (_young.Remove(key, out (T Value, long Weight) gone))
            _weight -= gone.Weight;
        else
            _old.Remove(key);
    }

    /// <summary>Lets go of what was not used lately, where there is too much. Nothing is let go at another time.</summary>
    public void Trim()
    {
        if (_weight * 2 <= most)
            return;
        // The emptied one is of no use: it keeps the room of its largest day.
        _old = _young;
        _young = [];
        _weight = 0;
    }

    public void Clear()
    {
        _young = [];
        _old = [];
        _weight = 0;
    }

    private void Keep(long key, (T Value, long Weight) value)
    {
        _young.Add(key, value);
        _weight += value.Weight;
    }
}
