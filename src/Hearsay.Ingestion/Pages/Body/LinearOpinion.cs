using System.Buffers;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Body;

/// <summary>What the linear model thinks of each block of a page. What an element says is summed up once for all blocks as far below it.</summary>
internal sealed class LinearOpinion(float[] weights, PageView page)
{
    private readonly List<int> _features = [];

    public float[] Of()
    {
        // Of each element and distance the sum of its weights; not a number where nobody has asked yet.
        int size = page.Tree.Count * SparseFeatures.Buckets;
        float[] buffer = ArrayPool<float>.Shared.Rent(size);
        Span<float> sums = buffer.AsSpan(0, size);
        sums.Fill(float.NaN);
        float[] opinions = new float[page.Blocks.Count];
        for (int i = 0; i < opinions.Length; i++)
            opinions[i] = OfBlock(i, sums);
        ArrayPool<float>.Shared.Return(buffer);
        return opinions;
    }

    private float OfBlock(int block, Span<float> sums)
    {
        HtmlTree tree = page.Tree;
        float sum = 0;
        int count = 0;
        int node = page.Blocks[block].Node;
        for (int distance = 0; distance < SparseFeatures.MaxAncestors && node > 0; distance++)
        {
            int bucket = SparseFeatures.Bucket(distance);
            ref float told = ref sums[(node * SparseFeatures.Buckets) + bucket];
            ReadOnlySpan<uint> names = page.Outline.NamesOf(node);
            if (float.IsNaN(told))
            {
                _features.Clear();
                SparseFeatures.AddElement(tree.TagOf(node), names, bucket, _features);
                told = Sum();
            }

            sum += told;
            count += 1 + (2 * names.Length);
            node = tree[node].Parent;
        }

        _features.Clear();
        SparseFeatures.AddText(page.Blocks[block], page.Words[block], _features);
        count += _features.Count;
        return BodyModel.Squash((sum + Sum()) / MathF.Sqrt(Math.Max(1, count)));
    }

    private float Sum()
    {
        float sum = 0;
        foreach (int feature in _features)
            sum += weights[feature];
        return sum;
    }
}
