using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Server.Api;

/// <summary>The words of a parameter that takes one of few, as the contract spells them.</summary>
internal sealed class Choices<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _byWord;

    public Choices(Func<T, string> spell)
    {
        Words = [.. Enum.GetValues<T>().Select(spell)];
        _byWord = Enum.GetValues<T>().ToFrozenDictionary(spell, StringComparer.Ordinal);
    }

    public ImmutableArray<string> Words { get; }

    public T? Find(string? word) => word is not null && _byWord.TryGetValue(word, out T value) ? value : null;
}
