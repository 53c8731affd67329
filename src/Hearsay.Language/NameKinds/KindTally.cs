using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Mentions;
using Hearsay.Language.Models;

namespace Hearsay.Language.NameKinds;

/// <summary>How often the places of a name speak for each kind, and against its being a person. A verb of speech speaks for nobody: firms say things too.</summary>
internal struct KindTally
{
    private const int Most = 3;

    // Chosen on invented stories and the development files of GUM and CrossNER.
    private const float PersonWeight = 0.8f;
    private const float NoPersonWeight = 1.5f;
    private const float OrganizationWeight = 1f;
    private const float PlaceWeight = 0.7f;
    private const float ThingWeight = 1f;
    private const float SpeechWeight = 2f;
    private const float ActWeight = 1f;

    private int _person;
    private int _organization;
    private int _place;
    private int _thing;
    private int _noPerson;
    private int _speaks;
    private int _acts;

    /// <summary>"Who", "he", a title, an age.</summary>
    public void Person() => _person++;

    /// <summary>A head of it, its shares, a man of it.</summary>
    public void Organization() => _organization++;

    /// <summary>"In" it, the town of it.</summary>
    public void Place() => _place++;

    /// <summary>"Which", "its", "the".</summary>
    public void NoPerson() => _noPerson++;

    /// <summary>The subject of a verb of speech.</summary>
    public void Speaks() => _speaks++;

    /// <summary>The subject of any other verb.</summary>
    public void Acts() => _acts++;

    /// <summary>Everything that another name's places tell, of one that means the same.</summary>
    public void Add(KindTally other)
    {
        _person += other._person;
        _organization += other._organization;
        _place += other._place;
        _thing += other._thing;
        _noPerson += other._noPerson;
        _speaks += other._speaks;
        _acts += other._acts;
    }

    /// <summary>Moves the scores of the kinds, which are logarithms, by what the tally says.</summary>
    public readonly void Weigh(Span<float> scores)
    {
        scores[(int)MentionClass.None] +=
            (ThingWeight * Math.Min(Most, _thing))
            - (
                _speaks > 0 ? SpeechWeight
                : _acts > 0 ? ActWeight
                : 0
            );
        scores[(int)MentionClass.Person] += (PersonWeight * Math.Min(Most, _person)) - (NoPersonWeight * Math.Min(Most, _noPerson));
        scores[(int)MentionClass.Organization] += OrganizationWeight * Math.Min(Most, _organization);
        scores[(int)MentionClass.Place] += PlaceWeight * Math.Min(Most, _place);
    }

    /// <summary>What the name stands beside as an apposition, or what it is said to be.</summary>
    public void Is(NounKind kind)
    {
        // A rival, an owner, a partner may be either.
        if ((kind & NounKind.Person) != NounKind.None && (kind & NounKind.Organization) != NounKind.None)
            return;
        _person += (kind & NounKind.Person) != NounKind.None ? 1 : 0;
        _organization += (kind & (NounKind.Organization | NounKind.Group)) != NounKind.None ? 1 : 0;
        _place += (kind & NounKind.Place) != NounKind.None ? 1 : 0;
        _thing += (kind & NounKind.Thing) != NounKind.None ? 1 : 0;
    }

    /// <summary>Gets whether more places speak for a person than for a body: "she" may mean the spokeswoman of the firm before it.</summary>
    public readonly bool IsRatherPerson => _person > _organization;

    /// <summary>Gets the kind, or kinds, that most places speak for and how often they do.</summary>
    public readonly uint Leading
    {
        get
        {
            int most = Math.Max(Math.Max(_person, _organization), Math.Max(_place, _thing));
            uint kinds = (uint)(
                (most == _person ? 1 : 0) | (most == _organization ? 2 : 0) | (most == _place ? 4 : 0) | (most == _thing ? 8 : 0)
            );
            return FeatureSlots.Join(FeatureSlots.Join(kinds, _noPerson > 0 ? 1u : 0u), (uint)Math.Min(Most, most));
        }
    }

    /// <summary>Adds what the tally says; the template's three followers are used as well.</summary>
    public readonly void Extract(uint template, uint part, ref FeatureSlots slots)
    {
        uint person = (uint)Math.Min(Most, _person);
        uint organization = (uint)Math.Min(Most, _organization);
        uint place = (uint)Math.Min(Most, _place);
        uint noPerson = (uint)Math.Min(Most, _noPerson);
        uint thing = (uint)Math.Min(Most, _thing);
        slots.Add(template, FeatureSlots.Join(part, FeatureSlots.Join(person, FeatureSlots.Join(organization, noPerson))));
        slots.Add(template + 1, FeatureSlots.Join(part, FeatureSlots.Join(place, FeatureSlots.Join(organization, thing))));
        slots.Add(template + 2, FeatureSlots.Join(part, FeatureSlots.Join(1, person)));
        slots.Add(template + 2, FeatureSlots.Join(part, FeatureSlots.Join(2, organization)));
        slots.Add(template + 2, FeatureSlots.Join(part, FeatureSlots.Join(3, place)));
        slots.Add(template + 2, FeatureSlots.Join(part, FeatureSlots.Join(4, noPerson)));
        slots.Add(template + 2, FeatureSlots.Join(part, FeatureSlots.Join(5, thing)));
        slots.Add(template + 3, FeatureSlots.Join(part, Leading));
    }
}
