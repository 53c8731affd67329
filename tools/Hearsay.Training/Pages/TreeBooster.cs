using Hearsay.Ingestion.Pages.Body.Scoring;

namespace Hearsay.Training.Pages;

/// <summary>Gradient boosting of regression trees on histograms, for the logistic loss (Friedman 2001; leaf-wise as in LightGBM).</summary>
internal sealed class TreeBooster
{
    private const int Bins = 48;

    private readonly int _columns;
    private readonly byte[] _binned;
    private readonly float[][] _borders;
    private readonly float[] _labels;
    private readonly float[] _weights;
    private readonly BoosterOptions _options;
    private readonly Random _random;
    private readonly float[] _scores;
    private readonly float[] _gradients;
    private readonly float[] _hessians;
    private readonly int[] _groups;
    private readonly List<int> _roots = [];
    private readonly List<TreeNode> _nodes = [];

    private TreeBooster(float[] rows, int columns, float[] labels, float[] weights, BoosterOptions options, int[] groups)
    {
        _groups = groups;
        _columns = columns;
        _labels = labels;
        _weights = weights;
        _options = options;
        _random = new Random(options.Seed);
        _borders = Borders(rows, columns, labels.Length);
        _binned = Bin(rows);
        _scores = new float[labels.Length];
        _gradients = new float[labels.Length];
        _hessians = new float[labels.Length];
    }

    public static TreeEnsemble Train(float[] rows, int columns, float[] labels, float[] weights, BoosterOptions options) =>
        new TreeBooster(rows, columns, labels, weights, options, []).Run();

    /// <summary>Trees that tell right from wrong and, within each group of rows, prefer the right one: the logistic loss plus that of a choice.</summary>
    /// <param name="groups">How many rows belong to each group, in their order; none when there is nothing to choose.</param>
    public static TreeEnsemble Rank(float[] rows, int columns, float[] labels, int[] groups, BoosterOptions options)
    {
        float[] weights = new float[labels.Length];
        Array.Fill(weights, 1f);
        return new TreeBooster(rows, columns, labels, weights, options, groups).Run();
    }

    /// <summary>Trees that prefer the right row within each group and tell nothing beyond it: the loss of a choice alone.</summary>
    /// <param name="groups">How many rows belong to each group, in their order.</param>
    public static TreeEnsemble Choose(float[] rows, int columns, float[] labels, int[] groups, BoosterOptions options) =>
        new TreeBooster(rows, columns, labels, new float[labels.Length], options, groups).Run();

    private TreeEnsemble Run()
    {
        double positive = 0;
        double all = 0;
        for (int i = 0; i < _labels.Length; i++)
        {
            positive += _weights[i] * _labels[i];
            all += _weights[i];
        }

        float bias = all > 0 ? (float)Math.Log(positive / (all - positive)) : 0;
        Array.Fill(_scores, bias);
        for (int tree = 0; tree < _options.Trees; tree++)
            Grow();
        return new TreeEnsemble(bias, [.. _roots], [.. _nodes]);
    }

    private void Grow()
    {
        List<int> sample = [];
        for (int i = 0; i < _labels.Length; i++)
        {
            float p = 1 / (1 + MathF.Exp(-_scores[i]));
            _gradients[i] = _weights[i] * (p - _labels[i]);
            _hessians[i] = _weights[i] * Math.Max(p * (1 - p), 1e-4f);
            if (_random.NextDouble() < _options.RowShare)
                sample.Add(i);
        }

        AddChoices();
        int[] columns = [.. Enumerable.Range(0, _columns).Where(_ => _random.NextDouble() < _options.ColumnShare)];
        int root = _nodes.Count;
        _roots.Add(root);
        _nodes.Add(default);
        PriorityQueue<Leaf, double> open = new();
        List<Leaf> done = [];
        Offer(new Leaf(root, [.. sample], null), columns, open, done);
        int leaves = 1;
        while (leaves < _options.Leaves && open.TryDequeue(out Leaf? leaf, out _))
        {
            Split(leaf, columns, open, done);
            leaves++;
        }

        while (open.TryDequeue(out Leaf? leaf, out _))
            done.Add(leaf);
        foreach (Leaf leaf in done)
            _nodes[leaf.Node] = new TreeNode(-1, _options.Rate * leaf.Output(_options.Lambda), 0, 0);
        for (int i = 0; i < _labels.Length; i++)
            _scores[i] += Output(root, i);
    }

    // The loss of choosing one row of each group by their scores (softmax), the right ones being equally good.
    private void AddChoices()
    {
        int start = 0;
        foreach (int size in _groups)
        {
            float highest = float.MinValue;
            float right = 0;
            for (int i = start; i < start + size; i++)
            {
                highest = Math.Max(highest, _scores[i]);
                right += _labels[i];
            }

            float sum = 0;
            for (int i = start; i < start + size; i++)
                sum += MathF.Exp(_scores[i] - highest);
            for (int i = start; i < start + size && right > 0; i++)
            {
                float p = MathF.Exp(_scores[i] - highest) / sum;
                _gradients[i] += p - (_labels[i] / right);
                _hessians[i] += Math.Max(p * (1 - p), 1e-4f);
            }

            start += size;
        }
    }

    private float Output(int node, int row)
    {
        while (_nodes[node].Feature >= 0)
        {
            TreeNode n = _nodes[node];
            node = Value(row, n.Feature) <= n.Value ? n.Left : n.Right;
        }

        return _nodes[node].Value;
    }

