using Hearsay.Language.Gazetteer;
using Hearsay.Language.Mentions;
using Hearsay.Language.Names.Actors;

namespace Hearsay.Language.Coreference;

/// <summary>Mentions that mean one party, as far as the article has been read.</summary>
internal sealed class Entity(int number, MentionClass kind)
{
    // Most are called by one noun or name; a set is for the others.
    private uint _head;
    private HashSet<uint>? _otherHeads;

    /// <summary>Gets or sets the party that was mentioned last before this one.</summary>
    public Entity? Older { get; set; }

    /// <summary>Gets or sets the party that was mentioned first after this one.</summary>
    public Entity? Newer { get; set; }

    public int Number { get; } = number;

    public MentionClass Class { get; private set; } = kind;

    /// <summary>Gets whether all that is known of it are names that may be a person's as well.</summary>
    public bool MayBePerson { get; private set; } = true;

    /// <summary>Gets how much likelier its likeliest kind was than a person.</summary>
    public float ShortOfPerson { get; private set; }

    private bool _isTurned;

    /// <summary>Takes it for a person.</summary>
    public void BecomePerson()
    {
        if (Class == MentionClass.Person)
            return;
        Class = MentionClass.Person;
        _isTurned = true;
        foreach (Reference reference in References)
            reference.BecomePerson();
        if (Draft is not null)
            Draft.Kind = Core.Actors.ActorKind.Person;
    }

    /// <summary>Gets or sets the actor whom the names mean; null while nobody is named.</summary>
    public ActorDraft? Draft { get; set; }

    public List<Reference> References { get; } = [];

    public Reference Last => References[^1];

    public Reference First => References[0];

    /// <summary>Gets the last mention that was a subject; null when none was.</summary>
    public Reference? LastSubject { get; private set; }

    /// <summary>Gets the last mention that is no pronoun; null when none is.</summary>
    public Reference? LastFull { get; private set; }

    public int Names { get; private set; }

    /// <summary>Gets whether a name of several words means it.</summary>
    public bool HasWholeName { get; private set; }

    public int Speeches { get; private set; }

    public Gender Gender { get; private set; }

    /// <summary>Gets whether more than a name that may be a family name tells the gender.</summary>
    public bool IsGenderSure { get; private set; }

    public bool Plural { get; private set; }

    /// <summary>Gets the class of the last pronoun; a name's where there was none.</summary>
    public ReferenceClass LastPronoun { get; private set; }

    /// <summary>The mention that a word would point at: the last one before it, or the first one after it where none is before.</summary>
    public Reference Anchor(int word)
    {
        Reference? after = null;
        for (int i = References.Count - 1; i >= 0; i--)
        {
            Reference reference = References[i];
            if (reference.Head < word)
                return reference;
            if (after is null || reference.Head < after.Head)
                after = reference;
        }

        return after!;
    }

    public bool HasHead(uint lemma) => lemma == _head || (_otherHeads is not null && _otherHeads.Contains(lemma));

    public void Add(Reference reference, uint lemma)
    {
        if (References.Count == 0)
            Plural = reference.Plural;
        References.Add(reference);
        MayBePerson &= reference.Mention.IsGuessed || reference.Class is ReferenceClass.He or ReferenceClass.She;
        ShortOfPerson = Math.Max(ShortOfPerson, reference.Mention.ShortOfPerson);
        if (_isTurned && !reference.IsPronoun)
            reference.BecomePerson();
        if (reference.IsSubject)
            LastSubject = reference;
        if (reference.IsPronoun)
            LastPronoun = reference.Class;
        else
        {
            if (LastFull is null)
                _head = lemma;
            else if (lemma != _head)
                (_otherHeads ??= []).Add(lemma);
            LastFull = reference;
        }

        HasWholeName |= reference.Class == ReferenceClass.Name && reference.Mention.End - reference.Mention.First > 1;
        Names += reference.Class == ReferenceClass.Name ? 1 : 0;
        Speeches += reference.Speaks ? 1 : 0;
        if (IsGenderSure)
            return;
        Gender known = Draft is { Gender: not Gender.Unknown } draft ? draft.Gender : reference.Gender;
        if (known == Gender.Unknown)
            return;
        bool sure = reference.IsGenderSure && reference.Gender == known;
        if (sure || Gender == Gender.Unknown)
            (Gender, IsGenderSure) = (known, sure);
    }
}
