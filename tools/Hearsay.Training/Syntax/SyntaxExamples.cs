using Hearsay.Training.Corpora;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax;

/// <summary>What one training of the syntax model learns from: all of the treebanks in every epoch, and of the news labelled by larger networks a new part each time.</summary>
internal sealed class SyntaxExamples
{
    private readonly (EncodedSentence Words, GoldSyntax Gold)[] _silver;
    private readonly int _silverWordsPerEpoch;
    private int _next;

    private SyntaxExamples(
        (EncodedSentence Words, GoldSyntax Gold)[] gold,
        (EncodedSentence Words, GoldSyntax Gold)[] silver,
        int silverWordsPerEpoch
    )
    {
        Gold = gold;
        _silver = silver;
        _silverWordsPerEpoch = silver.Length == 0 ? 0 : silverWordsPerEpoch;
    }

    public IReadOnlyList<(EncodedSentence Words, GoldSyntax Gold)> Gold { get; }

    public int WordsPerEpoch => Gold.Sum(e => e.Words.Length) + _silverWordsPerEpoch;

    /// <summary>Reads and encodes all examples.</summary>
    /// <param name="train">The treebanks.</param>
    /// <param name="silver">A file that <c>syntax-label</c> wrote, or an empty text for none.</param>
    /// <param name="silverWordsPerEpoch">How many words of that file join each epoch.</param>
    public static SyntaxExamples Read(
        IReadOnlyList<TreebankSentence> train,
        string silver,
        int silverWordsPerEpoch,
        SyntaxLabels labels,
        WordVocabulary vocabulary
    )
    {
        return new SyntaxExamples(
            [.. train.Select(Encode)],
            silver.Length == 0 ? [] : [.. ConlluReader.Read(silver).Select(Encode)],
            silverWordsPerEpoch
        );
        (EncodedSentence, GoldSyntax) Encode(TreebankSentence sentence) =>
            (EncodedSentence.From([.. sentence.Words.Select(w => (w.Form, w.Place))], vocabulary), GoldSyntax.From(sentence, labels));
    }

    /// <summary>All gold sentences and the next of the others, in a new order.</summary>
    public (EncodedSentence Words, GoldSyntax Gold)[] NextEpoch(Random random)
    {
        List<(EncodedSentence Words, GoldSyntax Gold)> epoch = [.. Gold];
        for (int words = 0; words < _silverWordsPerEpoch; words += epoch[^1].Words.Length)
        {
            // A new round, a new order: parts of different rounds are not the same.
            if (_next == 0)
                random.Shuffle(_silver);
            epoch.Add(_silver[_next]);
            _next = (_next + 1) % _silver.Length;
        }

        (EncodedSentence Words, GoldSyntax Gold)[] examples = [.. epoch];
        random.Shuffle(examples);
        return examples;
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Gold.Count} gold sentences, {_silver.Length} labelled by teachers, {WordsPerEpoch} words an epoch");
}
