using Hearsay.Core.Actors;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Actors;

/// <summary>
/// Joins an unknown capital to its unknown country: where the article says that it is the capital, or where it acts as governments do, in the
/// sentence beside one of its country, and the article has no other such city and no other such country.
/// </summary>
internal sealed class CapitalRule(ArticleWords words, List<NameCandidate> candidates, LearnedCountries learned, Func<string, bool> isTown)
{
    public void Apply()
    {
        if ((SaidOutright() ?? BesideEachOther()) is not { } pair)
            return;
        foreach (NameCandidate candidate in candidates)
        {
            if (candidate.Actor == pair.Capital)
                candidate.Actor = pair.Country;
        }
    }

    // "X, the capital of C", "C's capital, X".
    private (ActorDraft Capital, ActorDraft Country)? SaidOutright()
    {
        for (int i = 1; i < candidates.Count; i++)
        {
            NameCandidate first = candidates[i - 1];
            NameCandidate second = candidates[i];
            if (
                first.Actor is not { Kind: ActorKind.Place } a
                || second.Actor is not { Kind: ActorKind.Place } b
                || a == b
                || first.End >= second.First
                || !words.Together(first.End, second.First)
            )
                continue;
            if (words.TextOf(first.End, second.First) is ", the capital of")
                return (a, b);
            if (words.TextOf(first.End, second.First) is "'s capital," or "’s capital,")
                return (b, a);
        }

        return null;
    }

    private (ActorDraft Capital, ActorDraft Country)? BesideEachOther()
    {
        ActorDraft? capital = null;
        ActorDraft? country = null;
        foreach (NameCandidate candidate in candidates)
        {
            if (candidate is not { Known: null, Actor: { Kind: ActorKind.Place, Country: null } actor })
                continue;
            if (learned.Contains(actor.Name))
            {
                if (country is not null && country != actor)
                    return null;
                country = actor;
            }
            else if (candidate.Acts && !isTown(candidate.Text))
            {
                if (capital is not null && capital != actor)
                    return null;
                capital = actor;
            }
        }

        return capital is not null && country is not null && AreNeighbours(capital, country) ? (capital, country) : null;
    }

    private bool AreNeighbours(ActorDraft capital, ActorDraft country)
    {
        int lastCapital = int.MinValue / 2;
        int lastCountry = int.MinValue / 2;
        foreach (NameCandidate candidate in candidates)
        {
            int sentence = words.SentenceOf(candidate.First);
            if (candidate.Actor == capital && candidate.Acts)
                lastCapital = sentence;
            else if (candidate.Actor == country)
                lastCountry = sentence;
            else
                continue;
            if (Math.Abs(lastCapital - lastCountry) == 1 && words.BlockOf(lastCapital) == words.BlockOf(lastCountry))
                return true;
        }

        return false;
    }
}
