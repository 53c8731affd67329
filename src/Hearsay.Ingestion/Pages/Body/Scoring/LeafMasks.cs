using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Ingestion.Pages.Body.Scoring;

/// <summary>
/// The trees of an ensemble without walking: each question that a row answers with yes strikes out the leaves on its left, and the first
/// leaf left over is the row's (QuickScorer; Lucchese and others, 2015). No branch, and eight rows a step.
/// </summary>
internal sealed class LeafMasks
{
    /// <summary>How many rows a step takes.</summary>
    public const int Lanes = 16;

    private const int Half = Lanes / 2;

    private const int MaxLeaves = 32;

    private readonly List<Question> _questions = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _columns = [];
    private readonly List<float> _leaves = [];

    private LeafMasks() { }

    /// <summary>The same trees as masks; null when one of them has too many leaves.</summary>
    public static LeafMasks? Of(ReadOnlySpan<int> roots, ReadOnlySpan<TreeNode> nodes)
    {
        LeafMasks masks = new();
        foreach (int root in roots)
        {
            int first = masks._leaves.Count;
            masks.Add(nodes, root, first);
            if (masks._leaves.Count - first > MaxLeaves)
                return null;
            masks._ends.Add(masks._questions.Count);
            CollectionsMarshal.SetCount(masks._leaves, first + MaxLeaves);
        }

        return masks;
    }

    // Left before right, so that a leaf's bit is its place from the left.
    private void Add(ReadOnlySpan<TreeNode> nodes, int index, int firstLeaf)
    {
        TreeNode node = nodes[index];
        if (node.Feature < 0)
        {
            _leaves.Add(node.Value);
            return;
        }

        int from = _leaves.Count - firstLeaf;
        Add(nodes, node.Left, firstLeaf);
        int to = _leaves.Count - firstLeaf;
        uint struck = to > MaxLeaves ? 0 : (uint)((1UL << to) - (1UL << from));
        int column = _columns.IndexOf(node.Feature);
        if (column < 0)
        {
            column = _columns.Count;
            _columns.Add(node.Feature);
        }

        _questions.Add(new Question(column * Lanes, node.Value, struck));
        Add(nodes, node.Right, firstLeaf);
    }

    /// <summary>Adds to each score what the trees say of the row of the same number.</summary>
    /// <param name="rows">One after the other.</param>
    /// <param name="width">How many numbers a row has.</param>
    public void AddScores(ReadOnlySpan<float> rows, int width, Span<float> scores)
    {
        Span<float> tile = stackalloc float[_columns.Count * Lanes];
        Span<float> sums = stackalloc float[Lanes];
        for (int row = 0; row < scores.Length; row += Lanes)
        {
            int count = Math.Min(Lanes, scores.Length - row);
            Turn(rows.Slice(row * width, count * width), width, tile);
            sums.Clear();
            scores.Slice(row, count).CopyTo(sums);
            Step(tile, sums);
            sums[..count].CopyTo(scores[row..]);
        }
    }

    // Rows to columns, of the numbers that are asked for; what lies behind the last row is never read out.
    private void Turn(ReadOnlySpan<float> rows, int width, Span<float> tile)
    {
        unchecked
        {
            ReadOnlySpan<int> columns = CollectionsMarshal.AsSpan(_columns);
            int lane = 0;
            for (ReadOnlySpan<float> rest = rows; !rest.IsEmpty; rest = rest[width..], lane++)
            {
                ReadOnlySpan<float> row = rest[..width];
                for (int i = 0; i < columns.Length; i++)
                    tile[(i * Lanes) + lane] = row[columns[i]];
            }
        }
    }

    private void Step(ReadOnlySpan<float> tile, Span<float> sums)
    {
        unchecked
        {
            ref float first = ref MemoryMarshal.GetReference(tile);
            ReadOnlySpan<Question> questions = CollectionsMarshal.AsSpan(_questions);
            ReadOnlySpan<float> leaves = CollectionsMarshal.AsSpan(_leaves);
            Span<uint> reached = stackalloc uint[Lanes];
            int start = 0;
            foreach (int end in CollectionsMarshal.AsSpan(_ends))
            {
                Vector256<uint> left = Vector256<uint>.AllBitsSet;
                Vector256<uint> right = Vector256<uint>.AllBitsSet;
                foreach (ref readonly Question question in questions[start..end])
                {
                    Vector256<float> threshold = Vector256.Create(question.Threshold);
                    Vector256<uint> struck = Vector256.Create(question.Struck);
                    ref float numbers = ref Unsafe.Add(ref first, question.Offset);
                    Vector256<float> above = Vector256.GreaterThan(Vector256.LoadUnsafe(ref numbers), threshold);
                    Vector256<float> aboveToo = Vector256.GreaterThan(Vector256.LoadUnsafe(ref numbers, Half), threshold);
                    left = Vector256.AndNot(left, above.AsUInt32() & struck);
                    right = Vector256.AndNot(right, aboveToo.AsUInt32() & struck);
                }

                left.CopyTo(reached);
                right.CopyTo(reached[Half..]);
                ReadOnlySpan<float> values = leaves[..MaxLeaves];
                for (int lane = 0; lane < Lanes; lane++)
                    sums[lane] += values[BitOperations.TrailingZeroCount(reached[lane])];
                leaves = leaves[MaxLeaves..];
                start = end;
            }
        }
    }

    /// <summary>A question about one number.</summary>
    /// <param name="Offset">Where the numbers of the rows of a step stand.</param>
    /// <param name="Threshold">Above it the answer is yes.</param>
    /// <param name="Struck">The leaves that a row with that answer does not reach.</param>
    private readonly record struct Question(int Offset, float Threshold, uint Struck);
}
