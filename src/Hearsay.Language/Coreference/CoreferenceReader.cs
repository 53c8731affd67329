using Hearsay.Language.Coreference.Pronouns;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;
using Hearsay.Language.Names.Actors;

namespace Hearsay.Language.Coreference;

/// <summary>Tells which mentions of an article mean one party: each is compared with the parties before it, and joins the likeliest or begins one. Thread-safe.</summary>
internal sealed unsafe class CoreferenceReader(HashedNetwork pairs, PersonPronounReader persons)
{
    /// <summary>The reader of a model of names.</summary>
    public static CoreferenceReader Load(ModelFile file) => new(HashedNetwork.Load(file, "pairs"), PersonPronounReader.Load(file));

    /// <summary>The parties, in the order in which they come up.</summary>
    /// <param name="references">The mentions in the order in which they are to be read.</param>
    /// <param name="observe">Sees every choice before it is made; for training.</param>
    /// <param name="draftOf">The actor that a mention is known to mean before anything is compared.</param>
    public List<Entity> Resolve(
        PhraseTree tree,
        IReadOnlyList<Reference> references,
        QuoteSpeakers speakers,
        Func<Reference, ActorDraft?> draftOf,
        WordVectors vectors,
        Action<Reference, EntityMemory, List<Entity>, NamePlaces>? observe = null
    )
    {
        EntityMemory memory = new(tree);
        NamePlaces places = new(references, draftOf);
        List<Entity> candidates = [];
        MentionVectors rows = new(pairs, tree, references, vectors, vectors.PairRows);
        MentionVectors? personRows = null;
        Span<int> slots = stackalloc int[PairFeatures.Most];
        foreach (Reference mention in references)
        {
            ActorDraft? draft = draftOf(mention);
            if (draft is not null && memory.Of(draft) is { } known)
            {
                memory.Place(mention, known, draft);
                continue;
            }

            memory.Candidates(mention, candidates);
            if (mention.IsDoubtful)
                candidates.Clear();
            // Whom a title or an apposition names is nobody who has another name.
            if (draft is not null)
                candidates.RemoveAll(static e => e.Draft is not null);
            observe?.Invoke(mention, memory, candidates, places);
            int speaker = mention.Quoted ? speakers.SpeakerAt(mention.Head) : -1;
            Entity? speaking = speaker >= 0 ? memory.At(speaker) : null;
            (Entity? best, string? because) = Told(tree, mention, speaking, speakers, memory);
            if (best is null && candidates.Count > 0)
            {
                because = JoinReasons.Model;
                if (mention.Class is ReferenceClass.He or ReferenceClass.She)
                {
                    personRows ??= persons.VectorsOf(tree, references, vectors);
                    best = persons.Read(new PronounScene(tree, mention, candidates, memory, places), speaking, personRows, slots);
                }
                else
                {
                    best = Ranked(tree, mention, candidates, memory, speaking, rows, slots);
                }
            }

            if (best is null && draft is null && !mention.IsDoubtful && IsTheFirm(tree, mention))
                (best, because) = (memory.OnlyFirm(), JoinReasons.OnlyFirm);

            // A body that speaks as "it" is the one just spoken of.
            if (best is null && mention is { Class: ReferenceClass.It, Speaks: true } && candidates.Count > 0)
                (best, because) = (candidates[0], JoinReasons.SpeakingIt);
            mention.JoinedBecause = best is null ? null : because;
            mention.Antecedent = best?.Anchor(mention.Head);
            memory.Place(mention, best, draft);
        }

        GC.KeepAlive(rows);
        GC.KeepAlive(personRows);
        return memory.All;
    }

    // What grammar and quotation marks tell before anything is compared.
    private static (Entity? Party, string? Because) Told(
        PhraseTree tree,
        Reference mention,
        Entity? speaking,
        QuoteSpeakers speakers,
        EntityMemory memory
    )
    {
        switch (mention.Class)
        {
            case ReferenceClass.I when speaking is { Class: MentionClass.Person }:
            case ReferenceClass.We when speaking is { Class: MentionClass.Organization } or { Class: MentionClass.Person, Plural: true }:
                return (speaking, JoinReasons.Speaker);
            case ReferenceClass.You:
                return (Addressed(mention, speakers, memory), JoinReasons.Addressee);
            case ReferenceClass.It or ReferenceClass.They or ReferenceClass.He or ReferenceClass.She:
                return SpokenClause.Read(tree, mention, memory) is { } speaker
                    ? (speaker, JoinReasons.SpeakerOfClause)
                    : (Stranger.JustBroughtUp(tree, mention, memory), JoinReasons.JustBroughtUp);
            default:
                return (null, null);
        }
    }

    private Entity? Ranked(
        PhraseTree tree,
        Reference mention,
        List<Entity> candidates,
        EntityMemory memory,
        Entity? speaking,
        MentionVectors rows,
        Span<int> slots
    )
    {
        Span<float> score = stackalloc float[1];
        FeatureSlots features = new(slots, pairs.Bits);
        PairFeatures.ExtractNew(tree, mention, candidates.Count, memory.IsHeadKnown(mention), ref features);
        pairs.Score(features.Filled, rows.AsMention(mention.Head), null, score);
        Entity? best = null;
        float most = score[0];
        Field field = Field.Of(mention, candidates);
        for (int rank = 0; rank < candidates.Count; rank++)
        {
            Entity entity = candidates[rank];
            features = new FeatureSlots(slots, pairs.Bits);
            bool? isSpeaker = speaking is null ? null : speaking == entity;
            PairFeatures.Extract(tree, mention, entity, rank, field, isSpeaker, ref features);
            pairs.Score(features.Filled, rows.AsMention(mention.Head), rows.AsEntity(entity.Anchor(mention.Head).Head), score);
            if (score[0] > most)
                (best, most) = (entity, score[0]);
        }

        return best;
    }

    private static bool IsTheFirm(PhraseTree tree, Reference mention) =>
        mention is { Class: ReferenceClass.Definite, Plural: false }
        && tree.Syntax[mention.Head].Lemma is "company" or "firm"
        && mention.Mention.First == mention.Head - 1;

    // "Dale told Verrin: 'You ...'".
    private static Entity? Addressed(Reference mention, QuoteSpeakers speakers, EntityMemory memory)
    {
        int addressee = mention.Quoted ? speakers.AddresseeAt(mention.Head) : -1;
        return addressee >= 0 && memory.At(addressee) is { Class: MentionClass.Person, Plural: false } entity ? entity : null;
    }

    /// <summary>
    /// The mentions in the order of reading: within a paragraph what is quoted comes last, so that its speaker is known, and within a
    /// sentence pronouns come last, so that whoever is named behind them can be meant.
    /// </summary>
    public static List<Reference> Order(List<Reference> references)
    {
        references.Sort(
            static (a, b) =>
            {
                int order = a.Block.CompareTo(b.Block);
                if (order == 0)
                    order = a.Quoted.CompareTo(b.Quoted);
                if (order == 0)
                    order = a.Sentence.CompareTo(b.Sentence);
                if (order == 0)
                    order = a.IsPronoun.CompareTo(b.IsPronoun);
                return order == 0 ? a.Head.CompareTo(b.Head) : order;
            }
        );
        return references;
    }
}
