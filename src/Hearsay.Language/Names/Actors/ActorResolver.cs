using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.Names.Persons;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Actors;

/// <summary>Decides who is meant by each name of an article: whole names first, then short forms, then what only its use can tell.</summary>
internal sealed class ActorResolver(ArticleWords words, List<NameCandidate> candidates)
{
    private readonly NameContext _context = new(words);
    private readonly LearnedCountries _learned = new();

    // Names that institutions are called after: "Milltown" of the "Milltown Gazette".
    private readonly HashSet<string> _institutionPlaces = new(StringComparer.Ordinal);

    // The last word so far that means the actor, while the article is walked through.
    private readonly Dictionary<ActorDraft, int> _lastMeant = [];
    private readonly Dictionary<string, NameUse> _uses = new(StringComparer.Ordinal);

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

    private void ResolveAcronyms()
    {
        if (words.Analysis.Article.Outlet is { Length: > 0 } outlet)
            _outlet = MediaOutlets.WithoutArticle(outlet).ToString();
        for (int i = 0; i < candidates.Count; i++)
        {
            NameCandidate candidate = candidates[i];
            if (candidate.Sort != NameSort.Acronym)
                continue;
            NameCandidate? before = i > 0 ? candidates[i - 1] : null;
            candidate.Actor =
                Organizations.Named(candidate.Text)
                ?? Introduced(candidate, before)
                ?? Organizations.WithInitials(candidate.Text)
                ?? OwnOutlet(candidate.Text);
        }

        foreach (NameCandidate candidate in candidates)
        {
            if (candidate.Sort == NameSort.Acronym && candidate.Actor is null)
                candidate.Actor = Organizations.Named(candidate.Text) ?? AcronymAlone(candidate);
        }
    }

    private string? _outlet;

    // "The Upper Vale Water Board (UVWB)".
    private ActorDraft? Introduced(NameCandidate candidate, NameCandidate? before)
    {
        if (!words.Is(candidate.First - 1, "(") || !words.Is(candidate.End, ")"))
            return null;
        if (
            before?.End != candidate.First - 1
            || before.Actor is not { IsPerson: false } actor
            || char.ToUpperInvariant(before.Text[0]) != candidate.Text[0]
        )
            return null;
        Organizations.AddName(candidate.Text, actor);
        return actor;
    }

    private ActorDraft? OwnOutlet(string text)
    {
        if (_outlet is null)
            return null;
        bool same = text == _outlet || text.Replace(".", "", StringComparison.Ordinal) == OrganizationBook.InitialsOf(_outlet);
        return same ? Organizations.Full(_outlet, ActorKind.Media) : null;
    }

    private ActorDraft? AcronymAlone(NameCandidate candidate)
    {
        ActorDraft? place = Places.Named(candidate.Text);
        if (place is not null)
            return place;
        string capitalized = candidate.Text[0] + candidate.Text[1..].ToLowerInvariant();
        if (_uses.TryGetValue(capitalized, out NameUse? use) && use.Located > 0)
            return Places.Place(capitalized, null);
        if (words.Is(candidate.First - 1, "(") || candidate.Text.Length > 6)
            return null;
        NameUse own = _uses[candidate.Text];
        if (candidate.Text.Length > 4 && !candidate.Text.Contains('.', StringComparison.Ordinal) && own.AfterThe == 0 && own.Speaks == 0)
            return null;
        return own.Acts > 0 || own.AfterThe > 0 || own.Count > 1 ? Organizations.Full(candidate.Text, ActorKind.Organization) : null;
    }

    private void ResolveUnknown()
    {
        foreach (NameCandidate candidate in candidates)
        {
            if (candidate.Sort == NameSort.Administration)
                candidate.Actor = Administration(candidate);
            else if (candidate is { Sort: NameSort.Unknown, IsSingleWord: false })
                candidate.Actor = Unknown(candidate);
        }

        // Whole names first: "Mrs Dale" may be one of them.
        foreach (NameCandidate candidate in candidates)
        {
            if (candidate is { Actor: null, Sort: NameSort.Person, IsThing: false })
                candidate.Actor = Persons.Short(PersonBook.Last(candidate.Text), candidate.Gender) ?? NewSingle(candidate);
        }

        foreach (NameCandidate candidate in candidates)
        {
            if (candidate is { Sort: NameSort.Unknown, IsSingleWord: true })
                candidate.Actor = Unknown(candidate);
        }
    }

