using Hearsay.Language.Coreference.Pronouns;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Names.Actors;

namespace Hearsay.Language.Coreference;

/// <summary>The parties that an article has spoken of so far, and which of them a mention may mean.</summary>
internal sealed class EntityMemory
{
    // Farther back nobody is looked for.
    private const int MostWalked = 60;
    private const int MostForPronoun = 14;

    /// <summary>No mention has more candidates: the nearest ones and one that is known from before.</summary>
    public const int MostCandidates = MostForPronoun + 1;

    private const int MostForNominal = 6;
    private const int MostForName = 4;
    private const int PronounReach = 10;
    private const int NameReach = 3;
    private const int LongestAcronym = 5;

    // How much likelier something else may be than a person, as a logarithm, for a pronoun to make a person of it: whole articles introduce
    // their persons, a paragraph alone does not.
    private const float MostShortInParagraph = 5f;
    private const float MostShortInArticle = 2f;
    private readonly PhraseTree _tree;
    private readonly Comparison<Entity> _nearestFirst;

    // For every word the number, and one, of the party that it means; 0 for none.
    private readonly int[] _byWord;
    private readonly Dictionary<uint, Entity> _byHead = [];
    private readonly Dictionary<ReferenceClass, Entity> _byPronoun = [];
    private readonly Dictionary<ActorDraft, Entity> _byDraft = [];
    private Entity? _latest;
    private Entity? _firm;
    private int _firms;

    // Where the mention stands whose candidates are put in order.
    private int _from;

    public EntityMemory(PhraseTree tree)
    {
        _tree = tree;
        _byWord = tree.Room.Integers(tree.Count);
        _nearestFirst = (a, b) => Nearness(b).CompareTo(Nearness(a));
    }

    /// <summary>Gets all parties, in the order in which they came up.</summary>
    public List<Entity> All { get; } = [];

    /// <summary>The party of a draft; null while it has not come up.</summary>
    public Entity? Of(ActorDraft draft) => _byDraft.GetValueOrDefault(draft);

    /// <summary>The party that the mention with this head, or else the name with this word in it, means; null when there is none.</summary>
    public Entity? At(int head) => head >= 0 && head < _tree.Count && _byWord[head] is > 0 and var number ? All[number - 1] : null;

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
        for (Entity? entity = _latest; entity is not null && walked < MostWalked && found.Count < most; entity = entity.Older)
        {
            walked++;
            if (Fits(mention, entity) && !(mention.IsPronoun && Binding.Forbids(_tree, mention, entity, this)))
                found.Add(entity);
        }

        // Where persons are introduced, one of them is meant.
        if (
            !_tree.IsOneParagraph
            && mention.Class is (ReferenceClass.He or ReferenceClass.She)
            && found.Exists(e => e is { Class: MentionClass.Person, Names: > 0 })
        )
            found.RemoveAll(e => e.Class != MentionClass.Person);
        _from = mention.Head;
        found.Sort(_nearestFirst);
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
            if (IsFirm(entity))
                (_firm, _firms) = (entity, _firms + 1);
        }

        entity.Add(mention, _tree.Lemma(mention.Head));
        for (int word = mention.Mention.First; mention.Class == ReferenceClass.Name && word < mention.Mention.End; word++)
            _byWord[word] = _byWord[word] == 0 ? entity.Number + 1 : _byWord[word];
        _byWord[mention.Head] = entity.Number + 1;
        MakeLatest(entity);
        if (mention.IsPronoun)
            _byPronoun[mention.Class] = entity;
        else
            _byHead[KeyOf(mention)] = entity;
        return entity;
    }

    /// <summary>The one body of the article so far that is no office or other public institution: "the company" where only one was named. Null for none or several.</summary>
    public Entity? OnlyFirm() => _firms == 1 && IsFirm(_firm!) ? _firm : null;

    private static bool IsFirm(Entity entity) =>
        entity.Draft is { IsNamed: true, Kind: Core.Actors.ActorKind.Organization } draft && !IsInstitution(draft.Name);

    // A town in a dateline passes for a body now and then.
    private static bool IsInstitution(string name) =>
        (name.Length > LongestAcronym && name.Equals(name.ToUpperInvariant(), StringComparison.Ordinal))
        || name.Contains(" of ", StringComparison.Ordinal)
        || NameHeads.IsInstitutionNoun(name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    private void MakeLatest(Entity entity)
    {
        if (entity == _latest)
            return;
        if (entity.Older is not null)
            entity.Older.Newer = entity.Newer;
        if (entity.Newer is not null)
            entity.Newer.Older = entity.Older;
        (entity.Older, entity.Newer) = (_latest, null);
        if (_latest is not null)
            _latest.Newer = entity;
        _latest = entity;
    }

    // Whoever stands before the word comes first, the nearest of them first.
    private int Nearness(Entity entity)
    {
        int anchor = entity.Anchor(_from).Head;
        return anchor < _from ? anchor : -anchor - 1;
    }

    private uint KeyOf(Reference mention) => Models.FeatureSlots.Join(_tree.Lemma(mention.Head), (uint)mention.Mention.Class);

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
                        || (entity.MayBePerson && entity.ShortOfPerson < (_tree.IsOneParagraph ? MostShortInParagraph : MostShortInArticle))
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
