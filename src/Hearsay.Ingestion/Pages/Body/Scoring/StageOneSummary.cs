using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Body.Scoring;

/// <summary>Sums over a page of what the first stage thinks, weighted by words, for the second stage to look at.</summary>
internal sealed class StageOneSummary
{
    private const float Sure = 0.7f;

    private readonly PageView _page;
    private readonly float[] _bodyBelow;
    private readonly float[] _weightBelow;
    private readonly float[] _bodyBefore;
    private readonly float[] _weightBefore;
    private readonly int[] _sureBefore;
    private readonly int[] _sureAfter;
    private readonly int[] _sectionEnd;
    private readonly Dictionary<ulong, (float Body, float Weight)> _groups = [];

    public StageOneSummary(PageView page, ReadOnlySpan<float> first)
    {
        unchecked
        {
            _page = page;
            int count = page.Blocks.Count;
            _bodyBelow = new float[page.Tree.Count];
            _weightBelow = new float[page.Tree.Count];
            _bodyBefore = new float[count + 1];
            _weightBefore = new float[count + 1];
            _sureBefore = new int[count];
            _sureAfter = new int[count];
            _sectionEnd = new int[count];
            FirstSure = count;
            LastSure = -1;
            int sureWords = 0;
            for (int i = 0; i < count; i++)
            {
                float weight = 1 + page.Words[i].Words;
                float body = weight * first[i];
                int node = page.Blocks[i].Node;
                _bodyBelow[node] += body;
                _weightBelow[node] += weight;
                _bodyBefore[i + 1] = _bodyBefore[i] + body;
                _weightBefore[i + 1] = _weightBefore[i] + weight;
                ulong path = page.Outline.Paths[node];
                (float groupBody, float groupWeight) = _groups.GetValueOrDefault(path);
                _groups[path] = (groupBody + body, groupWeight + weight);
                _sureBefore[i] = LastSure;
                if (first[i] < Sure)
                    continue;
                FirstSure = Math.Min(FirstSure, i);
                LastSure = i;
                sureWords += page.Words[i].Words;
            }

            int next = count + 50;
            for (int i = count - 1; i >= 0; i--)
            {
                _sureAfter[i] = next;
                next = first[i] >= Sure ? i : next;
            }

            for (int node = page.Tree.Count - 1; node > 0; node--)
            {
                int parent = page.Tree[node].Parent;
                _bodyBelow[parent] += _bodyBelow[node];
                _weightBelow[parent] += _weightBelow[node];
            }

            for (int i = count - 1, end = count; i >= 0; i--)
            {
                _sectionEnd[i] = end;
                end = HtmlTags.IsHeading(page.Blocks[i].Tag) ? i : end;
            }

            SureShare = sureWords / (float)Math.Max(1, page.Outline.Words[0]);
        }
    }

    public int FirstSure { get; }

    public int LastSure { get; }

    public float SureShare { get; }

    public float BodyWords => _bodyBefore[^1];

    public float MeanBelow(int node) => _weightBelow[node] == 0 ? 0 : _bodyBelow[node] / _weightBelow[node];

    public float ShareBelow(int node) => _bodyBelow[node] / Math.Max(1, BodyWords);

    public float ShareBefore(int block) => _bodyBefore[block] / Math.Max(1, BodyWords);

    public float GroupMean(ulong path)
    {
        (float body, float weight) = _groups.GetValueOrDefault(path);
        return weight == 0 ? 0 : body / weight;
    }

    public float DistanceToSureBefore(int block) => _sureBefore[block] < 0 ? 50 : block - _sureBefore[block];

    public float DistanceToSureAfter(int block) => Math.Min(50, _sureAfter[block] - block);

    /// <summary>The mean between the headings around the block.</summary>
    public float SectionMean(int block) => Mean(Math.Max(0, _page.Headings[block]), _sectionEnd[block]);

    public float WindowMean(int block, int reach)
    {
        int from = Math.Max(0, block - reach);
        return Mean(from, Math.Min(_page.Blocks.Count, block + reach + 1));
    }

    private float Mean(int from, int to) => (_bodyBefore[to] - _bodyBefore[from]) / Math.Max(1, _weightBefore[to] - _weightBefore[from]);
}
