using Hearsay.Core.Analyses;
using Hearsay.Core.Events;
using Hearsay.Extraction.Attributions.Cues;
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

    // What stands outside a deed's clause takes part in it only by a good reason.
    private const float OutsideMargin = 0.5f;

    // "stormed the ferry and arrested its crew": the object of another verb yields to the deed's own.
    private const float AboveMargin = 1f;

    // A party that is the deed's own object is whom it met, where the few training sentences leave it open.
    private const float ObjectBonus = 1.5f;

    // So is a thing that the list does not ask for: "pounded the enclave".
    private const float ThingObjectBonus = 0.5f;

    // "the killing of X by Y": nothing else is meant by it.
    private const float AgentBonus = 1.5f;

    private const float AgainstBonus = 1f;

    private const float SubjectMargin = 1f;
    private const float SubjectBonus = 1f;

    private readonly ArticleWords _words;
    private readonly DependencyTree _tree;
    private readonly EventModel _model;
    private readonly EventThresholds _thresholds;
    private readonly DeedFinder _deeds;
    private readonly DeedFeatures _deedFeatures;
    private readonly ArgumentFinder _arguments;
    private readonly ArgumentFeatures _argumentFeatures;
    private readonly JoinedParties _joined;
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
        _arguments = new ArgumentFinder(words, tree, dateWords);
        _argumentFeatures = new ArgumentFeatures(words, tree);
        _joined = new JoinedParties(words, tree, dateWords);
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

    private (int Actor, int Recipient) PartiesOf(Deed deed, EventType type)
    {
        List<Argument> arguments = _arguments.Find(deed.Word);
        int actor = -1;
        int recipient = -1;
        float best = 0;
        Span<float> actorScores = stackalloc float[arguments.Count];
        Span<float> recipientScores = stackalloc float[arguments.Count];
        LexiconEntry? entry = deed.Entries.FirstOrDefault(e => e.Type == type);
        for (int i = 0; i < arguments.Count; i++)
        {
            actorScores[i] = Score(deed, type, arguments[i], recipient: false) - _thresholds.Actor;
            recipientScores[i] =
                entry is not null && IsMatter(deed, entry, arguments[i].Head)
                    ? float.MinValue
                    : Score(deed, type, arguments[i], recipient: true) - _thresholds.Recipient;
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

        int requester = RequesterOf(deed.Word);
        if (requester < 0)
            return (actor, recipient);
        return (actor < 0 ? requester : actor, recipient == requester ? -1 : recipient);
    }

    // "convened at X's request": whoever asks for a deed, or orders it, has a part in it.
    private int RequesterOf(int word)
    {
        for (int child = _tree.FirstChild(word); child >= 0; child = _tree.NextSibling(child))
        {
            if (
                _tree.Relation(child) is DependencyRelation.Obl or DependencyRelation.Nmod
                && _tree.Lemma(child)
                    is "request"
                        or "invitation"
                        or "behest"
                        or "insistence"
                        or "initiative"
                        or "order"
                        or "urging"
                        or "direction"
                && _tree.Child(child, DependencyRelation.NmodPoss) is var owner
                && owner >= 0
                && CanAct(owner)
            )
                return owner;
        }

        return -1;
    }

    // "called it a disgrace": who gives a thing a name calls nobody.
    private bool Names(Deed deed) =>
        _tree.Lemma(deed.Word) is "call" or "dub" or "name" or "label" or "term" or "style"
        && deed.Object >= 0
        && _tree.Child(deed.Word, DependencyRelation.Xcomp) is var predicate
        && predicate > deed.Word
        && _tree[predicate].Upos is Upos.Noun or Upos.Adj or Upos.Propn;

    // "stopped work", "imposed sanctions", "fired two shells at X": the thing that tells what was done is not whom it met.
    private bool IsMatter(Deed deed, LexiconEntry entry, int head) =>
        head == deed.Object && PartyKind.Of(_words, _tree, head) == PartyKind.Thing && ArgumentFeatures.IsNamedObject(deed, entry.Type);

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

    // "X and Y welcomed it": only where the deed is mutual does one of two doers meet the other. Whose union it is is not met by it.
    private bool CanPair(Deed deed, int actor, int recipient) =>
        actor != recipient
        && !AreApposed(actor, recipient)
        && !IsReported(deed.Word, recipient)
        && (_tree.Relation(recipient) != DependencyRelation.NmodPoss || _tree.Head(recipient) != actor)
        && (
            _tree.Relation(recipient) != DependencyRelation.Conj
            || _tree.Head(recipient) != actor
            || deed.Entries.Any(entry => entry.Mutual)
        );

    // "The mayor, Ann Lee, pledged": two words for one party.
    private bool AreApposed(int one, int other) =>
        (_tree.Relation(one) == DependencyRelation.Appos && _tree.Head(one) == other)
        || (_tree.Relation(other) == DependencyRelation.Appos && _tree.Head(other) == one);

    // "She warned that Norland would leave": whom the reported clause names is not spoken to.
    private bool IsReported(int verb, int party)
    {
        int clause = _tree.Child(verb, DependencyRelation.Ccomp);
        if (clause <= verb || ReportingLexicon.Verb(_words[verb]) is null)
            return false;
        int at = party;
        for (int step = 0; step < LongestPath && at >= 0 && at != verb; step++)
        {
            if (at == clause)
                return true;
            at = _tree.Head(at);
        }

        return false;
    }

    private const int LongestPath = 8;

    private static bool IsOfGovernor(LexiconCondition condition) => condition.Place == LexiconPlace.Governor && !condition.Negated;

    private float Score(Deed deed, EventType type, Argument argument, bool recipient)
    {
        // "any threat to Trump": whoever speaks of it, beside its phrase, has no part in it.
        bool isNoun = _tree[deed.Word].Upos == Upos.Noun;
        bool isSubject = argument.Head == deed.Subject && !isNoun;
        // Whoever calls for a deed, or has it done, has; where the list asks for the governing verb.
        bool isGovernor =
            isNoun && !recipient && argument.Head == deed.Subject && deed.Entries.Any(static e => e.Conditions.Any(IsOfGovernor));
        if (argument.Outside && isNoun && !isGovernor)
            return float.MinValue;
        int preposition = argument.Above ? -1 : _tree.Case(argument.Head);
        bool isAgent =
            preposition >= 0 && _words[preposition] == "by" && (isNoun || deed.Passive) && _tree.Head(argument.Head) == deed.Word;
        if (recipient && (isAgent || !CanBeMet(deed, argument.Head)))
            return float.MinValue;
        _argumentFeatures.Collect(deed, type, argument, recipient, _sink);
        float score = _model.ScoreArgument(_sink) - (argument.Outside && !isSubject && !isGovernor ? OutsideMargin : 0);
        if (isAgent)
            score += AgentBonus;
        if (recipient && preposition >= 0 && _words[preposition] == "against" && IsBeside(deed, argument.Head))
            score += AgainstBonus;
        if (recipient && argument.Above && deed.Object >= 0 && argument.Head != deed.Object)
            score -= AboveMargin;
        // "The envoy was summoned": whom it befell did not do it.
        if (!recipient && deed.Passive && argument.Head == deed.Object && _tree.Relation(argument.Head) == DependencyRelation.NsubjPass)
            return float.MinValue;
        if (!recipient)
            return isSubject && argument.Head == _tree.Subject(deed.Word) ? score + SubjectBonus : score;
        // "X asked for it": whoever does a deed does not meet it, but for what befalls a subject.
        if (isSubject && argument.Head == _tree.Subject(deed.Word) && !deed.Passive && !Befalls(_tree.Lemma(deed.Word)))
            score -= SubjectMargin;
        bool isParty = IsParty(argument.Head);
        if (argument.Head == deed.Object && !ArgumentFeatures.IsNamedObject(deed, type))
            return score + (isParty ? ObjectBonus : ThingObjectBonus);
        return score;
    }

    // A party may be met anywhere in the sentence; a thing only where the deed's own words lead to it: its object, or a phrase with a preposition.
    private bool CanBeMet(Deed deed, int word)
    {
        // "Lund, 51, pleaded", "to 69": a bare number is somebody only as the deed's own object.
        if (_tree[word].Upos == Upos.Num && word != deed.Object && _tree.Relation(word) != DependencyRelation.Conj && !HasWhole(word))
            return false;
        int head = _tree.Head(word);
        int place = _tree.Relation(word) == DependencyRelation.Conj ? head : word;
        if (deed.Object >= 0 && _tree.Head(place) == deed.Object && JoinsPlaces(deed.Object, place))
            return false;
        if (IsParty(word) || word == deed.Object)
            return true;
        return head == deed.Word || head >= 0 && head == deed.Object && _tree[deed.Word].Upos == Upos.Verb && _tree.Case(word) >= 0;
    }

    // "Cancelled the train between A and B": where a way leads to is not whom it met that it was closed.
    private bool JoinsPlaces(int way, int place) =>
        _tree.Case(place) is var preposition
        && preposition >= 0
        && _words[preposition] is "between" or "from" or "to"
        && _tree.Lemma(way)
            is "train"
                or "flight"
                or "ferry"
                or "bus"
                or "tram"
                or "service"
                or "route"
                or "line"
                or "connection"
                or "road"
                or "railway"
                or "bridge"
                or "tunnel"
                or "pipeline"
                or "crossing";

    private static bool Befalls(string lemma) =>
        lemma
            is "receive"
                or "get"
                or "obtain"
                or "die"
                or "suffer"
                or "face"
                or "undergo"
                or "win"
                or "gain"
                or "lose"
                or "secure"
                or "be";

    // "filed a lawsuit against X": it hangs on the deed's word or on the object that tells what was done.
    private bool IsBeside(Deed deed, int word) => _tree.Head(word) == deed.Word || deed.Object >= 0 && _tree.Head(word) == deed.Object;

    // A party, or so many of one: "dozens of nurses".
    private bool IsParty(int word) =>
        _tree[word].Upos == Upos.Num || PartyKind.IsParty(PartyKind.Of(_words, _tree, word)) || HasWhole(word);

    private bool HasWhole(int word)
    {
        int whole = _tree.Child(word, DependencyRelation.Nmod);
        return whole >= 0
            && _tree.Case(whole) is var preposition
            && preposition >= 0
            && _words[preposition] == "of"
            && PartyKind.IsParty(PartyKind.Of(_words, _tree, whole));
    }

    // "conducted a strike killing X": the second word tells whom it met; and what one word lacks the other may have.
    private static EventReading Joined(EventReading reading, EventReading covered)
    {
        bool isObject = covered.Deed.Object >= 0 && covered.Recipient == covered.Deed.Object && reading.Recipient != reading.Deed.Object;
        int actor = reading.Actor >= 0 || covered.Actor == reading.Recipient ? reading.Actor : covered.Actor;
        int recipient = (reading.Recipient < 0 || isObject) && covered.Recipient != actor ? covered.Recipient : reading.Recipient;
        return reading with { Actor = actor, Recipient = recipient };
    }

    private bool AreSideBySide(Deed one, Deed two)
    {
        (int first, int second) = (Math.Min(one.Word, two.Word), Math.Max(one.Word, two.Word));
        return one.Object >= 0
            && two.Object >= 0
            && one.Object != two.Object
            && _tree[first].Upos == Upos.Verb
            && _tree[second].Upos == Upos.Verb
            && _tree.Relation(second) == DependencyRelation.Conj
            && _tree.Head(second) == first;
    }

    private static bool IsOwnObject(EventReading reading) => reading.Recipient >= 0 && reading.Recipient == reading.Deed.Object;

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
        // "shelled the town, killing two nurses": two met it.
        if (!isSame && IsOwnObject(other) && IsOwnObject(reading) && other.Recipient != reading.Recipient)
            return false;
        // "imposed a ban and recalled its envoy": two verbs side by side, each with its own object, are two deeds.
        if (AreSideBySide(other.Deed, reading.Deed))
            return false;
        // "conducted a strike killing X": the word that tells whom it met is the plainer one.
        if (Meets(other) != Meets(reading))
            return Meets(other);
        return other.Score > reading.Score || other.Score == reading.Score && other.Deed.Word < reading.Deed.Word;
    }
}
