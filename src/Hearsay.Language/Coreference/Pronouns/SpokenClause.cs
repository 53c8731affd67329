using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.Coreference.Pronouns;

/// <summary>Whom a pronoun means that opens what somebody is reported to have said: "The bureau said that it …", "A clerk said that she …".</summary>
internal static class SpokenClause
{
    /// <summary>The word that names the speaker of the clause that the pronoun is the subject of, or owns the subject of; -1 when nobody speaks it.</summary>
    public static int SpeakerOf(PhraseTree tree, int pronoun)
    {
        int word = pronoun;
        if (tree.Syntax[word].Relation == DependencyRelation.NmodPoss)
            word = tree.Syntax[word].Head;
        if (tree.Syntax[word].Relation is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass))
            return -1;
        int clause = tree.Syntax[word].Head;
        if (tree.Syntax[clause].Relation != DependencyRelation.Ccomp)
            return -1;
        int verb = tree.Syntax[clause].Head;
        bool speaks = PublicActs.TryFind(tree.Analysis.TextOf(verb), out PublicAct act) && act == PublicAct.Speech;
        int speaker = speaks ? Binding.SubjectOf(tree, verb) : -1;
        return speaker < pronoun ? speaker : -1;
    }

    /// <summary>The party that the pronoun means because it speaks the clause; null when the grammar alone does not tell.</summary>
    public static Entity? Read(PhraseTree tree, Reference pronoun, EntityMemory memory)
    {
        if (SpeakerOf(tree, pronoun.Head) is not (>= 0 and var word) || memory.At(word) is not { } speaker)
            return null;
        Reference said = speaker.Anchor(pronoun.Head);
        if (pronoun.Class == ReferenceClass.It && speaker.Class == MentionClass.Person)
            return EmployerOf(tree, word, memory);
        bool fits = pronoun.Class switch
        {
            ReferenceClass.It => speaker is { Class: not MentionClass.Person, Plural: false },
            ReferenceClass.They => speaker.Plural,
            ReferenceClass.He or ReferenceClass.She => said.Head == word
                && IsStranger(said, speaker)
                && !SpeaksForSomebody(tree, said, memory),
            _ => false,
        };
        bool agrees = speaker.Gender == Gender.Unknown || pronoun.Gender == Gender.Unknown || speaker.Gender == pronoun.Gender;
        return fits && agrees ? speaker : null;
    }

    // "A spokeswoman for the company, Ines Dale, denied that it …".
    private static Entity? EmployerOf(PhraseTree tree, int speaker, EntityMemory memory)
    {
        for (int i = tree.Low(speaker); i <= tree.High(speaker); i++)
        {
            if (memory.At(i) is { Class: MentionClass.Organization, Plural: false } body)
                return body;
        }

        return null;
    }

    /// <summary>Whether the mention brings somebody up whom the article neither named nor spoke of before.</summary>
    public static bool IsStranger(Reference reference, Entity entity) =>
        reference is { Class: ReferenceClass.Indefinite, IsPronoun: false }
        && entity is { Class: MentionClass.Person, Plural: false, Draft: null }
        && entity.First == reference;

    // "A lawyer for Ms Dale said that she …": the speech may well be about her.
    private static bool SpeaksForSomebody(PhraseTree tree, Reference said, EntityMemory memory)
    {
        for (int i = tree.Low(said.Head); i <= tree.High(said.Head); i++)
        {
            if (i != said.Head && memory.At(i) is { Class: MentionClass.Person })
                return true;
        }

        return false;
    }
}
