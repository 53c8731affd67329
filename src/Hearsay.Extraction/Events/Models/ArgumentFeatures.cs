using Hearsay.Core.Analyses;
using Hearsay.Core.Events;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Parties;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events.Models;

/// <summary>What the model sees of a noun phrase that may be a deed's actor or recipient. A change here needs a new version of the model and new weights.</summary>
internal sealed class ArgumentFeatures(ArticleWords words, DependencyTree tree)
{
    private const int NearestBucket = 3;

    /// <summary>Fills the sink with the features of one candidate in one role.</summary>
    public void Collect(Deed deed, EventType type, Argument argument, bool recipient, FeatureSink sink)
    {
        sink.Clear();
        WordSyntax head = tree[argument.Head];
        FeatureKey Key(FeatureKind kind) => FeatureKey.Of(kind).With(recipient ? 1 : 0);

        int kind = PartyKind.Of(words, tree, argument.Head);
        int voice = deed.Passive ? 1 : 0;
        int part = (int)tree[deed.Word].Upos;
        bool isSubject = argument.Head == deed.Subject;
        bool isObject = argument.Head == deed.Object;
        int role = (isSubject ? 1 : 0) | (isObject ? 2 : 0);
        sink.Add(Key(FeatureKind.Role));
        sink.Add(Key(FeatureKind.Role).With(role).With(voice).With(part));
        sink.Add(Key(FeatureKind.Role).With(role).With((int)type).With(kind));
        sink.Add(Key(FeatureKind.Path).With(argument.Path));
        sink.Add(Key(FeatureKind.PathPassive).With(argument.Path).With(voice).With(part));
        sink.Add(Key(FeatureKind.PathType).With(argument.Path).With((int)type));
        sink.Add(Key(FeatureKind.PathKind).With(argument.Path).With(kind));
        sink.Add(Key(FeatureKind.PathLemma).With(argument.Path).With(tree.Lemma(deed.Word)));
        sink.Add(Key(FeatureKind.PathSubject).With(argument.Path).With(deed.Subject < 0 ? 0 : 1).With(deed.Object < 0 ? 0 : 1));
        sink.Add(Key(FeatureKind.LastStep).With(argument.LastStep).With(argument.Length));
        sink.Add(Key(FeatureKind.LastStep).With(argument.LastStep));
        sink.Add(Key(FeatureKind.LastStepType).With(argument.LastStep).With((int)type));
        sink.Add(Key(FeatureKind.LastStepType).With(argument.LastStep).With((int)type).With(kind));
        sink.Add(Key(FeatureKind.Kind).With(kind));
        sink.Add(Key(FeatureKind.Kind).With(kind).With(argument.Length));
        sink.Add(Key(FeatureKind.KindType).With(kind).With((int)type));
        if (head.Upos != Upos.Propn)
            sink.Add(Key(FeatureKind.HeadLemma).With(head.Lemma));
        sink.Add(Key(FeatureKind.HeadTag).With((int)head.Xpos));
        AddPreposition(deed, type, argument, kind, recipient, sink);
        bool before = argument.Head < deed.Word;
        sink.Add(Key(FeatureKind.Distance).With(before ? 1 : 0).With(Bucket(Math.Abs(argument.Head - deed.Word))));
        sink.Add(Key(FeatureKind.Distance).With(before ? 1 : 0).With(kind).With((int)type));
        sink.Add(Key(FeatureKind.Order).With(argument.Rank).With(PartyKind.IsParty(kind) ? 1 : 0));
        sink.Add(Key(FeatureKind.Order).With(argument.Rank).With((int)type).With(PartyKind.IsParty(kind) ? 1 : 0));
        sink.Add(
            Key(FeatureKind.Outside).With(argument.Outside ? 1 : 0).With(part).With(deed.Subject < 0 ? 0 : 1).With(deed.Object < 0 ? 0 : 1)
        );
        sink.Add(Key(FeatureKind.LastSteps).With(argument.LastSteps));
        sink.Add(Key(FeatureKind.LastSteps).With(argument.LastSteps).With((int)type));
        int owner = tree.Child(argument.Head, DependencyRelation.NmodPoss);
        sink.Add(Key(FeatureKind.Possessed).With(PartyKind.Of(words, tree, owner)).With(PartyKind.IsParty(kind) ? 1 : 0));
        if (
            tree[argument.Head].Relation
            is DependencyRelation.NmodPoss
                or DependencyRelation.Nmod
                or DependencyRelation.Compound
                or DependencyRelation.Amod
        )
            sink.Add(
                Key(FeatureKind.Between)
                    .With(PartyKind.Of(words, tree, tree.Head(argument.Head)))
                    .With((int)tree[argument.Head].Relation)
                    .With(kind)
            );
    }

    // Which preposition leads to it, from the deed's word, from the object that tells what was done, or from elsewhere.
    private void AddPreposition(Deed deed, EventType type, Argument argument, int kind, bool recipient, FeatureSink sink)
    {
        FeatureKey Key(FeatureKind feature) => FeatureKey.Of(feature).With(recipient ? 1 : 0);
        int party = PartyKind.IsParty(kind) ? 1 : 0;
        int named = IsNamedObject(deed, type) ? 1 : 0;
        if (argument.Head == deed.Object)
            sink.Add(Key(FeatureKind.ObjectRole).With(named).With(party).With((int)type));
        int preposition = tree.Case(argument.Head);
        int head = tree.Head(argument.Head);
        int place =
            head == deed.Word ? 0
            : head >= 0 && head == deed.Object ? 1 + named
            : 3;
        FeatureKey leading = Key(FeatureKind.LeadingPreposition).With(preposition < 0 ? "" : words[preposition]).With(place);
        sink.Add(leading.With((int)type));
        sink.Add(leading.With(party));
        sink.Add(leading.With(party).With((int)type).With(deed.Object < 0 ? 0 : 1));
        if (argument.Above && tree.Head(deed.Word) is var governor && governor >= 0 && tree[governor].Upos != Upos.Propn)
            sink.Add(Key(FeatureKind.GovernorPath).With(argument.Path).With(tree.Lemma(governor)));
    }

    /// <summary>Whether the lexicon asks for the deed's object, which then tells what was done: "sent peacekeepers to X", "imposed sanctions on X".</summary>
    public static bool IsNamedObject(Deed deed, EventType type)
    {
        foreach (LexiconEntry entry in deed.Entries)
        {
            if (entry.Type != type)
                continue;
            foreach (LexiconCondition condition in entry.Conditions)
            {
                if (condition.Place == LexiconPlace.Object && !condition.Negated && !condition.Lemmas.IsEmpty)
                    return true;
            }
        }

        return false;
    }

    private static int Bucket(int distance) =>
        distance <= NearestBucket ? distance
        : distance <= 6 ? 4
        : distance <= 10 ? 5
        : distance <= 16 ? 6
        : 7;
}
