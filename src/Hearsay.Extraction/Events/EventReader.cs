using Hearsay.Core.Analyses;
using Hearsay.Core.Events;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Reads the deeds of a sentence with the trained model and the lexicon.</summary>
internal sealed class EventReader
{
    private const float UnlistedMargin = 1.5f;

    private const float SureScore = 100;

    private readonly DependencyTree _tree;
    private readonly EventModel _model;
    private readonly EventThresholds _thresholds;
    private readonly DeedFinder _deeds;
    private readonly DeedFeatures _deedFeatures;
    private readonly ArgumentFinder _arguments;
    private readonly ArgumentFeatures _argumentFeatures;
    private readonly FeatureSink _sink = new();

    public EventReader(
        ArticleWords words,
        DependencyTree tree,
        EventLexicon lexicon,
        EventModel model,
        bool[] dateWords,
        EventThresholds thresholds
    )
    {
        _tree = tree;
        _model = model;
        _thresholds = thresholds;
        _deeds = new DeedFinder(words, tree, lexicon);
        _deedFeatures = new DeedFeatures(words, tree, lexicon);
        _arguments = new ArgumentFinder(words, tree, dateWords);
        _argumentFeatures = new ArgumentFeatures(words, tree);
    }

    /// <summary>The deeds of a sentence in the order of their words. Of two words that name one deed the surer one stands.</summary>
    public List<EventReading> Read(Sentence sentence)
    {
        List<EventReading> found = [];
        foreach (Deed deed in _deeds.Find(sentence))
        {
            if (TypeOf(deed) is not ({ } type, var score))
                continue;
            (int actor, int recipient) = PartiesOf(deed, type);
            if (actor < 0 && recipient < 0)
                continue;
            string? mode = deed.Entries.FirstOrDefault(entry => entry.Type == type)?.Mode;
            found.Add(new EventReading(deed, type, mode, actor, recipient, score));
        }

        for (int i = 0; i < found.Count; i++)
        {
            foreach (EventReading covered in found.FindAll(reading => Covers(found[i], reading)))
                found[i] = Joined(found[i], covered);
        }

        found.RemoveAll(reading => found.Exists(other => Covers(other, reading)));
        return found;
    }

    private (EventType? Type, float Score) TypeOf(Deed deed)
    {
        if (deed.Entries.FirstOrDefault(entry => entry.Sure) is { } sure)
            return (sure.Type, SureScore);
        _deedFeatures.Collect(deed, _sink);
        Span<float> scores = stackalloc float[EventModel.TypeColumns];
        _model.ScoreTypes(_sink, scores);
        int best = 1;
        for (int c = 2; c < scores.Length; c++)
        {
            if (scores[c] > scores[best])
                best = c;
        }

        float score = scores[best] - scores[0];
        // The training sentences were chosen because they tell deeds: elsewhere an unlisted word seldom names one.
        float least = _thresholds.Type + (deed.Entries.IsEmpty ? UnlistedMargin : 0);
        return score > least ? ((EventType)(best - 1), score) : (null, score);
    }

    private (int Actor, int Recipient) PartiesOf(Deed deed, EventType type)
    {
        List<Argument> arguments = _arguments.Find(deed.Word);
        int actor = -1;
        int recipient = -1;
        float best = 0;
        Span<float> actorScores = stackalloc float[arguments.Count];
        Span<float> recipientScores = stackalloc float[arguments.Count];
        for (int i = 0; i < arguments.Count; i++)
        {
            actorScores[i] = Score(deed, type, arguments[i], recipient: false) - _thresholds.Actor;
            recipientScores[i] = Score(deed, type, arguments[i], recipient: true) - _thresholds.Recipient;
        }

        // One phrase has one role: the pair that fits best together, where either may be missing.
        for (int a = -1; a < arguments.Count; a++)
        {
            float first = a < 0 ? 0 : actorScores[a];
            if (first < 0)
                continue;
            for (int r = -1; r < arguments.Count; r++)
            {
                float second = r < 0 ? 0 : recipientScores[r];
                if (second < 0 || a >= 0 && r >= 0 && arguments[a].Head == arguments[r].Head || first + second <= best)
                    continue;
                best = first + second;
                actor = a < 0 ? -1 : arguments[a].Head;
                recipient = r < 0 ? -1 : arguments[r].Head;
            }
        }

        return (actor, recipient);
    }

    private float Score(Deed deed, EventType type, Argument argument, bool recipient)
    {
        _argumentFeatures.Collect(deed, type, argument, recipient, _sink);
        return _model.ScoreArgument(_sink);
    }

    // "conducted a strike killing X": the second word tells whom it met.
    private static EventReading Joined(EventReading reading, EventReading covered) =>
        covered.Deed.Object >= 0 && covered.Recipient == covered.Deed.Object && reading.Recipient != reading.Deed.Object
            ? reading with
            {
                Recipient = covered.Recipient,
            }
            : reading;

    // "launched an attack", "conducted a strike killing X": two words of one deed.
    private bool Covers(EventReading other, EventReading reading)
    {
        if (other == reading || other.Type != reading.Type)
            return false;
        bool isJoined = _tree.Head(reading.Deed.Word) == other.Deed.Word || _tree.Head(other.Deed.Word) == reading.Deed.Word;
        bool isSame = other.Actor == reading.Actor && other.Recipient == reading.Recipient;
        if (!isJoined && !isSame)
            return false;
        return other.Score > reading.Score || other.Score == reading.Score && other.Deed.Word < reading.Deed.Word;
    }
}
