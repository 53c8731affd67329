namespace Hearsay.Linking.Stories;

/// <summary>Groups the articles of a cell into stories: average linkage over the likeness of their words, likest pairs first.</summary>
/// <remarks>Measured on the sub-topics of ECB+ and the triples of BASIL: single linkage chains different events of one kind together, average linkage does not.</remarks>
internal sealed class StoryGroups
{
    private readonly StoryGraph _graph;
    private readonly int[] _articles;
    private readonly int[] _groupOf;
    private readonly List<int>?[] _members;

    private StoryGroups(StoryGraph graph, int[] articles)
    {
        _graph = graph;
        _articles = articles;
        _groupOf = [.. Enumerable.Range(0, articles.Length)];
        _members = [.. _groupOf.Select(i => new List<int> { i })];
    }

    /// <summary>The stories of a cell whose articles are in the order of publication; so are those of each story.</summary>
    public static IEnumerable<int[]> Find(StoryGraph graph, int[] articles)
    {
        StoryGroups groups = new(graph, articles);
        foreach ((_, int first, int second) in groups.Pairs().OrderByDescending(p => p.Likeness).ThenBy(p => p.First).ThenBy(p => p.Second))
        {
            int a = groups._groupOf[first];
            int b = groups._groupOf[second];
            if (a != b && groups.Average(groups._members[a]!, groups._members[b]!) >= graph.Options.Similar)
                groups.Join(Math.Min(a, b), Math.Max(a, b));
        }

        return groups._members.OfType<List<int>>().Select(m => m.Select(i => articles[i]).ToArray());
    }

    private IEnumerable<(double Likeness, int First, int Second)> Pairs()
    {
        Dictionary<int, int> places = new(_articles.Length);
        for (int i = 0; i < _articles.Length; i++)
            places.Add(_articles[i], i);
        for (int i = 0; i < _articles.Length; i++)
        {
            foreach ((int other, double likeness) in _graph.Alike(_articles[i]))
            {
                if (places.TryGetValue(other, out int place) && place > i)
                    yield return (likeness, i, place);
            }
        }
    }

    private double Average(List<int> left, List<int> right)
    {
        double sum = 0;
        int count = 0;
        foreach (int a in Sample(left))
        {
            foreach (int b in Sample(right))
            {
                sum += _graph.Likeness(_articles[a], _articles[b]);
                count++;
            }
        }

        return sum / count;
    }

    private IEnumerable<int> Sample(List<int> members)
    {
        int compared = _graph.Options.Compared;
        return members.Count <= compared
            ? members
            : Enumerable.Range(0, compared).Select(i => members[i * (members.Count - 1) / (compared - 1)]);
    }

    private void Join(int keep, int gone)
    {
        foreach (int article in _members[gone]!)
            _groupOf[article] = keep;
        _members[keep]!.AddRange(_members[gone]!);
        _members[keep]!.Sort();
        _members[gone] = null;
    }
}
