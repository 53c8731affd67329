using Hearsay.Core.Analyses;
using Hearsay.Core.Events;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Models;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events.Parties;

/// <summary>Chooses who did a deed and whom it met among the phrases around its word.</summary>
internal sealed class PartyChooser(
    ArticleWords words,
    DependencyTree tree,
    EventModel model,
    EventThresholds thresholds,
    PartyWords parties,
    bool[] dateWords
)
{
    private const int LongestPath = 8;

    private readonly ArgumentFinder _arguments = new(words, tree, dateWords);
    private readonly ArgumentScore _score = new(words, tree, model, parties);

    /// <summary>The words that head the actor and the recipient; -1 where nobody is.</summary>
    public (int Actor, int Recipient) PartiesOf(Deed deed, EventType type)
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
            actorScores[i] = IsTellerOnly(deed.Word, arguments[i].Head)
                ? float.MinValue
                : _score.Of(deed, type, arguments[i], recipient: false) - thresholds.Actor;
            recipientScores[i] =
                entry is not null && IsMatter(deed, entry, arguments[i].Head)
                    ? float.MinValue
                    : _score.Of(deed, type, arguments[i], recipient: true) - thresholds.Recipient;
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
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            if (
                tree.Relation(child) is DependencyRelation.Obl or DependencyRelation.Nmod
                && tree.Lemma(child)
                    is "request"
                        or "invitation"
                        or "behest"
                        or "insistence"
                        or "initiative"
                        or "order"
                        or "urging"
                        or "direction"
                && tree.Child(child, DependencyRelation.NmodPoss) is var owner
                && owner >= 0
                && parties.CanAct(owner)
            )
                return owner;
        }

        return -1;
    }

    // "stopped work", "imposed sanctions", "fired two shells at X": the thing that tells what was done is not whom it met.
    private bool IsMatter(Deed deed, LexiconEntry entry, int head) =>
        head == deed.Object && PartyKind.Of(words, tree, head) == PartyKind.Thing && ArgumentFeatures.IsNamedObject(deed, entry.Type);

    // "X and Y welcomed it": only where the deed is mutual does one of two doers meet the other. Whose union it is is not met by it.
    private bool CanPair(Deed deed, int actor, int recipient) =>
        actor != recipient
        && !AreApposed(actor, recipient)
        && !IsReported(deed.Word, recipient)
        && (tree.Relation(recipient) != DependencyRelation.NmodPoss || tree.Head(recipient) != actor)
        && (
            tree.Relation(recipient) != DependencyRelation.Conj || tree.Head(recipient) != actor || deed.Entries.Any(entry => entry.Mutual)
        );

    // "The mayor, Ann Lee, pledged": two words for one party.
    private bool AreApposed(int one, int other) =>
        (tree.Relation(one) == DependencyRelation.Appos && tree.Head(one) == other)
        || (tree.Relation(other) == DependencyRelation.Appos && tree.Head(other) == one);

    // "The board said that five workers had been injured": what is told without a doer was not done by whoever tells it.
    private bool IsTellerOnly(int deed, int party)
    {
        // "Transport Minister Jane Roe": each word of the name is the teller's.
        int subject = party;
        while (
            tree.Relation(subject)
                is DependencyRelation.Appos
                    or DependencyRelation.Flat
                    or DependencyRelation.Compound
                    or DependencyRelation.NmodDesc
        )
            subject = tree.Head(subject);
        if (tree.Relation(subject) != DependencyRelation.Nsubj || tree.Child(deed, DependencyRelation.NsubjPass) < 0)
            return false;
        int teller = tree.Head(subject);
        int at = deed;
        for (int step = 0; step < LongestPath && at >= 0 && tree.Head(at) != teller; step++)
            at = tree.Head(at);
        return at >= 0 && tree.Relation(at) == DependencyRelation.Ccomp && ReportingLexicon.Verb(words[teller]) is not null;
    }

    // "She warned that Norland would leave": whom the reported clause names is not spoken to.
    private bool IsReported(int verb, int party)
    {
        int clause = tree.Child(verb, DependencyRelation.Ccomp);
        if (clause <= verb || ReportingLexicon.Verb(words[verb]) is null)
            return false;
        int at = party;
        for (int step = 0; step < LongestPath && at >= 0 && at != verb; step++)
        {
            if (at == clause)
                return true;
            at = tree.Head(at);
        }

        return false;
    }
}
