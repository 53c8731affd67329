using Hearsay.Core.Analyses;
using Hearsay.Core.Events;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Models;
using Hearsay.Extraction.Events.Parties;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Reads the deeds of a sentence with the trained model and the lexicon.</summary>
internal sealed class EventReader
{
    private const float UnlistedMargin = 3f;

    private const float OtherTypeMargin = 1f;

    private const float SureScore = 100;

    private readonly ArticleWords _words;
    private readonly DependencyTree _tree;
    private readonly EventModel _model;
    private readonly EventThresholds _thresholds;
    private readonly DeedFinder _deeds;
    private readonly DeedFeatures _deedFeatures;
    private readonly PartyWords _parties;
    private readonly PartyChooser _chooser;
    private readonly JoinedParties _joined;
    private readonly CoveredDeeds _covered;
    private readonly bool[] _dateWords;
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
        _words = words;
        _tree = tree;
        _model = model;
        _thresholds = thresholds;
        _deeds = new DeedFinder(words, tree, lexicon);
        _deedFeatures = new DeedFeatures(words, tree, lexicon);
        _parties = new PartyWords(words, tree);
        _chooser = new PartyChooser(words, tree, model, thresholds, _parties, dateWords);
        _joined = new JoinedParties(words, tree, dateWords);
        _covered = new CoveredDeeds(words, tree);
        _dateWords = dateWords;
    }

    /// <summary>The deeds of a sentence in the order of their words. Of two words that name one deed the surer one stands.</summary>
    public List<EventReading> Read(Sentence sentence)
    {
        List<EventReading> found = [];
        foreach (Deed deed in _deeds.Find(sentence))
        {
            if (Names(deed) || TypeOf(deed) is not ({ } type, var score))
                continue;
            (int actor, int recipient) = _chooser.PartiesOf(deed, type);
            if (actor >= 0 && !_parties.CanAct(actor))
                actor = -1;
            // "The storm killed the lights": a thing does no deed.
            if (actor < 0 && deed.Subject >= 0 && !_parties.CanAct(deed.Subject) && _tree[deed.Word].Upos == Upos.Verb)
                continue;
            if (actor < 0 && (recipient < 0 || !IsPlain(deed, type)))
                continue;
            string? mode = deed.Entries.FirstOrDefault(entry => entry.Type == type)?.Mode;
            found.Add(new EventReading(deed, type, mode, actor, recipient, score));
        }

        _covered.Merge(found);
        return found.ConvertAll(Paired);
    }

    /// <summary>The words of a party of the deed, without the date that the tree may hang on it.</summary>
    public WordRange PhraseOf(int head, int deed) => PartyPhrase.OfParty(_words, _tree, head, deed, _dateWords);

    private EventReading Paired(EventReading reading)
    {
        bool mutual = reading.Deed.Entries.FirstOrDefault(entry => entry.Type == reading.Type) is { Mutual: true };
        return reading with { Pairs = _joined.PairsOf(reading.Actor, reading.Recipient, reading.Deed.Word, mutual) };
    }

    /// <summary>How much likelier than no event the best type is, for people to read.</summary>
    public string Describe(Deed deed) =>
        TypeOf(deed) is var (type, score) && (!deed.Entries.IsEmpty || score > _thresholds.Type)
            ? $"{_words[deed.Word]} {type?.ToString() ?? "-"} {score.ToString("f1", System.Globalization.CultureInfo.InvariantCulture)}"
            : "";

    private (EventType? Type, float Score) TypeOf(Deed deed)
    {
        if (deed.Entries.FirstOrDefault(entry => entry.Sure) is { } sure)
            return (sure.Type, SureScore);
        _deedFeatures.Collect(deed, _sink);
        Span<float> scores = stackalloc float[EventModel.TypeColumns];
        _model.ScoreTypes(_sink, scores);
        // What the lexicon does not list under these conditions must be much likelier than what it lists.
        for (int c = 1; c < scores.Length && !deed.Entries.IsEmpty; c++)
        {
            if (!deed.Entries.Any(entry => (int)entry.Type == c - 1))
                scores[c] -= OtherTypeMargin;
        }

        int best = 1;
        for (int c = 2; c < scores.Length; c++)
        {
            if (scores[c] > scores[best])
                best = c;
        }

        // The training sentences were chosen because they tell deeds: elsewhere an unlisted word seldom names one.
        float score = scores[best] - scores[0];
        float least = _thresholds.Type + (deed.Entries.IsEmpty ? UnlistedMargin : 0);
        return score > least ? ((EventType)(best - 1), score) : (null, score);
    }

    // "called it a disgrace": who gives a thing a name calls nobody.
    private bool Names(Deed deed) =>
        _tree.Lemma(deed.Word) is "call" or "dub" or "name" or "label" or "term" or "style"
        && deed.Object >= 0
        && _tree.Child(deed.Word, DependencyRelation.Xcomp) is var predicate
        && predicate > deed.Word
        && _tree[predicate].Upos is Upos.Noun or Upos.Adj or Upos.Propn;

    // Without an actor only what the list names outright is a deed: "was arrested", "the killing of X".
    private static bool IsPlain(Deed deed, EventType type) => deed.Entries.Any(entry => entry.Type == type && !entry.Weak);
}
