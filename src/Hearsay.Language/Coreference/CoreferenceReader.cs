using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Coreference;

/// <summary>Tells which mentions of an article mean one party: each is compared with the parties before it, and joins the likeliest or begins one. Thread-safe.</summary>
internal sealed unsafe class CoreferenceReader(HashedNetwork pairs)
{
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
        Action<Reference, EntityMemory, List<Entity>>? observe = null
    )
    {
        EntityMemory memory = new(tree);
        List<Entity> candidates = [];
        VectorRows rows = new(pairs, references, vectors);
        Span<int> slots = stackalloc int[PairFeatures.Most];
        Span<float> score = stackalloc float[1];
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
            observe?.Invoke(mention, memory, candidates);
            int speaker = mention.Quoted ? speakers.SpeakerAt(mention.Head) : -1;
            Entity? speaking = speaker >= 0 ? memory.At(speaker) : null;
            Entity? best = null;
            if (mention.Class == ReferenceClass.I && speaking is { Class: MentionClass.Person })
            {
                best = speaking;
            }
            else if (mention.Class == ReferenceClass.You && Addressed(mention, speakers, memory) is { } addressed)
            {
                best = addressed;
            }
            else if (candidates.Count > 0)
            {
                FeatureSlots features = new(slots, pairs.Bits);
                PairFeatures.ExtractNew(tree, mention, candidates.Count, memory.IsHeadKnown(mention), ref features);
                pairs.Score(features.Filled, rows.AsMention(mention.Head), null, score);
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
            }

            // A body that speaks as "it" is the one just spoken of.
            if (best is null && mention is { Class: ReferenceClass.It, Speaks: true } && candidates.Count > 0)
                best = candidates[0];
            mention.Antecedent = best?.Anchor(mention.Head);
            memory.Place(mention, best, draft);
        }

        GC.KeepAlive(rows);
        return memory.All;
    }

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

    /// <summary>The projected vectors of the mentions' heads in both roles.</summary>
    private sealed class VectorRows
    {
        private readonly Dictionary<int, int> _rowOf;
        private readonly float* _first;
        private readonly float* _second;
        private readonly int _width;
        private readonly ScratchBuffer _storage;

        public VectorRows(HashedNetwork network, IReadOnlyList<Reference> references, WordVectors vectors)
        {
            int count = references.Count;
            _width = network.Hidden;
            _rowOf = new Dictionary<int, int>(count);
            ScratchBuffer gathered = new();
            float* input = gathered.Reserve(Math.Max(1, count) * vectors.Width);
            for (int i = 0; i < count; i++)
            {
                _rowOf[references[i].Head] = i;
                new ReadOnlySpan<float>(vectors.Pointer + ((nint)references[i].Head * vectors.Width), vectors.Width).CopyTo(
                    new Span<float>(input + ((nint)i * vectors.Width), vectors.Width)
                );
            }

            _storage = new ScratchBuffer();
            _first = _storage.Reserve(Math.Max(1, 2 * count) * _width);
            _second = _first + ((nint)count * _width);
            network.Project(0, input, count, _first);
            network.Project(1, input, count, _second);
            GC.KeepAlive(gathered);
        }

        public float* AsMention(int head) => _first + ((nint)_rowOf[head] * _width);

        public float* AsEntity(int head) => _second + ((nint)_rowOf[head] * _width);
    }
}
