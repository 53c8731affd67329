using Hearsay.Language.Encoders;
using Hearsay.Language.Models;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Coreference;

/// <summary>The projected vectors of the mentions' heads in both roles.</summary>
internal sealed unsafe class MentionVectors
{
    private readonly Dictionary<int, int> _rowOf;
    private readonly float* _first;
    private readonly float* _second;
    private readonly int _width;
    private readonly ScratchBuffer _storage;

    public MentionVectors(HashedNetwork network, IReadOnlyList<Reference> references, WordVectors vectors)
    {
        int count = references.Count;
        _width = network.Hidden;
        _rowOf = new Dictionary<int, int>(count);
        ScratchBuffer gathered = new();
        float* input = gathered.Reserve(Math.Max(1, count) * vectors.Width);
        for (int i = 0; i < count; i++)
        {
            _rowOf[references[i].Head] = i;
            new ReadOnlySpan<float>(vectors.Pointer + ((nint)references[i].Head * vectors.Width), vectors.Width).CopyTo(
                new Span<float>(input + ((nint)i * vectors.Width), vectors.Width)
            );
        }

        _storage = new ScratchBuffer();
        _first = _storage.Reserve(Math.Max(1, 2 * count) * _width);
        _second = _first + ((nint)count * _width);
        network.Project(0, input, count, _first);
        network.Project(1, input, count, _second);
        GC.KeepAlive(gathered);
    }

    public float* AsMention(int head) => _first + ((nint)_rowOf[head] * _width);

    public float* AsEntity(int head) => _second + ((nint)_rowOf[head] * _width);
}
