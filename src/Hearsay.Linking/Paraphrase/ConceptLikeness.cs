using Hearsay.Linking.Words;

namespace Hearsay.Linking.Paraphrase;

/// <summary>How alike the concepts of one run are: 1 for one and the same, the learned likeness for two words, 0 for actors and words that are not known.</summary>
/// <remarks>Not thread-safe: what was once compared is kept.</remarks>
internal sealed class ConceptLikeness(Vocabulary vocabulary)
{
    // Below this two words merely stand in the same kind of news.
    private const double Least = 0.3;

    private const int Unread = -2;

    private static readonly ConceptVectors Vectors = ConceptVectors.Load();

    private readonly List<int> _rows = [];
    private readonly Dictionary<(int, int), double> _known = [];

    /// <summary>From 0 to 1.</summary>
    public double Of(int left, int right)
    {
        if (left == right)
            return 1;
        if (left < 0 || right < 0)
            return 0;
        (int, int) pair = left < right ? (left, right) : (right, left);
        if (!_known.TryGetValue(pair, out double likeness))
            _known.Add(pair, likeness = Learned(RowOf(pair.Item1), RowOf(pair.Item2)));
        return likeness;
    }

    private static double Learned(int left, int right)
    {
        double cosine = left < 0 || right < 0 ? 0 : Vectors.Likeness(left, right);
        return cosine < Least ? 0 : cosine;
    }

    private int RowOf(int concept)
    {
        while (_rows.Count <= concept)
            _rows.Add(Unread);
        if (_rows[concept] == Unread)
            _rows[concept] = Vectors.RowOf(vocabulary.HashOfConcept(concept));
        return _rows[concept];
    }
}
