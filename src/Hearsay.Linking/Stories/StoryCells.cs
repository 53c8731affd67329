namespace Hearsay.Linking.Stories;

/// <summary>Cuts the graph into cells that are clustered apart: what hangs together at the lowest likeness at which it is not too much.</summary>
/// <remarks>
/// A cell is a component of the graph at one of a few levels of likeness: the lowest at which the component has no more than a fixed number of articles.
/// All members of a cell therefore agree on it, and a new article can change only the cells of the articles whose likenesses it changes.
/// </remarks>
internal sealed class StoryCells(StoryGraph graph)
{
    /// <summary>Finds the cells again around the articles whose likenesses changed.</summary>
    /// <returns>The members of the cells that are gone, and the new cells, which hold the same articles and the new one.</returns>
    public (List<int> Dissolved, List<int[]> Formed) Update(IEnumerable<int> touched)
    {
        HashSet<int> open = [];
        foreach (int article in touched)
            Dissolve(article, open);
        List<int> dissolved = [];
        List<int[]> formed = [];
        while (open.Count > 0)
        {
            HashSet<int> cell = CellOf(open.First());
            foreach (int member in cell)
                Dissolve(member, open);
            open.ExceptWith(cell);
            graph.State.FormCell(cell);
            dissolved.AddRange(cell);
            int[] members = [.. cell];
            Array.Sort(members, graph.Order);
            formed.Add(members);
        }

        formed.Sort((a, b) => graph.Order.Compare(a[0], b[0]));
        return (dissolved, formed);
    }

    private void Dissolve(int article, HashSet<int> open)
    {
        if (graph.State.CellOf(article) is not { } cell)
        {
            open.Add(article);
            return;
        }

        graph.State.DissolveCell(cell);
        open.UnionWith(cell);
    }

    private HashSet<int> CellOf(int article)
    {
        HashSet<int> cell = [];
        StoryOptions options = graph.Options;
        for (int i = 0; i < options.Levels.Length; i++)
        {
            bool isLast = i + 1 == options.Levels.Length;
            cell = Component(article, options.Similar + options.Levels[i], isLast ? int.MaxValue : options.LargestCell);
            if (isLast || cell.Count <= options.LargestCell)
                break;
        }

        return cell;
    }

    // Stops as soon as it is too large.
    private HashSet<int> Component(int article, double level, int largest)
    {
        HashSet<int> found = [article];
        Queue<int> next = new([article]);
        while (found.Count <= largest && next.TryDequeue(out int member))
        {
            foreach ((int other, double likeness) in graph.Alike(member))
            {
                if (likeness >= level && found.Add(other))
                    next.Enqueue(other);
            }
        }

        return found;
    }
}
