using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Names.Candidates;

namespace Hearsay.Language.Names.Actors;

/// <content>Acronyms: whom they were introduced for, whose initials they are, or what they are alone.</content>
internal sealed partial class ActorResolver
{
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
}
