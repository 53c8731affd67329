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
    private const float UnlistedMargin = 1f;

    private const float OtherTypeMargin = 1f;

    private const float SureScore = 100;

    // What stands outside a deed's clause takes part in it only by a good reason.
    private const float OutsideMargin = 1.5f;

    // "stormed the ferry and arrested its crew": the object of another verb yields to the deed's own.
    private const float AboveMargin = 1f;

    // A party that is the deed's own object is whom it met, where the few training sentences leave it open.
    private const float ObjectBonus = 0.7f;

    private readonly ArticleWords _words;
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
        _words = words;
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
            if (actor >= 0 && !CanAct(actor))
                actor = -1;
            // "The storm killed the lights": a thing does no deed.
            if (actor < 0 && deed.Subject >= 0 && !CanAct(deed.Subject) && _tree[deed.Word].Upos == Upos.Verb)
                continue;
            if (actor < 0 && (recipient < 0 || !IsPlain(deed, type)))
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
                if (second < 0 || first + second <= best || a >= 0 && r >= 0 && !CanPair(deed, arguments[a].Head, arguments[r].Head))
                    continue;
                best = first + second;
                actor = a < 0 ? -1 : arguments[a].Head;
                recipient = r < 0 ? -1 : arguments[r].Head;
            }
        }

        return (actor, recipient);
    }

    // People, bodies, countries, what stands for them, and the weapons they send.
    private bool CanAct(int word)
    {
        int kind = PartyKind.Of(_words, _tree, word);
        if (PartyKind.IsParty(kind) || kind == PartyKind.Pronoun || _tree[word].Upos is Upos.Num or Upos.Propn or Upos.Adj)
            return true;
        if (ActingNouns.Contains(_tree.Lemma(word)))
            return true;
        // "the intelligence services of Y", "X's negotiators": what belongs to a party acts for it.
        for (int child = _tree.FirstChild(word); child >= 0; child = _tree.NextSibling(child))
        {
            if (
                _tree.Relation(child) is DependencyRelation.Compound or DependencyRelation.Amod
                && PartyKind.IsParty(PartyKind.Of(_words, _tree, child))
            )
                return true;
        }

        return false;
    }

    // Without an actor only what the list names outright is a deed: "was arrested", "the killing of X".
    private static bool IsPlain(Deed deed, EventType type) => deed.Entries.Any(entry => entry.Type == type && !entry.Weak);

    // "X and Y welcomed it": only where the deed is mutual does one of two doers meet the other.
    private bool CanPair(Deed deed, int actor, int recipient) =>
        actor != recipient
        && (
            _tree.Relation(recipient) != DependencyRelation.Conj
            || _tree.Head(recipient) != actor
            || deed.Entries.Any(entry => entry.Mutual)
        );

    private float Score(Deed deed, EventType type, Argument argument, bool recipient)
    {
        // "any threat to Trump": whoever speaks of it, beside its phrase, has no part in it.
        bool isNoun = _tree[deed.Word].Upos == Upos.Noun;
        bool isSubject = argument.Head == deed.Subject && !isNoun;
        if (argument.Outside && isNoun)
            return float.MinValue;
        _argumentFeatures.Collect(deed, type, argument, recipient, _sink);
        float score = _model.ScoreArgument(_sink) - (argument.Outside && !isSubject ? OutsideMargin : 0);
        if (recipient && argument.Above && deed.Object >= 0 && argument.Head != deed.Object)
            score -= AboveMargin;
        bool isParty = _tree[argument.Head].Upos == Upos.Num || PartyKind.IsParty(PartyKind.Of(_words, _tree, argument.Head));
        bool isMet = recipient && argument.Head == deed.Object && isParty;
        return isMet ? score + ObjectBonus : score;
    }

    // "conducted a strike killing X": the second word tells whom it met; and what one word lacks the other may have.
    private static EventReading Joined(EventReading reading, EventReading covered)
    {
        bool isObject = covered.Deed.Object >= 0 && covered.Recipient == covered.Deed.Object && reading.Recipient != reading.Deed.Object;
        int actor = reading.Actor >= 0 || covered.Actor == reading.Recipient ? reading.Actor : covered.Actor;
        int recipient = (reading.Recipient < 0 || isObject) && covered.Recipient != actor ? covered.Recipient : reading.Recipient;
        return reading with { Actor = actor, Recipient = recipient };
    }

    private bool Meets(EventReading reading) =>
        reading.Recipient >= 0
        && reading.Recipient == reading.Deed.Object
        && PartyKind.IsParty(PartyKind.Of(_words, _tree, reading.Recipient));

    // "launched an attack", "conducted a strike killing X": two words of one deed.
    private bool Covers(EventReading other, EventReading reading)
    {
        if (other == reading || other.Type != reading.Type)
            return false;
        bool isJoined = _tree.Head(reading.Deed.Word) == other.Deed.Word || _tree.Head(other.Deed.Word) == reading.Deed.Word;
        bool isSame = other.Actor == reading.Actor && other.Recipient == reading.Recipient;
        if (!isJoined && !isSame)
            return false;
        // "conducted a strike killing X": the word that tells whom it met is the plainer one.
        if (Meets(other) != Meets(reading))
            return Meets(other);
        return other.Score > reading.Score || other.Score == reading.Score && other.Deed.Word < reading.Deed.Word;
    }
}
