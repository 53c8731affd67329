using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Coreference;

/// <summary>The projected vectors of the mentions' heads in both roles.</summary>
internal sealed unsafe class MentionVectors
{
    private readonly int[] _rowOf;
    private readonly float* _first;
    private readonly float* _second;
    private readonly int _width;
    private readonly ScratchBuffer _storage;

    /// <summary>The vectors of the references' heads.</summary>
    /// <param name="storage">Where they are kept as long as this object is used.</param>
    public MentionVectors(
        HashedNetwork network,
        PhraseTree tree,
        IReadOnlyList<Reference> references,
        WordVectors vectors,
        ScratchBuffer storage
    )
    {
        int count = references.Count;
        _width = network.Hidden;
        _rowOf = tree.Room.Integers(tree.Count);
        int[] heads = tree.Room.Integers(count);
        for (int i = 0; i < count; i++)
        {
            heads[i] = references[i].Head;
            _rowOf[heads[i]] = i;
        }

        float* input = vectors.Gather(heads.AsSpan(0, count));
        _storage = storage;
        _first = _storage.Reserve(Math.Max(1, 2 * count) * _width);
        _second = _first + ((nint)count * _width);
        network.Project(0, input, count, _first);
        network.Project(1, input, count, _second);
        GC.KeepAlive(vectors);
    }

    public float* AsMention(int head) => _first + ((nint)_rowOf[head] * _width);

    public float* AsEntity(int head) => _second + ((nint)_rowOf[head] * _width);
}
