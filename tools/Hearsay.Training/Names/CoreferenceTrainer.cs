using Hearsay.Core.Text;
using Hearsay.Language.Coreference;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Models;
using Hearsay.Language.Names;

namespace Hearsay.Training.Names;

/// <summary>Trains the network that tells whom a mention means, on GUM's chains and GAP's pronouns.</summary>
internal static class CoreferenceTrainer
{
    private const int Bits = 13;
    private const int Units = 32;
    private const int PronounWeight = 2;

    public static IReadOnlyList<TrainableNetwork> Train(
        IReadOnlyList<ReadText> chains,
        IReadOnlyList<ReadText> pronouns,
        IReadOnlyList<ReadText> held,
        MentionReader mentions,
        CoreferenceReader? reader,
        int width,
        CommandArguments options
    )
    {
        List<Choice> choices = [];
        WordVectors vectors = new();
        foreach (ReadText text in chains)
        {
            text.FillVectors(vectors);
            AddChains(text, mentions.Find(text.Reading, vectors, MarkingHabit.Phrases), choices);
        }

        int ofChains = choices.Count;
        foreach (ReadText text in pronouns)
        {
            text.FillVectors(vectors);
            List<PhraseMention> found = mentions.Find(text.Reading, vectors, MarkingHabit.Phrases);
            if (reader is null)
                AddPronoun(text, found, choices);
            else
                AddPronounInContext(text, found, reader, vectors, choices);
        }

        List<Choice> heldChoices = [];
        foreach (ReadText text in held)
        {
            text.FillVectors(vectors);
            AddPronoun(text, mentions.Find(text.Reading, vectors, MarkingHabit.Phrases), heldChoices);
        }

        if (options.Text("only", "") == "gap")
        {
            choices.RemoveRange(0, ofChains);
            ofChains = 0;
        }

        Console.Error.WriteLine($"{ofChains} choices of chains, {choices.Count - ofChains} of pronouns");
        // GAP asks what news ask, who of two people is meant; there are few of its pronouns.
        List<Choice> asked = choices[ofChains..];
        for (int copy = 1; copy < options.Integer("pronoun-weight", PronounWeight); copy++)
            choices.AddRange(asked);
        List<TrainableNetwork> networks = [];
        for (int n = 0; n < options.Integer("networks", 2); n++)
            networks.Add(TrainOne(choices, heldChoices, width, options, options.Integer("seed", 1) + n));
        return networks;
    }

    private static TrainableNetwork TrainOne(List<Choice> choices, List<Choice> held, int width, CommandArguments options, int seed)
    {
        int epochs = options.Integer("coreference-epochs", 8);
        TrainableNetwork network = new(Bits, options.Integer("units", Units), 1, width, 2, seed)
        {
            Rate = (float)options.Number("coreference-rate", 0.05),
            FeatureDropout = (float)options.Number("coreference-feature-dropout", 0.3),
            HiddenDropout = (float)options.Number("coreference-hidden-dropout", 0.4),
        };
        Random random = new(seed);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            MentionTrainer.Shuffle(choices, random);
            int right = 0;
            foreach (Choice choice in choices)
                right += network.LearnRank(choice.Candidates, choice.Text.VectorOf(choice.Head)) ? 1 : 0;
            if (epoch > epochs / 2)
                network.Remember();
            Console.Error.WriteLine($"coreference, epoch {epoch}: {100.0 * right / choices.Count:F2} % right while learning");
            int heldRight = held.Count(c => network.RanksRight(c.Candidates, c.Text.VectorOf(c.Head)));
            if (held.Count > 0)
                Console.Error.WriteLine($"  held pronouns: {100.0 * heldRight / held.Count:F2} % right of {held.Count}");
        }

