using Hearsay.Core.Text;
using Hearsay.Language.Coreference;
using Hearsay.Language.Coreference.Pronouns;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Names.Actors;
using Hearsay.Training.Names;

namespace Hearsay.Training.Coreference;

/// <summary>Collects what mentions may mean and do mean, from GUM's chains and GAP's pronouns.</summary>
internal sealed class ReferenceChoices(MentionReader mentions, CoreferenceReader? reader, int bits)
{
    private readonly WordVectors _vectors = new();

    /// <summary>The choices of a text whose chains are marked.</summary>
    public List<ReferenceChoice> OfChains(ReadText text)
    {
        List<ReferenceChoice> choices = [];
        Dictionary<int, GoldMention> gold = MentionExamples.GoldByHead(text);
        List<Reference> references = ReferencesOf(text);
        EntityMemory memory = new(text.Tree);
        NamePlaces places = new(references, text.Reading.DraftOf);
        Dictionary<int, Entity> byChain = [];
        List<Entity> candidates = [];
        foreach (Reference mention in references)
        {
            int chain = gold.TryGetValue(mention.Head, out GoldMention? marked) ? marked.Chain : -1;
            Entity? meant = chain >= 0 ? byChain.GetValueOrDefault(chain) : null;
            ActorDraft? draft = text.Reading.DraftOf(mention);
            bool isKnownName = draft is not null && (mention.Class != ReferenceClass.Name || meant is { Names: > 0 });
            if (!isKnownName)
            {
                memory.Candidates(mention, candidates);
                if (candidates.Count > 0 && (meant is null || candidates.Contains(meant)))
                    choices.Add(ChoiceOf(text, mention, memory, places, candidates, entity => entity == meant, isNew: meant is null));
            }

            Entity placed = memory.Place(mention, meant, draft);
            if (mention.Class is ReferenceClass.He or ReferenceClass.She)
                placed.BecomePerson();
            if (chain >= 0)
                byChain.TryAdd(chain, placed);
        }

        return choices;
    }

    /// <summary>The choice of the one pronoun that GAP asks for; null where the reader sees no pronoun there.</summary>
    public ReferenceChoice? OfPronoun(ReadText text) => reader is null ? Alone(text) : InContext(text, reader);

    // The other pronouns are left out, and names go by the rules.
    private ReferenceChoice? Alone(ReadText text)
    {
        List<Reference> references = ReferencesOf(text);
        EntityMemory memory = new(text.Tree);
        NamePlaces places = new(references, text.Reading.DraftOf);
        List<Entity> candidates = [];
        foreach (Reference mention in references)
        {
            if (IsLabelled(text, mention))
            {
                memory.Candidates(mention, candidates);
                return Labelled(text, mention, memory, places, candidates);
            }

            if (mention.IsPronoun)
                continue;
            ActorDraft? draft = text.Reading.DraftOf(mention);
            memory.Place(mention, draft is null ? null : memory.Of(draft), draft);
        }

        return null;
    }

    // The other pronouns as the reader resolves them, right or wrong: so it will be in use.
    private ReferenceChoice? InContext(ReadText text, CoreferenceReader reader)
    {
        ReferenceChoice? choice = null;
        reader.Resolve(
            text.Tree,
            ReferencesOf(text),
            text.Reading.Speakers,
            text.Reading.DraftOf,
            _vectors,
            (mention, memory, candidates, places) =>
            {
                if (IsLabelled(text, mention))
                    choice = Labelled(text, mention, memory, places, candidates);
            }
        );
        return choice;
    }

    private List<Reference> ReferencesOf(ReadText text)
    {
        text.FillVectors(_vectors);
        return ArticleReferences.Of(text.Tree, NameFinder.Phrases(mentions, text.Reading, _vectors), text.Reading.Quoted);
    }

    private static bool IsLabelled(ReadText text, Reference mention) =>
        text.Analysis.Tokens[mention.Head].Span.Overlaps(text.Gold.Gap!.Pronoun);

    private ReferenceChoice Labelled(ReadText text, Reference mention, EntityMemory memory, NamePlaces places, List<Entity> candidates)
    {
        GapLabels labels = text.Gold.Gap!;
        (bool A, bool B)[] names = [.. candidates.Select(e => (IsOver(text, e, labels.A), IsOver(text, e, labels.B)))];
        bool IsMeant(Entity entity)
        {
            (bool a, bool b) = names[candidates.IndexOf(entity)];
            return labels.IsA ? a
                : labels.IsB ? b
                : !a && !b;
        }

        return ChoiceOf(text, mention, memory, places, candidates, IsMeant, !labels.IsA && !labels.IsB) with
        {
            Names = names,
        };
    }

    private static bool IsOver(ReadText text, Entity entity, TextSpan span) =>
        entity.References.Exists(r =>
            r.Class == ReferenceClass.Name
            && span.Overlaps(text.Analysis.Tokens[r.Head].Span)
            && text.Names.Words.SpanOf(r.Mention.First, r.Mention.End).Overlaps(span)
        );

    private ReferenceChoice ChoiceOf(
        ReadText text,
        Reference mention,
        EntityMemory memory,
        NamePlaces places,
        List<Entity> candidates,
        Func<Entity, bool> isMeant,
        bool isNew
    )
    {
        Span<int> room = stackalloc int[PairFeatures.Most];
        FeatureSlots features = new(room, bits);
        PairFeatures.ExtractNew(text.Tree, mention, candidates.Count, memory.IsHeadKnown(mention), ref features);
        List<RankedCandidate> ranked = [new(features.Filled.ToArray(), null, isNew)];
        int speaker = mention.Quoted ? text.Reading.Speakers.SpeakerAt(mention.Head) : -1;
        Entity? speaking = speaker >= 0 ? memory.At(speaker) : null;
        Field field = Field.Of(mention, candidates);
        bool one = mention.Class is ReferenceClass.He or ReferenceClass.She;
        PronounScene? scene = one ? new PronounScene(text.Tree, mention, candidates, memory, places) : null;
        float[][] rows = new float[one ? candidates.Count : 0][];
        for (int rank = 0; rank < candidates.Count; rank++)
        {
            Entity entity = candidates[rank];
            features = new FeatureSlots(room, bits);
            bool? isSpeaker = speaking is null ? null : speaking == entity;
            PairFeatures.Extract(text.Tree, mention, entity, rank, field, isSpeaker, ref features);
            ranked.Add(new RankedCandidate(features.Filled.ToArray(), text.VectorOf(entity.Anchor(mention.Head).Head), isMeant(entity)));
            if (scene is not null)
                PronounFeatures.Extract(scene, rank, isSpeaker, rows[rank] = new float[PronounFeatures.Count]);
        }

        return new ReferenceChoice(text, mention.Head, ranked, rows);
    }
}
