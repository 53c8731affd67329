using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.Names.Persons;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Actors;

/// <summary>Decides who is meant by each name of an article: whole names first, then short forms, then what only its use can tell.</summary>
internal sealed partial class ActorResolver(ArticleWords words, List<NameCandidate> candidates)
{
    private readonly NameContext _context = new(words);
    private readonly LearnedCountries _learned = new();

    // Names that institutions are called after: "Milltown" of the "Milltown Gazette".
    private readonly HashSet<string> _institutionPlaces = new(StringComparer.Ordinal);

    // The last word so far that means the actor, while the article is walked through.
    private readonly Dictionary<ActorDraft, int> _lastMeant = [];
    private readonly Dictionary<string, NameUse> _uses = new(StringComparer.Ordinal);

    // The article's own outlet, without "the"; null where it has none.
    private string? _outlet;

    public PersonBook Persons { get; } = new();

    public OrganizationBook Organizations { get; } = new();

    public PlaceBook Places { get; } = new();

    public void Resolve()
    {
        foreach (NameCandidate candidate in candidates)
        {
            _context.Read(candidate);
            Learn(candidate);
        }

        ResolveWholeNames();
        ResolveAcronyms();
        ResolveUnknown();
        ResolveShortForms();
        ResolveCapitals();
        new CapitalRule(words, candidates, _learned, name => _uses[name].Town).Apply();
        foreach (NameCandidate candidate in candidates)
            Enter(candidate);
    }

    private void Learn(NameCandidate candidate)
    {
        if (!_uses.TryGetValue(candidate.Text, out NameUse? use))
        {
            _uses.Add(candidate.Text, use = new NameUse());
            _learned.AddCandidate(candidate.Text);
        }

        use.Acts += candidate.Acts ? 1 : 0;
        use.Speaks += _context.Speaks(candidate) ? 1 : 0;
        use.Subject += _context.IsSubjectOfAct(candidate) ? 1 : 0;
        use.Its += _context.IsFollowedByIts(candidate) ? 1 : 0;
        use.Located += candidate.Located ? 1 : 0;
        use.AfterThe += words.IsAnyCase(candidate.TitleFirst - 1, "the") ? 1 : 0;
        use.Town |= _context.IsTown(candidate);
        use.Count++;
        bool unknownName = candidate.Sort == NameSort.Unknown || (candidate.Sort == NameSort.Headed && candidate.Kind == ActorKind.Place);
        if (unknownName && (_context.OwnsOffice(candidate) || _context.IsCountryOf(candidate)))
            _learned.Add(candidate.Text);
        string? complement = ComplementOfGovernment(candidate);
        if (complement is not null && !KnownNames.TryFind(complement, out _))
            _learned.Add(complement);
    }

