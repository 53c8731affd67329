using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Commitments;
using Hearsay.Linking.Copies;
using Hearsay.Linking.Relays;
using Hearsay.Linking.Reuse;
using Hearsay.Linking.Stories;
using Hearsay.Linking.Words;

namespace Hearsay.Linking;

/// <summary>Links the articles of one story. The result depends on these articles alone, so a story is linked again only when its articles change.</summary>
internal static class SingleStory
{
    /// <summary>The brief of the story: one story, whatever the articles.</summary>
    public static Brief Link(IReadOnlyCollection<Annotation> annotations, DocumentFrequencies frequencies)
    {
        Batch batch = Batch.Of(annotations);
        int[] originals = CopyFinder.Find(batch);
        ActorDirectory actors = ActorDirectory.Build(batch, originals);
        Rows rows = Rows.Of(batch, actors);
        ILookup<int, Statement> statements = rows.Statements.ToLookup(s => batch.Numbers[s.Article]);
        ContentReader contents = new(batch, actors);
        ClaimBuilder claims = ClaimBuilder.Build(batch, rows, actors, contents, originals, frequencies);
        ImmutableArray<LiftedPassage>[] lifted = LiftedPassages.Find(batch, originals);
        (ImmutableArray<Commitment> commitments, ImmutableArray<Event> deeds) = new CommitmentBuilder(
            batch,
            rows,
            actors,
            contents,
            claims
        ).Build();
        ArticleRevision?[] revisions = new Revisions(batch, originals, claims).Find();
        return new Brief
        {
            Articles =
            [
                .. Enumerable
                    .Range(0, batch.Count)
                    .Select(i => new BriefArticle(
                        batch.Article(i),
                        originals[i] < 0 ? null : batch.Article(originals[i]).Id,
                        new RelayFinder(batch, i, statements[i], rows, actors, originals[i]).Find()
                    )
                    {
                        DuplicateBecause = originals[i] < 0 ? null : CopyFinder.Reason(batch, i, originals[i]),
                        Lifted = lifted[i],
                        RevisionOf = revisions[i],
                    }),
            ],
            Circles = claims.Circles,
            Actors = actors.Actors,
            Statements = rows.Statements,
            Events = [.. rows.Events.Concat(deeds).OrderBy(e => batch.Numbers[e.Article]).ThenBy(e => e.Trigger)],
            Claims = claims.Claims,
            Conflicts = claims.Conflicts,
            Commitments = commitments,
            Unknowns = OpenQuestions(batch),
            Stories = [StoryTeller.Tell(batch, rows, claims.Claims)],
        };
    }

    private static ImmutableArray<OpenQuestion> OpenQuestions(Batch batch) =>
        [
            .. batch
                .Annotations.SelectMany(a => a.Unknowns.OrderBy(u => u.Span).Select(u => (Annotation: a, Unknown: u)))
                .Select(u => new OpenQuestion(u.Unknown.About, [new Evidence(u.Annotation.Article.Id, u.Unknown.Span)])),
        ];
}