        network.TakeAverage();
        return network;
    }

    private static List<Reference> ReferencesOf(ReadText text, List<PhraseMention> mentions)
    {
        text.Reading.AddRuleNames(mentions);
        return ArticleReferences.Of(text.Tree, mentions, text.Reading.Quoted);
    }

    private static void AddChains(ReadText text, List<PhraseMention> mentions, List<Choice> choices)
    {
        Dictionary<int, GoldMention> gold = MentionTrainer.GoldByHead(text);
        EntityMemory memory = new(text.Tree);
        Dictionary<int, Entity> byChain = [];
        List<Entity> candidates = [];
        foreach (Reference mention in ReferencesOf(text, mentions))
        {
            int chain = gold.TryGetValue(mention.Head, out GoldMention? marked) ? marked.Chain : -1;
            Entity? meant = chain >= 0 ? byChain.GetValueOrDefault(chain) : null;
            ActorDraft? draft = text.Reading.DraftOf(mention);
            bool isKnownName = draft is not null && (mention.Class != ReferenceClass.Name || meant is { Names: > 0 });
            if (!isKnownName)
            {
                memory.Candidates(mention, candidates);
                if (candidates.Count > 0 && (meant is null || candidates.Contains(meant)))
                    choices.Add(ChoiceOf(text, mention, memory, candidates, entity => entity == meant, isNew: meant is null));
            }

            Entity placed = memory.Place(mention, meant, draft);
            if (chain >= 0)
                byChain.TryAdd(chain, placed);
        }
    }

    // Only the one pronoun is labelled; the other pronouns are left out, and names go by the rules.
    private static void AddPronoun(ReadText text, List<PhraseMention> mentions, List<Choice> choices)
    {
        EntityMemory memory = new(text.Tree);
        List<Entity> candidates = [];
        foreach (Reference mention in ReferencesOf(text, mentions))
        {
            if (IsLabelled(text, mention))
            {
                memory.Candidates(mention, candidates);
                AddLabelled(text, mention, memory, candidates, choices);
                return;
            }

            if (mention.IsPronoun)
                continue;
            ActorDraft? draft = text.Reading.DraftOf(mention);
            memory.Place(mention, draft is null ? null : memory.Of(draft), draft);
        }
    }

    // The other pronouns as the reader resolves them, right or wrong: so it will be in use.
    private static void AddPronounInContext(
        ReadText text,
        List<PhraseMention> mentions,
        CoreferenceReader reader,
        WordVectors vectors,
        List<Choice> choices
    ) =>
        reader.Resolve(
            text.Tree,
            ReferencesOf(text, mentions),
            text.Reading.Speakers,
            text.Reading.DraftOf,
            vectors,
            (mention, memory, candidates) =>
            {
                if (IsLabelled(text, mention))
                    AddLabelled(text, mention, memory, candidates, choices);
            }
        );

    private static bool IsLabelled(ReadText text, Reference mention) =>
        text.Analysis.Tokens[mention.Head].Span.Overlaps(text.Gold.Gap!.Pronoun);

    private static void AddLabelled(ReadText text, Reference mention, EntityMemory memory, List<Entity> candidates, List<Choice> choices)
    {
        GapLabels labels = text.Gold.Gap!;
        HashSet<Entity> a = Over(text, memory, labels.A);
        HashSet<Entity> b = Over(text, memory, labels.B);
        Func<Entity, bool> isMeant =
            labels.IsA ? a.Contains
            : labels.IsB ? b.Contains
            : entity => !a.Contains(entity) && !b.Contains(entity);
        bool isNew = !labels.IsA && !labels.IsB;
        if (candidates.Count > 0 && (isNew || candidates.Exists(e => isMeant(e))))
            choices.Add(ChoiceOf(text, mention, memory, candidates, isMeant, isNew));
    }

    private static HashSet<Entity> Over(ReadText text, EntityMemory memory, TextSpan span) =>
        [
            .. memory.All.Where(e =>
                e.References.Exists(r => text.Names.Words.SpanOf(r.Mention.First, r.Mention.End).Overlaps(span))
                && e.References.Exists(r => span.Overlaps(text.Analysis.Tokens[r.Head].Span))
            ),
        ];

    private static Choice ChoiceOf(
        ReadText text,
        Reference mention,
        EntityMemory memory,
        List<Entity> candidates,
        Func<Entity, bool> isMeant,
        bool isNew
    )
    {
        Span<int> room = stackalloc int[PairFeatures.Most];
        FeatureSlots features = new(room, Bits);
        PairFeatures.ExtractNew(text.Tree, mention, candidates.Count, memory.IsHeadKnown(mention), ref features);
        List<RankedCandidate> ranked = [new(features.Filled.ToArray(), null, isNew)];
        int speaker = mention.Quoted ? text.Reading.Speakers.SpeakerAt(mention.Head) : -1;
        Entity? speaking = speaker >= 0 ? memory.At(speaker) : null;
        Field field = Field.Of(mention, candidates);
        for (int rank = 0; rank < candidates.Count; rank++)
        {
            Entity entity = candidates[rank];
            features = new FeatureSlots(room, Bits);
            bool? isSpeaker = speaking is null ? null : speaking == entity;
            PairFeatures.Extract(text.Tree, mention, entity, rank, field, isSpeaker, ref features);
            ranked.Add(new RankedCandidate(features.Filled.ToArray(), text.VectorOf(entity.Anchor(mention.Head).Head), isMeant(entity)));
        }

        return new Choice(text, mention.Head, ranked);
    }

    private sealed record Choice(ReadText Text, int Head, List<RankedCandidate> Candidates);
}
