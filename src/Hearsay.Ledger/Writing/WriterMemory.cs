namespace Hearsay.Ledger.Writing;

/// <summary>What the writers of one process remember from one transaction to the next: it never changes once it is written.</summary>
internal sealed class WriterMemory
{
    private const int Most = 50_000;

    private readonly Dictionary<string, long> _actors = new(StringComparer.Ordinal);

    public long? ActorNumber(string id) => _actors.TryGetValue(id, out long number) ? number : null;

    public void Remember(string id, long number)
    {
        if (_actors.Count >= Most)
            _actors.Clear();
        _actors[id] = number;
    }

    public void Clear() => _actors.Clear();
}
