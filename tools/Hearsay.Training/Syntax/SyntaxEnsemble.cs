using Hearsay.Language.Encoders;
using Hearsay.Language.Numerics;
using Hearsay.Language.Parsing;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax;

/// <summary>Several trained networks that vote: the logarithms of their shares are added up, then the best labels and the best tree are taken.</summary>
internal sealed unsafe class SyntaxEnsemble
{
    private readonly IReadOnlyList<SyntaxNetwork> _networks;
    private readonly SyntaxLabels _labels;
    private readonly FloatBuffer _tags = new();
    private readonly FloatBuffer _arcs = new();
    private readonly FloatBuffer _relations = new();
    private readonly TreeDecoder _decoder = new();

    private SyntaxEnsemble(IReadOnlyList<SyntaxNetwork> networks, SyntaxLabels labels)
    {
        _networks = networks;
        _labels = labels;
    }

    /// <summary>The vocabulary that all share.</summary>
    public WordVocabulary Vocabulary => _networks[0].Vocabulary;

    /// <summary>Loads checkpoints of any sizes, trained with the same vocabulary and labels.</summary>
    public static SyntaxEnsemble Load(IEnumerable<string> paths, SyntaxLabels labels)
    {
        SyntaxNetwork[] networks = [.. paths.Select(path => LoadNetwork(path, labels))];
        if (networks.Any(n => !n.Vocabulary.Hashes.SequenceEqual(networks[0].Vocabulary.Hashes)))
            throw new InvalidDataException("The checkpoints were trained with different vocabularies");
        return new SyntaxEnsemble(networks, labels);
    }

    public IReadOnlyList<GoldSyntax> Predict(Batch batch)
    {
        foreach (SyntaxNetwork network in _networks)
            network.Read(batch);
        List<GoldSyntax> results = [];
        for (int s = 0; s < batch.SentenceCount; s++)
            results.Add(Predict(batch.Starts[s], batch.Starts[s + 1] - batch.Starts[s]));
        return results;
    }

    private GoldSyntax Predict(int start, int length)
    {
        GoldSyntax result = GoldSyntax.Empty(length);
        int[] sizes = [_labels.Upos.Count, _labels.Xpos.Count, _labels.Features.Count];
        for (int i = 0; i < length; i++)
        {
            float* tags = _tags.Zeroed(sizes.Sum());
            foreach (SyntaxNetwork network in _networks)
                network.Tags.AddLogShares(start + i, tags);
            result.Upos[i] = SoftmaxLoss.ArgMax(tags, sizes[0]);
            result.Xpos[i] = SoftmaxLoss.ArgMax(tags + sizes[0], sizes[1]);
            result.Features[i] = SoftmaxLoss.ArgMax(tags + sizes[0] + sizes[1], sizes[2]);
        }

        float* arcs = _arcs.Zeroed(length * (length + 1));
        foreach (SyntaxNetwork network in _networks)
            network.Parser.AddArcLogShares(start, length, arcs);
        _decoder.Decode(new ReadOnlySpan<float>(arcs, length * (length + 1)), length + 1, result.Heads);
        int count = _labels.Relations.Count;
        float* relations = _relations.Zeroed(length * count);
        foreach (SyntaxNetwork network in _networks)
            network.Parser.AddRelationLogShares(start, result.Heads, relations);
        for (int i = 0; i < length; i++)
            result.Relations[i] = SoftmaxLoss.ArgMax(relations + ((long)i * count), count);
        return result;
    }

    private static SyntaxNetwork LoadNetwork(string path, SyntaxLabels labels)
    {
        WordVocabulary vocabulary = Checkpoint.LoadVocabulary(path);
        IReadOnlyDictionary<string, int> lengths = Checkpoint.Lengths(path);
        int label = lengths["relation.weight"] / PackedMatrix.PadColumns(labels.Relations.Count);
        SyntaxShape shape = new(
            new EncoderShape(
                lengths["words"] / vocabulary.RowCount,
                lengths["parts"] / WordFeatures.BucketCount,
                lengths["projection.bias"],
                lengths.Keys.Count(k => k.EndsWith(".memory", StringComparison.Ordinal))
            ),
            lengths["root"] - label,
            label
        );
        SyntaxNetwork network = new(shape, labels, vocabulary, new Random(0));
        if (Checkpoint.Load(path, network.Parameters).Count != network.Parameters.Count)
            throw new InvalidDataException($"{path} lacks parameters of the syntax network");
        return network;
    }
}
