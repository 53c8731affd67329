using Hearsay.Training.Names;

namespace Hearsay.Training.Coreference;

/// <summary>Counts right and wrong answers to GAP's questions as its scorer does.</summary>
/// <param name="gold">How many names the pronouns do mean, those counted that no reader could find.</param>
internal sealed class GapTally(int gold)
{
    private int _right;
    private int _said;

    public void Add(ReferenceChoice choice, float[] scores)
    {
        if (scores.Length == 0)
            return;
        (bool a, bool b) = choice.Names[Array.IndexOf(scores, scores.Max())];
        GapLabels labels = choice.Text.Gold.Gap!;
        _right += (a && labels.IsA ? 1 : 0) + (b && labels.IsB ? 1 : 0);
        _said += (a ? 1 : 0) + (b ? 1 : 0);
    }

    public override string ToString() => $"F1 {200.0 * _right / (gold + _said):F2}";
}
