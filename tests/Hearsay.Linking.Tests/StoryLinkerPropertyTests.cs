using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;

namespace Hearsay.Linking.Tests;

public sealed class StoryLinkerPropertyTests
{
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void Link_AnyOrderOfInput_GivesTheSameBrief() =>
        Prop.ForAll<int, int>(
                (seed, turn) =>
                {
                    ImmutableArray<Annotation> batch = InventedArticles.Batch(seed);
                    Annotation[] turned =
                    [
                        .. batch.OrderBy(a => InventedArticles.Mix(a.Article.Id.Value.Length + turn, a.Article.Id.Value[^1])),
                    ];
                    return Print(StoryLinker.Link(batch)) == Print(StoryLinker.Link(turned));
                }
            )
            .Check(Few);

    [Fact]
    public void Link_AnyBatch_PutsEveryArticleInOneStory() =>
        Prop.ForAll<int>(seed =>
            {
                ImmutableArray<Annotation> batch = InventedArticles.Batch(seed);
                IEnumerable<string> told = StoryLinker.Link(batch).Stories.SelectMany(s => s.Articles).Select(a => a.Value);
                return told.Order(StringComparer.Ordinal)
                    .SequenceEqual(batch.Select(a => a.Article.Id.Value).Order(StringComparer.Ordinal));
            })
            .Check(Few);

    [Fact]
    public void Link_AnyBatch_RefersOnlyToRowsAndActorsThatExist() =>
        Prop.ForAll<int>(seed =>
            {
                Brief brief = StoryLinker.Link(InventedArticles.Batch(seed));
                HashSet<RowId> rows = [.. brief.Statements.Select(s => s.Id), .. brief.Events.Select(e => e.Id)];
                HashSet<ActorId> actors = [.. brief.Actors.Select(a => a.Id)];
                HashSet<string> claims = [.. brief.Claims.Select(c => c.Id)];
                Assert.Equal(brief.Claims.Length, claims.Count);
                Assert.True(
                    rows.IsSupersetOf(
                        brief.Claims.SelectMany(c => c.Members.Concat(c.DeniedBy).Concat(c.Origins.SelectMany(o => o.Statements)))
                    )
                );
                Assert.True(rows.IsSupersetOf(brief.Commitments.SelectMany(c => c.Statements)));
                Assert.True(actors.IsSupersetOf(brief.Statements.Select(s => s.Source.Party.Actor).OfType<ActorId>()));
                Assert.True(claims.IsSupersetOf(brief.Conflicts.SelectMany(c => new[] { c.First, c.Second })));
                Assert.True(claims.IsSupersetOf(brief.Stories.SelectMany(s => s.Claims)));
            })
            .Check(Few);

    [Fact]
    public void Link_AnyBatch_PointsOnlyAtWordsThatExist() =>
        Prop.ForAll<int>(seed =>
            {
                Brief brief = StoryLinker.Link(InventedArticles.Batch(seed));
                Dictionary<string, string> texts = brief.Articles.ToDictionary(a => a.Article.Id.Value, a => a.Article.Text);
                IEnumerable<Evidence> evidence = brief
                    .Conflicts.SelectMany(c => c.Spans)
                    .Concat(brief.Claims.SelectMany(c => c.Origins).SelectMany(o => o.Because).SelectMany(b => b.Spans))
                    .Concat(brief.Articles.SelectMany(a => a.Relays).SelectMany(r => r.Spans))
                    .Concat(brief.Commitments.SelectMany(c => c.What));
                Assert.All(evidence, e => Assert.False(string.IsNullOrWhiteSpace(e.Span.TextIn(texts[e.Article.Value]))));
                Assert.All(brief.Claims, c => Assert.NotEmpty(c.Origins));
            })
            .Check(Few);

    private static string Print(Brief brief) => JsonSerializer.Serialize(brief);
}
