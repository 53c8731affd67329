using System.Buffers;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Body.Scoring;

/// <summary>
/// What the linear model thinks of each block of a page. What a tag says and what a class says is summed up once for each distance, and
/// what all elements above a block's own say once for all blocks side by side.
/// </summary>
internal sealed class LinearOpinion
{
    private const int Tags = byte.MaxValue + 1;
    private readonly float[] _weights;
    private readonly PageView _page;
    private readonly List<int> _features = [];
    private readonly Dictionary<int, Sum> _above = [];
    private int _lastParent = -1;
    private Sum _last;
    private readonly float[] _tags = new float[Tags * SparseFeatures.Buckets];
    private readonly float[] _names;
    private readonly int[] _ends;

    private LinearOpinion(float[] weights, PageView page, float[] names, int[] ends)
    {
        _weights = weights;
        _page = page;
        _names = names;
        _ends = ends;
        Array.Fill(_tags, float.NaN);
    }

    /// <summary>The opinion of each block.</summary>
    public static float[] Of(float[] weights, PageView page)
    {
        int size = page.Outline.NameCount * SparseFeatures.Buckets;
        float[] names = ArrayPool<float>.Shared.Rent(size);
        int[] ends = ArrayPool<int>.Shared.Rent(size);
        ends.AsSpan(0, size).Clear();
        LinearOpinion opinion = new(weights, page, names, ends);
        float[] opinions = new float[page.Blocks.Count];
        for (int i = 0; i < opinions.Length; i++)
            opinions[i] = opinion.OfBlock(i);
        ArrayPool<float>.Shared.Return(names);
        ArrayPool<int>.Shared.Return(ends);
        return opinions;
    }

    private float OfBlock(int block)
    {
        int node = _page.Blocks[block].Node;
        Sum sum = node > 0 ? OfElement(node, 0) + Above(_page.Tree[node].Parent) : default;
        _features.Clear();
        SparseFeatures.AddText(_page.Blocks[block], _page.Words[block], _features);
        sum += new Sum(OfFeatures(), _features.Count);
        return BodyModel.Squash(sum.Weight / MathF.Sqrt(Math.Max(1, sum.Count)));
    }

    private Sum Above(int parent)
    {
        // Most blocks follow one of the same parent.
        if (parent == _lastParent)
            return _last;
        _lastParent = parent;
        if (_above.TryGetValue(parent, out _last))
            return _last;
        Sum sum = default;
        int node = parent;
        for (int distance = 1; distance < SparseFeatures.MaxAncestors && node > 0; distance++)
        {
            sum += OfElement(node, distance);
            node = _page.Tree[node].Parent;
        }

        _above[parent] = sum;
        return _last = sum;
    }

    private Sum OfElement(int node, int distance)
    {
        unchecked
        {
            int bucket = SparseFeatures.Bucket(distance);
            NameRange names = _page.Outline.RangeOf(node);
            float tag = OfTag(_page.Tree.TagOf(node), bucket);
            return names.IsEmpty ? new Sum(tag, 1) : new Sum(tag + OfNames(names, bucket), SparseFeatures.CountOf(names.End - names.Start));
        }
    }

    private float OfTag(HtmlTag tag, int bucket)
    {
        ref float told = ref _tags[((int)tag * SparseFeatures.Buckets) + bucket];
        if (float.IsNaN(told))
            told = _weights[SparseFeatures.OfTag(tag, bucket)];
        return told;
    }

    // An element that adds an id to its class has names that start where the class's do, but end elsewhere.
    private float OfNames(NameRange names, int bucket)
    {
        int place = (names.Start * SparseFeatures.Buckets) + bucket;
        if (_ends[place] == names.End)
            return _names[place];
        _features.Clear();
        SparseFeatures.AddNames(_page.Outline.NamesIn(names), bucket, _features);
        _ends[place] = names.End;
        return _names[place] = OfFeatures();
    }

    private float OfFeatures()
    {
        float sum = 0;
        foreach (int feature in _features)
            sum += _weights[feature];
        return sum;
    }

    /// <summary>The weights of so many features, added up.</summary>
    private readonly record struct Sum(float Weight, int Count)
    {
        public static Sum operator +(Sum a, Sum b) => new(a.Weight + b.Weight, a.Count + b.Count);
    }
}