    private ActorDraft Administration(NameCandidate candidate)
    {
        if (candidate.Country is { } code)
            return Places.Country(code);
        string owner = candidate.Text[..candidate.Text.LastIndexOf(' ')];
        if (_learned.Contains(owner))
            return LearnedCountry(owner);
        if (_learned.NameOf(owner) is { } name)
        {
            _learned.Add(name);
            return LearnedCountry(name);
        }

        return Organizations.Full(candidate.Text, ActorKind.Government);
    }

    private ActorDraft? Unknown(NameCandidate candidate)
    {
        string text = candidate.Text;
        if (candidate.IsThing)
            return null;
        if (_learned.Contains(text))
            return LearnedCountry(text);
        if (Organizations.Named(text) is { } organization)
            return organization;
        NameUse use = _uses[text];
        if (candidate.IsSingleWord)
            return SingleUnknown(candidate, use);
        if (OwnOutlet(text) is { } outlet)
            return outlet;
        if (_institutionPlaces.Contains(text) || (use.Located * 2 >= use.Count && use.Located > 0 && use.Speaks == 0))
            return Places.Place(text, null);
        if (MediaOutlets.MayBeOutlet(text) && (use.Speaks > 0 || use.AfterThe > 0))
            return Organizations.Full(text, ActorKind.Media);
        if (use.AfterThe * 2 > use.Count)
            return use.Speaks > 0 ? Organizations.Full(text, ActorKind.Organization) : null;
        if (text.Contains(NameJoints.And, StringComparison.Ordinal))
            return Organizations.Full(text, ActorKind.Organization);
        if (Organizations.OnlyBeginning(text) is { } full)
            return full;
        if (!IsPersonShaped(candidate))
            return null;
        ActorDraft person = Persons.Full(candidate);
        if (person.Gender == Gender.Unknown)
            person.Gender = _context.GenderBefore(candidate);
        person.FullMentions++;
        return person;
    }

    private ActorDraft? SingleUnknown(NameCandidate candidate, NameUse use)
    {
        if (Persons.Short(candidate.Text, candidate.Gender) is { } person)
            return person;
        if (Persons.IsSurname(candidate.Text))
            return null;
        if (_context.IsBeforeGovernmentWord(candidate) && _learned.NameOf(candidate.Text) is { } country)
        {
            _learned.Add(country);
            return null;
        }

        if (
            use is { Located: 0, Town: false }
            && !_institutionPlaces.Contains(candidate.Text)
            && !CommonWords.Contains(candidate.Text)
            && Organizations.OnlyBeginning(candidate.Text) is { } full
        )
            return full;
        if (use.Located > 0 || _institutionPlaces.Contains(candidate.Text) || (use.Its > 0 && use.AfterThe == 0))
            return Places.Place(candidate.Text, null);
        if (use.AfterThe > 0 || CommonWords.Contains(candidate.Text))
            return null;
        bool acts =
            use.Speaks > 0
            || use.Subject > 0
            || FirstNames.TryFind(candidate.Text, out _)
            || Countries.TryFindByLeader(candidate.Text, out _);
        return acts ? Persons.Single(candidate) : null;
    }

    // Two to four plain words, none of them common.
    private bool IsPersonShaped(NameCandidate candidate)
    {
        int length = candidate.End - candidate.First;
        if (length > 4)
            return false;
        for (int i = candidate.First; i < candidate.End; i++)
        {
            ReadOnlySpan<char> word = words[i];
            if (
                words.CaseOf(i) == LetterCase.Upper
                || CommonWords.Contains(word)
                || PersonNouns.TryFind(word, out _)
                || word is "of" or "for" or "&" or "and"
            )
                return false;
            if (words.IsSeenSmall(word) && !FirstNames.TryFind(word, out _) && words.CaseOf(i) == LetterCase.Capital)
                return false;
        }

        return true;
    }

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

    // "Mrs Dale" where only her husband is named in full is somebody else; a family name alone that several bear is nobody.
    private ActorDraft? NewSingle(NameCandidate candidate) =>
        Persons.IsSurname(candidate.Text) && !Persons.IsOther(candidate.Text, candidate.Gender) ? null : Persons.Single(candidate);

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
