using Hearsay.Training.Corpora;

namespace Hearsay.Training.Syntax;

/// <summary>The labels seen in training, in ordinal order of their names.</summary>
internal sealed class LabelInventory
{
    public LabelInventory(IEnumerable<string> names)
    {
        Names = [.. names.Distinct().Order(StringComparer.Ordinal)];
        for (int i = 0; i < Names.Count; i++)
            _numbers.Add(Names[i], i);
    }

    private readonly Dictionary<string, int> _numbers = [];

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    public int NumberOf(string name) => _numbers.GetValueOrDefault(name, -1);
}

/// <summary>All inventories of the syntax model.</summary>
internal sealed record SyntaxLabels(LabelInventory Upos, LabelInventory Xpos, LabelInventory Features, LabelInventory Relations)
{
    // A bundle of features seen less often is more likely a slip of the annotators than something to learn.
    private const int FewestOccurrences = 3;

    public static SyntaxLabels From(IReadOnlyList<TreebankSentence> sentences)
    {
        TreebankWord[] words = [.. sentences.SelectMany(s => s.Words)];
        return new SyntaxLabels(
            new LabelInventory(words.Select(w => w.Upos)),
            new LabelInventory(words.Select(w => w.Xpos)),
            new LabelInventory(words.GroupBy(w => w.Features).Where(g => g.Count() >= FewestOccurrences).Select(g => g.Key)),
            new LabelInventory(words.Select(w => w.Relation))
        );
    }
}