    // "Government of X", "Republic of X".
    private static string? ComplementOfGovernment(NameCandidate candidate)
    {
        if (candidate.Sort != NameSort.Headed)
            return null;
        foreach (string head in (ReadOnlySpan<string>)["Government of ", "Republic of ", "Kingdom of "])
        {
            if (candidate.Text.StartsWith(head, StringComparison.Ordinal))
                return WithoutArticle(candidate.Text[head.Length..]);
        }

        return null;
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private void ResolveWholeNames()
    {
        EnterInstitutions();
        foreach (NameCandidate candidate in candidates)
        {
            candidate.Actor = candidate.Sort switch
            {
                NameSort.Known => Known(candidate),
                NameSort.Person when candidate is { IsSingleWord: false, IsThing: false } && !IsRoyal(candidate) => Persons.Full(candidate),
                NameSort.Headed => Headed(candidate),
                _ => null,
            };
            if (candidate.Actor is { IsPerson: true } person)
            {
                person.FullMentions++;
                if (person.Gender == Gender.Unknown)
                    person.Gender = _context.GenderBefore(candidate);
            }
        }
    }

    private static bool IsRoyal(NameCandidate candidate) =>
        candidate.Titled && candidate.Title is not null && candidate.Text.StartsWith(candidate.Title, StringComparison.Ordinal);

    // The longest first, so that a shorter one that ends only one of them is found to be its short form.
    private void EnterInstitutions()
    {
        IEnumerable<NameCandidate> institutions = candidates
            .Where(candidate =>
                candidate.Sort == NameSort.Headed && candidate.Kind != ActorKind.Place && ComplementOfGovernment(candidate) is null
            )
            .OrderByDescending(candidate => candidate.Text.Length);
        foreach (NameCandidate candidate in institutions)
        {
            if (Organizations.Named(candidate.Text) is not null)
                continue;
            if (Organizations.OnlyEnding(candidate.Text) is { } longer)
                Organizations.AddName(candidate.Text, longer);
            else
                Organizations.Full(candidate.Text, candidate.Kind);
        }
    }

    private ActorDraft? Known(NameCandidate candidate)
    {
        KnownName known = candidate.Known!.Value;
        return known.Word switch
        {
            CountryWord.Name or CountryWord.Seat => Places.Country(known.Country!),
            CountryWord.Capital => null,
            _ when known.Kind == ActorKind.Place => Places.Place(known.Name, known.Country),
            _ => Organizations.Full(known.Name, known.Kind),
        };
    }

    private ActorDraft Headed(NameCandidate candidate)
    {
        if (ComplementOfGovernment(candidate) is { } complement)
            return Countries.TryFind(complement, out Country country, out _) ? Places.Country(country.Code) : LearnedCountry(complement);
        if (candidate.Kind == ActorKind.Place)
            return _learned.Contains(candidate.Text) ? LearnedCountry(candidate.Text) : Places.Place(candidate.Text, null);
        ActorDraft draft = Organizations.Full(candidate.Text, candidate.Kind);
        draft.Country ??= candidate.Country;
        AddInstitutionPlace(candidate);
        return draft;
    }

    // "Milltown Gazette", "Port Anna Museum": what stands before the last word is where it is.
    private void AddInstitutionPlace(NameCandidate candidate)
    {
        string text = candidate.Text;
        int space = text.LastIndexOf(' ');
        if (space < 0 || text.Contains(" of ", StringComparison.Ordinal))
            return;
        if (
            candidate.Kind == ActorKind.Media
            || text.AsSpan(space + 1) is "Museum" or "University" or "Council" or "Police" or "Hospital" or "Court" or "Cathedral"
        )
            _institutionPlaces.Add(text[..space]);
        if (candidate.Kind == ActorKind.Media && text.IndexOf(' ', StringComparison.Ordinal) is var first && first < space)
            _institutionPlaces.Add(text[..first]);
    }

    private ActorDraft LearnedCountry(string name) => Places.Place(name, null);

    private void ResolveShortForms()
    {
        foreach (NameCandidate candidate in candidates)
        {
            candidate.Actor ??= candidate.Sort switch
            {
                NameSort.Head => HeadOnly(candidate),
                _ => null,
            };
            if (candidate.Actor is { } meant)
                _lastMeant[meant] = candidate.First;
        }
    }

    private ActorDraft? HeadOnly(NameCandidate candidate)
    {
        if (candidate.Kind == ActorKind.Place)
            return null;
        if (Organizations.Short(candidate.Text, _lastMeant) is { } draft)
            return draft;
        return _outlet is not null && _outlet.EndsWith(" " + candidate.Text, StringComparison.Ordinal)
            ? Organizations.Full(_outlet, ActorKind.Media)
            : null;
    }

    // A capital that acts anywhere in the article stands for its government everywhere in it; else it is a city.
    private void ResolveCapitals()
    {
        foreach (NameCandidate candidate in candidates)
        {
            if (candidate is not { Known: { Word: CountryWord.Capital, Country: { } code } known })
                continue;
            NameUse use = _uses[candidate.Text];
            candidate.Actor = use.Acts > 0 ? Places.Country(code) : Places.Place(known.Name, code);
        }
    }

    private void Enter(NameCandidate candidate)
    {
        if (candidate.Actor is not { } draft)
            return;
        draft.FirstWord = Math.Min(draft.FirstWord, candidate.First);
        draft.Aliases.Add(candidate.Text);
        if (candidate.Titled)
            draft.Aliases.Add(words.TextOf(candidate.TitleFirst, candidate.End).ToString());
        if (draft.IsPerson)
            EnterPerson(candidate, draft);
        else if (draft.Kind == ActorKind.Place && (candidate.Sort == NameSort.Administration || IsGovernment(candidate)))
            draft.Kind = ActorKind.Government;
    }

    private bool IsGovernment(NameCandidate candidate)
    {
        if (candidate.Known is { Word: { } word })
            return word == CountryWord.Seat || candidate.Acts;
        if (candidate.Known is not null)
            return false;
        return ComplementOfGovernment(candidate) is not null || (candidate.Acts && !_uses[candidate.Text].Town);
    }

    private void EnterPerson(NameCandidate candidate, ActorDraft draft)
    {
        if (draft.Gender == Gender.Unknown || candidate.Titled && candidate.Gender != Gender.Unknown)
            draft.Gender = candidate.Gender;
        draft.Country ??= candidate.Country;
        if (candidate.Title is { } title)
            draft.AddRole(
                title,
                candidate.TitleOf,
                words.Analysis.Article.Published?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                RoleStandings.Of(words, candidate.TitleFirst, candidate.First)
            );
    }
}
