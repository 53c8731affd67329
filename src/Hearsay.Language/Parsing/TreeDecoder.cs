namespace Hearsay.Language.Parsing;

/// <summary>Finds the tree of highest total score with exactly one root: greedy first, Chu-Liu and Edmonds where that is no tree.</summary>
/// <remarks>
/// The best head of every word usually forms a tree, and then it is the optimum. Otherwise cycles are contracted in a dense matrix, each in
/// time linear in words times members (Tarjan 1977), so a sentence costs the square of its length at worst. Trees may be non-projective.
/// Holds scratch memory: one instance serves one thread at a time.
/// </remarks>
internal sealed class TreeDecoder
{
    // More than any sentence's scores can differ by in sum: a second root never pays.
    private const double RootPenalty = 1e7;

    private double[] _weights = [];
    private int[] _edges = [];
    private int[] _parent = [];
    private int[] _inEdge = [];
    private int[] _clusterAt = [];
    private int[] _slotOfWord = [];
    private int[] _chosen = [];
    private int[] _mark = [];
    private int _nodes;
    private int _clusters;

    /// <summary>Fills <paramref name="heads"/> with 1-based head numbers, 0 for the root.</summary>
    /// <param name="scores">Row i: the scores of the heads of word i; column 0 is the root, column j+1 word j.</param>
    /// <param name="stride">Length of a row.</param>
    /// <param name="heads">One entry per word.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int roots = 0;
        for (int i = 0; i < heads.Length; i++)
        {
            heads[i] = BestHead(scores.Slice(i * stride, heads.Length + 1), i + 1);
            if (heads[i] == 0)
                roots++;
        }

        if (roots != 1 || HasCycle(heads))
            Contract(scores, stride, heads);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    private static int BestHead(ReadOnlySpan<float> row, int self)
    {
        int best = 0;
        for (int j = 1; j < row.Length; j++)
        {
            if (j != self && row[j] > row[best])
                best = j;
        }

        return best;
    }

    private bool HasCycle(ReadOnlySpan<int> heads)
    {
        Grow(ref _mark, heads.Length + 1);
        Span<int> mark = _mark.AsSpan(0, heads.Length + 1);
        mark.Clear();
        for (int i = 1; i <= heads.Length; i++)
        {
            int node = i;
            while (node != 0 && mark[node] == 0)
            {
                mark[node] = i;
                node = heads[node - 1];
            }

            if (node != 0 && mark[node] == i)
                return true;
        }

        return false;
    }

    private void Contract(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        Prepare(scores, stride, heads.Length);
        for (int word = 1; word < _nodes; word++)
        {
            int slot = _slotOfWord[word];
            while (_chosen[slot] < 0)
            {
                int source = Choose(slot);
                // Walk along the chosen edges: back at the slot means a cycle, which becomes one node that chooses anew.
                int node = source;
                while (node != 0 && node != slot && _chosen[node] >= 0)
                    node = _chosen[node];
                if (node == 0)
                    break;
                slot = node == slot ? Merge(slot) : node;
            }
        }

        Expand(heads);
    }

    private void Prepare(ReadOnlySpan<float> scores, int stride, int words)
    {
        _nodes = words + 1;
        _clusters = _nodes;
        Grow(ref _weights, _nodes * _nodes);
        Grow(ref _edges, _nodes * _nodes);
        Grow(ref _parent, 2 * _nodes);
        Grow(ref _inEdge, 2 * _nodes);
        Grow(ref _clusterAt, _nodes);
        Grow(ref _slotOfWord, _nodes);
        Grow(ref _chosen, _nodes);
        for (int target = 0; target < _nodes; target++)
        {
            _clusterAt[target] = target;
            _slotOfWord[target] = target;
            _chosen[target] = -1;
            _parent[target] = -1;
            for (int source = 0; source < _nodes; source++)
            {
                int at = (target * _nodes) + source;
                _edges[at] = at;
                _weights[at] =
                    target == 0 || target == source ? double.NegativeInfinity
                    : source == 0 ? scores[(target - 1) * stride] - RootPenalty
                    : scores[((target - 1) * stride) + source];
            }
        }
    }

    private int Choose(int target)
    {
        int best = -1;
        for (int source = 0; source < _nodes; source++)
        {
            if (
                _clusterAt[source] >= 0
                && source != target
                && (best < 0 || _weights[(target * _nodes) + source] > _weights[(target * _nodes) + best])
            )
                best = source;
        }

        _chosen[target] = best;
        _inEdge[_clusterAt[target]] = _edges[(target * _nodes) + best];
        return best;
    }

    /// <summary>Makes one node, in the same slot, of the cycle through the slot.</summary>
    private int Merge(int slot)
    {
        int cluster = _clusters++;
        _parent[cluster] = -1;
        double entering = _weights[(slot * _nodes) + _chosen[slot]];
        _parent[_clusterAt[slot]] = cluster;
        for (int source = 0; source < _nodes; source++)
            _weights[(slot * _nodes) + source] -= entering;
        for (int member = _chosen[slot]; member != slot; )
        {
            int next = _chosen[member];
            double own = _weights[(member * _nodes) + next];
            _parent[_clusterAt[member]] = cluster;
            for (int other = 0; other < _nodes; other++)
            {
                Keep((slot * _nodes) + other, (member * _nodes) + other, own);
                Keep((other * _nodes) + slot, (other * _nodes) + member, 0);
            }

            _clusterAt[member] = -1;
            _chosen[member] = slot;
            member = next;
        }

        _clusterAt[slot] = cluster;
        _chosen[slot] = -1;
        // Edges into members now enter the cluster.
        for (int node = 0; node < _nodes; node++)
        {
            if (_chosen[node] > 0 && _clusterAt[node] >= 0 && _clusterAt[_chosen[node]] < 0)
                _chosen[node] = slot;
        }

        return slot;
    }

    private void Keep(int kept, int rival, double cost)
    {
        double weight = _weights[rival] - cost;
        if (weight > _weights[kept])
        {
            _weights[kept] = weight;
            _edges[kept] = _edges[rival];
        }
    }

    private void Expand(Span<int> heads)
    {
        for (int cluster = _clusters - 1; cluster >= _nodes; cluster--)
        {
            int child = _inEdge[cluster] / _nodes;
            while (_parent[child] != cluster)
                child = _parent[child];
            _inEdge[child] = _inEdge[cluster];
        }

        for (int i = 0; i < heads.Length; i++)
            heads[i] = _inEdge[i + 1] % _nodes;
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[Math.Max(length, array.Length * 3 / 2)];
    }
}
