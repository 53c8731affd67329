using Hearsay.Core.Analyses;

namespace Hearsay.Language.Names;

/// <summary>The names of an article as the rules read them, and whom they mean.</summary>
internal sealed record NameReading(ArticleWords Words, List<NameCandidate> Candidates, ActorResolver Resolver)
{
    /// <summary>Reads the names of an article.</summary>
    public static NameReading Of(Analysis analysis)
    {
        ArticleWords words = new(analysis);
        NameReader reader = new(words);
        List<NameCandidate> candidates = reader.ReadAll(new ChunkFinder(words).FindAll());
        candidates = reader.ReadAll(new HeadlineChunks(words, candidates).FindAll());
        ActorResolver resolver = new(words, candidates);
        resolver.Resolve();
        return new NameReading(words, candidates, resolver);
    }

    /// <summary>Finds the noun phrases that mean persons and institutions, and learns from them what the persons are.</summary>
    public List<WordMention> Nominals()
    {
        CandidateIndex index = new(Candidates);
        List<PersonPhrase> phrases = new PersonPhraseFinder(Words, index, Resolver.Organizations).FindAll();
        RoleFinder roles = new(Words, index);
        roles.Join(phrases);
        roles.JoinClauses(Candidates);
        List<WordMention> nominals = [];
        new NominalResolver(Words, index, Resolver).Resolve(phrases, nominals);
        return nominals;
    }
}
