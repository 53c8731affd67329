using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Commitments;
using Hearsay.Linking.Copies;
using Hearsay.Linking.Relays;
using Hearsay.Linking.Stories;

namespace Hearsay.Linking;

/// <summary>Links what many articles say into one brief.</summary>
public static class StoryLinker
{
    /// <summary>Links the annotations. Their order never changes the result; running time grows about linearly with their number.</summary>
    /// <exception cref="ArgumentException">Two annotations have the same article id.</exception>
    public static Brief Link(IReadOnlyCollection<Annotation> annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        Batch batch = Batch.Of(annotations);
        int[] originals = CopyFinder.Find(batch);
        ActorDirectory actors = ActorDirectory.Build(batch, originals);
        Rows rows = Rows.Of(batch, actors);
        ILookup<int, Statement> statements = rows.Statements.ToLookup(s => batch.Numbers[s.Article]);
        int[] groups = StoryGroups.Find(batch, originals);
        ContentReader contents = new(batch, actors);
        ClaimBuilder claims = ClaimBuilder.Build(batch, rows, actors, contents, originals, groups);
        return new Brief
        {
            Articles =
            [
                .. Enumerable
                    .Range(0, batch.Count)
                    .Select(i => new BriefArticle(
                        batch.Article(i),
                        originals[i] < 0 ? null : batch.Article(originals[i]).Id,
                        RelayFinder.Find(batch, i, statements[i], rows, actors, originals[i])
                    )),
            ],
            Actors = actors.Actors,
            Statements = rows.Statements,
            Events = rows.Events,
            Claims = claims.Claims,
            Conflicts = claims.Conflicts,
            Commitments = new CommitmentBuilder(batch, actors, contents, claims, groups).Build(),
            Unknowns = OpenQuestions(batch),
            Stories = StoryTeller.Tell(batch, groups, rows, claims.Claims),
        };
    }

    private static ImmutableArray<OpenQuestion> OpenQuestions(Batch batch) =>
        [
            .. batch
                .Annotations.SelectMany(a => a.Unknowns.OrderBy(u => u.Span).Select(u => (Annotation: a, Unknown: u)))
                .Select(u => new OpenQuestion(u.Unknown.About, [new Evidence(u.Annotation.Article.Id, u.Unknown.Span)])),
        ];
}
