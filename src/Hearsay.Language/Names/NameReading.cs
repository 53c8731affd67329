using Hearsay.Core.Analyses;
using Hearsay.Language.Names.Actors;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.Names.Persons;
using Hearsay.Language.Names.Words;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Names;

/// <summary>The names of an article as the rules read them, and whom they mean.</summary>
internal sealed record NameReading(ArticleWords Words, List<NameCandidate> Candidates, ActorResolver Resolver)
{
    // Room for "the board" and the like; more is made where an article has more.
    private const int MostInstitutions = 8;

    /// <summary>Reads the names of an article.</summary>
    public static NameReading Of(Analysis analysis, BorrowedArrays room)
    {
        ArticleWords words = new(analysis, room);
        NameReader reader = new(words);
        List<NameCandidate> candidates = reader.ReadAll(new ChunkFinder(words).FindAll());
        candidates = reader.ReadAll(new HeadlineChunks(words, candidates).FindAll());
        SettleThings(candidates);
        candidates = NameJoints.Join(words, candidates);
        ActorResolver resolver = new(words, candidates);
        resolver.Resolve();
        return new NameReading(words, candidates, resolver);
    }

    // What is a ship in half of its places is one in all of them.
    private static void SettleThings(List<NameCandidate> candidates)
    {
        foreach (
            IGrouping<string, NameCandidate> places in candidates
                .Where(c => c.IsThing)
                .GroupBy(c => c.Text, StringComparer.Ordinal)
                .ToList()
        )
        {
            List<NameCandidate> all = candidates.FindAll(c => c.Text == places.Key);
            foreach (NameCandidate candidate in all)
                candidate.IsThing = 2 * places.Count() >= all.Count;
        }
    }

    /// <summary>Finds the noun phrases that mean persons and institutions, and learns from them what the persons are.</summary>
    public List<WordMention> Nominals()
    {
        CandidateIndex index = new(Candidates);
        List<PersonPhrase> phrases = new PersonPhraseFinder(Words, index, Resolver.Organizations).FindAll();
        RoleFinder roles = new(Words, index);
        roles.Join(phrases);
        roles.JoinClauses(Candidates);
        List<WordMention> nominals = new(phrases.Count + MostInstitutions);
        new NominalResolver(Words, index, Resolver).Resolve(phrases, nominals);
        return nominals;
    }
}
