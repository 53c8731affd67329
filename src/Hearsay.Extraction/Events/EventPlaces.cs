using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Finds where a deed was done: a named place behind "in", "at", "near" that hangs on the deed's word or on what it was done to.</summary>
internal sealed class EventPlaces(ArticleWords words, DependencyTree tree)
{
    /// <summary>The place's word; -1 when the clause tells none.</summary>
    public int Of(EventReading reading)
    {
        int word = reading.Deed.Word;
        int place = Below(word, reading);
        for (int child = tree.FirstChild(word); child >= 0 && place < 0; child = tree.NextSibling(child))
        {
            // "fired on a patrol at the Horn Pass", "took part in a rally in Lund": the tree hangs the place on the phrase before it.
            if (
                tree.Relation(child)
                is DependencyRelation.Obj
                    or DependencyRelation.Obl
                    or DependencyRelation.NsubjPass
                    or DependencyRelation.Nmod
            )
                place = BelowAll(child, reading);
        }

        // "went on trial in Lund": the deed's noun is governed by a verb that tells where.
        int head = tree.Head(word);
        if (
            place < 0
            && head >= 0
            && tree[word].Upos == Upos.Noun
            && tree[head].Upos == Upos.Verb
            && tree.Relation(word) is DependencyRelation.Obj or DependencyRelation.Obl
        )
            place = Below(head, reading);
        return place;
    }

    private int BelowAll(int word, EventReading reading)
    {
        int place = Below(word, reading);
        for (int child = tree.FirstChild(word); child >= 0 && place < 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is DependencyRelation.Nmod)
                place = Below(child, reading);
        }

        return place;
    }

    private int Below(int word, EventReading reading)
    {
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            if (
                child != reading.Actor
                && child != reading.Recipient
                && tree.Relation(child) is DependencyRelation.Obl or DependencyRelation.Nmod
                && tree.Case(child) is var preposition
                && preposition >= 0
                && words[preposition] is "in" or "at" or "near" or "outside" or "inside" or "on" or "off"
                && IsPlace(child, words[preposition])
            )
                return child;
        }

        return -1;
    }

    // "on Cairn Ridge", but not "on Iran"; "in Rome", "at the embassy of Rome".
    private bool IsPlace(int word, string preposition) =>
        words.MentionAt(word) is { Form: MentionForm.Name } mention
        && (
            mention.Kind == ActorKind.Place
            || mention.Kind is ActorKind.Government && preposition is "in" or "near" or "outside" or "inside"
            || mention.Kind is ActorKind.Organization && preposition is "at" or "outside" or "near" or "inside"
        );
}
