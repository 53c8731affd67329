namespace Hearsay.Linking.Stories;

/// <summary>For each concept the articles that it tells most about, in the order of publication. Who meets whom depends on who is there, not on who came first.</summary>
/// <remarks>
/// Under one concept two articles meet when fewer than a fixed number stand between them. A new article therefore costs the same work in a ledger of any size,
/// and a word that ten thousand articles share still joins those that were written close together.
/// </remarks>
internal sealed class TermIndex(IComparer<int> order, StoryOptions options)
{
    private readonly Dictionary<ulong, List<int>> _holders = [];

    /// <summary>Enters an article and tells whom it meets and which pairs no longer meet under one of its concepts.</summary>
    public void Add(int article, ulong[] concepts, ISet<int> met, ISet<(int First, int Second)> parted)
    {
        foreach (ulong concept in concepts)
        {
            if (!_holders.TryGetValue(concept, out List<int>? holders))
                _holders.Add(concept, holders = []);
            int at = ~holders.BinarySearch(article, order);
            int first = Math.Max(0, at - options.Neighbours);
            for (int i = first; i < Math.Min(holders.Count, at + options.Neighbours); i++)
                met.Add(holders[i]);

            // Pairs that stood just close enough have one more between them now.
            for (int i = first; i < at && i + options.Neighbours < holders.Count; i++)
                parted.Add((holders[i], holders[i + options.Neighbours]));
            holders.Insert(at, article);
        }
    }

    /// <summary>Whether the two meet under one of the concepts that both have.</summary>
    public bool Meet(int left, int right, ulong[] shared)
    {
        foreach (ulong concept in shared)
        {
            List<int> holders = _holders[concept];
            if (Math.Abs(holders.BinarySearch(left, order) - holders.BinarySearch(right, order)) <= options.Neighbours)
                return true;
        }

        return false;
    }
}
