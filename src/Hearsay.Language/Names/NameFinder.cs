using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;

namespace Hearsay.Language.Names;

/// <summary>Finds who and what an article names and which places mean the same: the first reading, by rules. Thread-safe.</summary>
public static class NameFinder
{
    /// <summary>The analysis with its mentions and actors. Any text is legal; the same analysis gives the same result.</summary>
    public static Analysis FindIn(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArticleWords words = new(analysis);
        NameReader reader = new(words);
        List<NameCandidate> candidates = reader.ReadAll(new ChunkFinder(words).FindAll());
        candidates = reader.ReadAll(new HeadlineChunks(words, candidates).FindAll());
        ActorResolver resolver = new(words, candidates);
        resolver.Resolve();
        List<WordMention> mentions = [];
        foreach (NameCandidate candidate in candidates)
        {
            if (candidate.Actor is { } actor)
                mentions.Add(new WordMention(candidate.First, candidate.End, KindOf(candidate, actor), MentionForm.Name, actor));
        }

        CandidateIndex index = new(candidates);
        List<PersonPhrase> phrases = new PersonPhraseFinder(words, index, resolver.Organizations).FindAll();
        RoleFinder roles = new(words, index);
        roles.Join(phrases);
        roles.JoinClauses(candidates);
        new NominalResolver(words, index, resolver).Resolve(phrases, mentions);
        mentions.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        List<WordMention> pronouns = [];
        new PronounResolver(words).Resolve(mentions, pronouns);
        mentions.AddRange(pronouns);
        return ActorWriter.Write(analysis, words, mentions);
    }

    private static ActorKind KindOf(NameCandidate candidate, ActorDraft actor) =>
        actor.Kind == ActorKind.Government && candidate.Located ? ActorKind.Place : actor.Kind;
}
