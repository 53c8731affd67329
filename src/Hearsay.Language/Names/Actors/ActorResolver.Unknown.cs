using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Actors;

/// <content>Names that neither a table nor a word of their own tells: what their use in the article makes of them.</content>
internal sealed partial class ActorResolver
{
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

    // "Mrs Dale" where only her husband is named in full is somebody else; a family name alone that several bear is nobody.
    private ActorDraft? NewSingle(NameCandidate candidate) =>
        Persons.IsSurname(candidate.Text) && !Persons.IsOther(candidate.Text, candidate.Gender) ? null : Persons.Single(candidate);
}
