using Hearsay.Language.Gazetteer;
using Hearsay.Language.Mentions;
using Hearsay.Language.Names;

namespace Hearsay.Language.Coreference;

/// <summary>The parties that an article has spoken of so far, and which of them a mention may mean.</summary>
internal sealed class EntityMemory(PhraseTree tree)
{
    // Farther back nobody is looked for.
    private const int MostWalked = 60;
    private const int MostForPronoun = 14;
    private const int MostForNominal = 6;
    private const int MostForName = 4;
    private const int PronounReach = 10;
    private const int NameReach = 3;
    private const int LongestAcronym = 5;

    // How much likelier something else may be than a person, as a logarithm, for a pronoun to make a person of it: whole articles introduce
    // their persons, a paragraph alone does not.
    private const float MostShortInParagraph = 5f;
    private const float MostShortInArticle = 2f;
    private readonly LinkedList<Entity> _recent = [];
    private readonly Dictionary<Entity, LinkedListNode<Entity>> _places = [];
    private readonly Dictionary<uint, Entity> _byHead = [];
    private readonly Dictionary<ReferenceClass, Entity> _byPronoun = [];
    private readonly Dictionary<ActorDraft, Entity> _byDraft = [];
    private readonly Dictionary<int, Entity> _byWord = [];

    /// <summary>Gets all parties, in the order in which they came up.</summary>
    public List<Entity> All { get; } = [];

    /// <summary>The party of a draft; null while it has not come up.</summary>
    public Entity? Of(ActorDraft draft) => _byDraft.GetValueOrDefault(draft);

    /// <summary>The party that the mention with this head, or else the name with this word in it, means; null when there is none.</summary>
    public Entity? At(int head) => _byWord.GetValueOrDefault(head);

    /// <summary>The party that the last pronoun of the class meant; null when there was none.</summary>
    public Entity? LastMeantBy(ReferenceClass pronoun) => _byPronoun.GetValueOrDefault(pronoun);

    /// <summary>Whether a party has been called by this noun.</summary>
    public bool IsHeadKnown(Reference mention) => _byHead.ContainsKey(KeyOf(mention));

    /// <summary>Fills in the parties that the mention may mean, the last mentioned first.</summary>
    public void Candidates(Reference mention, List<Entity> found)
    {
        found.Clear();
        int most =
            mention.IsPronoun ? MostForPronoun
            : mention.Class == ReferenceClass.Name ? MostForName
            : MostForNominal;
        int walked = 0;
        for (
            LinkedListNode<Entity>? node = _recent.Last;
            node is not null && walked < MostWalked && found.Count < most;
            node = node.Previous
        )
        {
            walked++;
            if (Fits(mention, node.Value))
                found.Add(node.Value);
        }

        // Where persons are introduced, one of them is meant.
        if (
            !tree.IsOneParagraph
            && mention.Class is (ReferenceClass.He or ReferenceClass.She)
            && found.Exists(e => e is { Class: MentionClass.Person, Names: > 0 })
        )
            found.RemoveAll(e => e.Class != MentionClass.Person);
        if (mention.IsPronoun)
            found.RemoveAll(e => Binding.Forbids(tree, mention, e));
        found.Sort((a, b) => Nearness(mention, b).CompareTo(Nearness(mention, a)));
        if (mention.IsPronoun)
        {
            if (mention.Class is ReferenceClass.I or ReferenceClass.We or ReferenceClass.You)
                AddKnown(_byPronoun.GetValueOrDefault(mention.Class), found);
        }
        else if (mention.Class != ReferenceClass.Name && _byHead.TryGetValue(KeyOf(mention), out Entity? same))
        {
            AddKnown(same, found);
        }
    }

    /// <summary>Lets the mention mean the party, or one that it begins.</summary>
    public Entity Place(Reference mention, Entity? entity, ActorDraft? draft)
    {
        if (entity is null)
        {
            entity = new Entity(All.Count, mention.Mention.Class);
            All.Add(entity);
        }

        if (draft is not null && entity.Draft is null)
        {
            entity.Draft = draft;
            _byDraft.TryAdd(draft, entity);
        }

        entity.Add(mention, tree.Lemma(mention.Head));
        for (int word = mention.Mention.First; mention.Class == ReferenceClass.Name && word < mention.Mention.End; word++)
            _byWord.TryAdd(word, entity);
        _byWord[mention.Head] = entity;
        if (_places.TryGetValue(entity, out LinkedListNode<Entity>? place))
            _recent.Remove(place);
        _places[entity] = _recent.AddLast(entity);
        if (mention.IsPronoun)
            _byPronoun[mention.Class] = entity;
        else
            _byHead[KeyOf(mention)] = entity;
        return entity;
    }

    /// <summary>The one body of the article so far that is no office or other public institution: "the company" where only one was named. Null for none or several.</summary>
    public Entity? OnlyFirm()
    {
        Entity? only = null;
        foreach (Entity entity in All)
        {
            if (entity.Draft is not { IsNamed: true, Kind: Core.Actors.ActorKind.Organization } draft || IsInstitution(draft.Name))
                continue;
            if (only is not null)
                return null;
            only = entity;
        }

        return only;
    }

    // A town in a dateline passes for a body now and then.
    private static bool IsInstitution(string name) =>
        (name.Length > LongestAcronym && name.Equals(name.ToUpperInvariant(), StringComparison.Ordinal))
        || name.Contains(" of ", StringComparison.Ordinal)
        || NameHeads.IsInstitutionNoun(name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    // Whoever stands before the word comes first, the nearest of them first.
    private static int Nearness(Reference mention, Entity entity)
    {
        int anchor = entity.Anchor(mention.Head).Head;
        return anchor < mention.Head ? anchor : -anchor - 1;
    }

    private uint KeyOf(Reference mention) => Models.FeatureSlots.Join(tree.Lemma(mention.Head), (uint)mention.Mention.Class);

    private static void AddKnown(Entity? entity, List<Entity> found)
    {
        if (entity is not null && !found.Contains(entity))
            found.Add(entity);
    }

    private bool Fits(Reference mention, Entity entity)
    {
        MentionClass kind = mention.Mention.Class;
        if (entity.Class == MentionClass.None && mention.Class is not (ReferenceClass.He or ReferenceClass.She))
            return false;
        int distance = mention.Sentence - entity.Last.Sentence;
        switch (mention.Class)
        {
            case ReferenceClass.He or ReferenceClass.She:
                return (
                        entity.Class == MentionClass.Person
                        || (entity.MayBePerson && entity.ShortOfPerson < (tree.IsOneParagraph ? MostShortInParagraph : MostShortInArticle))
                    )
                    && !entity.Plural
                    && distance <= PronounReach
                    && (entity.Gender == Gender.Unknown || entity.Gender == mention.Gender || !entity.IsGenderSure);
            case ReferenceClass.I:
                return entity.Class == MentionClass.Person && !entity.Plural && distance <= PronounReach;
            case ReferenceClass.It:
                return entity.Class != MentionClass.Person && distance <= PronounReach;
            case ReferenceClass.They or ReferenceClass.We or ReferenceClass.You or ReferenceClass.Relative or ReferenceClass.OtherPronoun:
                return (entity.Class == kind || entity.Class != MentionClass.Person && kind != MentionClass.Person)
                    && distance <= PronounReach;
            case ReferenceClass.Name:
                return entity.Class == kind && entity.Draft is null && entity.Names == 0 && distance <= NameReach;
            default:
                return entity.Class == kind;
        }
    }
}