    // A bin stands for all values up to its border.
    private float Value(int row, int column)
    {
        byte bin = _binned[(row * _columns) + column];
        return bin < _borders[column].Length ? _borders[column][bin] : float.MaxValue;
    }

    private void Offer(Leaf leaf, int[] columns, PriorityQueue<Leaf, double> open, List<Leaf> done)
    {
        leaf.Histogram ??= Histogram(leaf.Rows, columns);
        leaf.Sum(columns.Length == 0 ? 0 : columns[0], Bins);
        FindSplit(leaf, columns);
        if (leaf.Gain > 1e-6)
            open.Enqueue(leaf, -leaf.Gain);
        else
            done.Add(leaf);
    }

    private void Split(Leaf leaf, int[] columns, PriorityQueue<Leaf, double> open, List<Leaf> done)
    {
        List<int> left = [];
        List<int> right = [];
        foreach (int row in leaf.Rows)
            (_binned[(row * _columns) + leaf.Column] <= leaf.Bin ? left : right).Add(row);
        int leftNode = _nodes.Count;
        _nodes.Add(default);
        _nodes.Add(default);
        _nodes[leaf.Node] = new TreeNode(leaf.Column, _borders[leaf.Column][leaf.Bin], leftNode, leftNode + 1);
        bool leftSmaller = left.Count <= right.Count;
        double[] small = Histogram(leftSmaller ? [.. left] : [.. right], columns);
        double[] large = leaf.Histogram!;
        foreach (int column in columns)
        {
            for (int i = column * Bins * 2; i < (column + 1) * Bins * 2; i++)
                large[i] -= small[i];
        }

        leaf.Histogram = null;
        Offer(new Leaf(leftNode, [.. left], leftSmaller ? small : large), columns, open, done);
        Offer(new Leaf(leftNode + 1, [.. right], leftSmaller ? large : small), columns, open, done);
    }

    private double[] Histogram(int[] rows, int[] columns)
    {
        double[] histogram = new double[_columns * Bins * 2];
        foreach (int row in rows)
        {
            int start = row * _columns;
            double g = _gradients[row];
            double h = _hessians[row];
            foreach (int column in columns)
            {
                int at = ((column * Bins) + _binned[start + column]) * 2;
                histogram[at] += g;
                histogram[at + 1] += h;
            }
        }

        return histogram;
    }

    private void FindSplit(Leaf leaf, int[] columns)
    {
        double lambda = _options.Lambda;
        double parent = leaf.Gradient * leaf.Gradient / (leaf.Hessian + lambda);
        foreach (int column in columns)
        {
            double g = 0;
            double h = 0;
            int last = _borders[column].Length;
            for (int bin = 0; bin < last; bin++)
            {
                int at = ((column * Bins) + bin) * 2;
                g += leaf.Histogram![at];
                h += leaf.Histogram[at + 1];
                double otherH = leaf.Hessian - h;
                if (h < _options.MinHessian || otherH < _options.MinHessian)
                    continue;
                double otherG = leaf.Gradient - g;
                double gain = (g * g / (h + lambda)) + (otherG * otherG / (otherH + lambda)) - parent;
                if (gain > leaf.Gain)
                    (leaf.Gain, leaf.Column, leaf.Bin) = (gain, column, bin);
            }
        }
    }

    private static float[][] Borders(float[] rows, int columns, int count)
    {
        float[][] borders = new float[columns][];
        int step = Math.Max(1, count / 20000);
        for (int column = 0; column < columns; column++)
        {
            List<float> values = [];
            for (int row = 0; row < count; row += step)
                values.Add(rows[(row * columns) + column]);
            values.Sort();
            SortedSet<float> cuts = [];
            for (int bin = 1; bin < Bins; bin++)
                cuts.Add(values[(int)((long)values.Count * bin / Bins)]);
            cuts.Remove(values[^1]);
            borders[column] = [.. cuts];
        }

        return borders;
    }

    private byte[] Bin(float[] rows)
    {
        byte[] binned = new byte[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            float[] borders = _borders[i % _columns];
            int at = Array.BinarySearch(borders, rows[i]);
            binned[i] = (byte)(at >= 0 ? at : ~at);
        }

        return binned;
    }

    private sealed class Leaf(int node, int[] rows, double[]? histogram)
    {
        public int Node => node;

        public int[] Rows => rows;

        public double[]? Histogram { get; set; } = histogram;

        public double Gradient { get; private set; }

        public double Hessian { get; private set; }

        public double Gain { get; set; }

        public int Column { get; set; }

        public int Bin { get; set; }

        public void Sum(int column, int bins)
        {
            for (int bin = 0; bin < bins; bin++)
            {
                Gradient += Histogram![((column * bins) + bin) * 2];
                Hessian += Histogram[(((column * bins) + bin) * 2) + 1];
            }
        }

        public float Output(float lambda) => (float)(-Gradient / (Hessian + lambda));
    }
}

/// <summary>How trees are grown.</summary>
internal sealed record BoosterOptions(
    int Trees,
    int Leaves,
    float Rate,
    float RowShare,
    float ColumnShare,
    float Lambda,
    float MinHessian,
    int Seed
)
{
    public static BoosterOptions FirstStage { get; } = new(55, 20, 0.13f, 0.6f, 0.4f, 3, 3, 11);

    public static BoosterOptions SecondStage { get; } = new(75, 14, 0.09f, 0.6f, 0.4f, 4, 4, 12);
}
