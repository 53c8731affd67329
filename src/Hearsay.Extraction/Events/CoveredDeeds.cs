using Hearsay.Core.Analyses;
using Hearsay.Extraction.Events.Parties;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Tells where two words of a sentence name one deed, and makes one reading of both.</summary>
internal sealed class CoveredDeeds(ArticleWords words, DependencyTree tree)
{
    /// <summary>Makes one of the readings that cover one another, in place; the surer or plainer word stands.</summary>
    public void Merge(List<EventReading> found)
    {
        for (int i = 0; i < found.Count; i++)
        {
            foreach (EventReading covered in found.FindAll(reading => Covers(found[i], reading)))
                found[i] = Joined(found[i], covered);
        }

        found.RemoveAll(reading => found.Exists(other => Covers(other, reading)));
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
            && tree[first].Upos == Upos.Verb
            && tree[second].Upos == Upos.Verb
            && tree.Relation(second) == DependencyRelation.Conj
            && tree.Head(second) == first;
    }

    private static bool IsOwnObject(EventReading reading) => reading.Recipient >= 0 && reading.Recipient == reading.Deed.Object;

    private bool Meets(EventReading reading) =>
        reading.Recipient >= 0
        && reading.Recipient == reading.Deed.Object
        && PartyKind.IsParty(PartyKind.Of(words, tree, reading.Recipient));

    // "launched an attack", "conducted a strike killing X": two words of one deed.
    private bool Covers(EventReading other, EventReading reading)
    {
        if (other == reading || other.Type != reading.Type)
            return false;
        bool isJoined = tree.Head(reading.Deed.Word) == other.Deed.Word || tree.Head(other.Deed.Word) == reading.Deed.Word;
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
