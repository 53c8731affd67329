using Hearsay.Core.Analyses;
using Hearsay.Core.Events;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Models;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events.Parties;

/// <summary>Weighs how well a phrase fits a role of a deed: the trained score, and what the tree alone makes plain.</summary>
internal sealed class ArgumentScore(ArticleWords words, DependencyTree tree, EventModel model, PartyWords parties)
{
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

    private readonly ArgumentFeatures _features = new(words, tree);
    private readonly FeatureSink _sink = new();

    /// <summary>The fitness as a logarithm; <see cref="float.MinValue"/> where the phrase cannot have the role.</summary>
    public float Of(Deed deed, EventType type, Argument argument, bool recipient)
    {
        // "any threat to Trump": whoever speaks of it, beside its phrase, has no part in it.
        bool isNoun = tree[deed.Word].Upos == Upos.Noun;
        bool isSubject = argument.Head == deed.Subject && !isNoun;
        // Whoever calls for a deed, or has it done, has; where the list asks for the governing verb.
        bool isGovernor =
            isNoun && !recipient && argument.Head == deed.Subject && deed.Entries.Any(static e => e.Conditions.Any(IsOfGovernor));
        if (argument.Outside && isNoun && !isGovernor)
            return float.MinValue;
        int preposition = argument.Above ? -1 : tree.Case(argument.Head);
        bool isAgent = preposition >= 0 && words[preposition] == "by" && (isNoun || deed.Passive) && tree.Head(argument.Head) == deed.Word;
        if (recipient && (isAgent || !CanBeMet(deed, argument.Head)))
            return float.MinValue;
        _features.Collect(deed, type, argument, recipient, _sink);
        float score = model.ScoreArgument(_sink) - (argument.Outside && !isSubject && !isGovernor ? OutsideMargin : 0);
        if (isAgent)
            score += AgentBonus;
        if (recipient && preposition >= 0 && words[preposition] == "against" && IsBeside(deed, argument.Head))
            score += AgainstBonus;
        if (recipient && argument.Above && deed.Object >= 0 && argument.Head != deed.Object)
            score -= AboveMargin;
        // "The envoy was summoned": whom it befell did not do it.
        if (!recipient && deed.Passive && argument.Head == deed.Object && tree.Relation(argument.Head) == DependencyRelation.NsubjPass)
            return float.MinValue;
        if (!recipient)
            return isSubject && argument.Head == tree.Subject(deed.Word) ? score + SubjectBonus : score;
        // "X asked for it": whoever does a deed does not meet it, but for what befalls a subject.
        if (isSubject && argument.Head == tree.Subject(deed.Word) && !deed.Passive && !Befalls(tree.Lemma(deed.Word)))
            score -= SubjectMargin;
        bool isParty = parties.IsParty(argument.Head);
        if (argument.Head == deed.Object && !ArgumentFeatures.IsNamedObject(deed, type))
            return score + (isParty ? ObjectBonus : ThingObjectBonus);
        return score;
    }

    private static bool IsOfGovernor(LexiconCondition condition) => condition.Place == LexiconPlace.Governor && !condition.Negated;

    // A party may be met anywhere in the sentence; a thing only where the deed's own words lead to it: its object, or a phrase with a preposition.
    private bool CanBeMet(Deed deed, int word)
    {
        // "Lund, 51, pleaded", "to 69": a bare number is somebody only as the deed's own object.
        if (tree[word].Upos == Upos.Num && word != deed.Object && tree.Relation(word) != DependencyRelation.Conj && !parties.HasWhole(word))
            return false;
        int head = tree.Head(word);
        int place = tree.Relation(word) == DependencyRelation.Conj ? head : word;
        if (deed.Object >= 0 && tree.Head(place) == deed.Object && JoinsPlaces(deed.Object, place))
            return false;
        if (parties.IsParty(word) || word == deed.Object)
            return true;
        return head == deed.Word || head >= 0 && head == deed.Object && tree[deed.Word].Upos == Upos.Verb && tree.Case(word) >= 0;
    }

    // "Cancelled the train between A and B": where a way leads to is not whom it met that it was closed.
    private bool JoinsPlaces(int way, int place) =>
        tree.Case(place) is var preposition
        && preposition >= 0
        && words[preposition] is "between" or "from" or "to"
        && tree.Lemma(way)
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
    private bool IsBeside(Deed deed, int word) => tree.Head(word) == deed.Word || deed.Object >= 0 && tree.Head(word) == deed.Object;
}
