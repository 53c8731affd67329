using Hearsay.Core.Text;

namespace Hearsay.Language.Lemmas;

/// <summary>Gives the same string for the same letters while it remembers them, so that common words cost no memory. Serves one thread at a time.</summary>
internal sealed class StringCache
{
    private const int Size = 1 << 13;

    private readonly string?[] _strings = new string?[Size];

    public string StringOf(ReadOnlySpan<char> letters)
    {
        ref string? slot = ref _strings[StableHash.Start.Add(letters).ToUInt64() & (Size - 1)];
        if (slot is null || !letters.SequenceEqual(slot))
            slot = letters.ToString();
        return slot;
    }
}
