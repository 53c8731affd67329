using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests;

public sealed class StoryLinkerPropertyTests
{
    private static readonly string[] Speakers = ["Edda Trawl", "Olga Brine", "Trawl", "E. Trawl", "Northern Ice Board", "two pilots"];
    private static readonly string[] Outlets = ["Quillport Echo", "Tresk Times", "The Tresk Times", "Vane"];
    private static readonly string[] Contents =
    [
        "the ice breaker had struck the fish pier",
        "the ice breaker had injured 12 dockers",
        "the ice breaker had injured 21 dockers",
        "the ice breaker had not struck the fish pier",
        "it would repair the fish pier by spring",
        "the crate is in the north cellar",
        "the crate was at the customs shed",
    ];

    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void Link_AnyOrderOfInput_GivesTheSameBrief() =>
        Prop.ForAll<int, int>(
                (seed, turn) =>
                {
                    ImmutableArray<Annotation> batch = Batch(seed);
                    Annotation[] turned = [.. batch.OrderBy(a => Mix(a.Article.Id.Value.Length + turn, a.Article.Id.Value[^1]))];
                    return Print(StoryLinker.Link(batch)) == Print(StoryLinker.Link(turned));
                }
            )
            .Check(Few);

    [Fact]
    public void Link_AnyBatch_PutsEveryArticleInOneStory() =>
        Prop.ForAll<int>(seed =>
            {
                ImmutableArray<Annotation> batch = Batch(seed);
                IEnumerable<string> told = StoryLinker.Link(batch).Stories.SelectMany(s => s.Articles).Select(a => a.Value);
                return told.Order(StringComparer.Ordinal)
                    .SequenceEqual(batch.Select(a => a.Article.Id.Value).Order(StringComparer.Ordinal));
            })
            .Check(Few);

    [Fact]
    public void Link_AnyBatch_RefersOnlyToRowsAndActorsThatExist() =>
        Prop.ForAll<int>(seed =>
            {
                Brief brief = StoryLinker.Link(Batch(seed));
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
                Brief brief = StoryLinker.Link(Batch(seed));
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

    private static ImmutableArray<Annotation> Batch(int seed) =>
        [.. Enumerable.Range(0, 2 + (Mix(seed, 0) % 5)).Select(i => Article(seed, i))];

    private static Annotation Article(int seed, int number)
    {
        string[] sentences =
        [
            .. Enumerable
                .Range(0, 1 + (Mix(seed, number + 10) % 4))
                .Select(i => (Speaker: Pick(Speakers, seed, number, i), Content: Pick(Contents, seed, i, number + 50)))
                .Select(p => $"{p.Speaker} said {p.Content}."),
        ];
        string day = (1 + (Mix(seed, number + 20) % 3)).ToString("00", CultureInfo.InvariantCulture);
        Annotation article = Build.Article(
            "n" + number.ToString(CultureInfo.InvariantCulture),
            string.Join('\n', sentences),
            Pick(Outlets, seed, number, 7),
            Mix(seed, number + 30) % 4 == 0 ? null : "2031-01-" + day
        );
        foreach (
            string speaker in Speakers.Where(s =>
                char.IsUpper(s[0]) && article.Article.Text.Contains(s + " said", StringComparison.Ordinal)
            )
        )
            article = article.With(
                Build.Actor(speaker, speaker.Contains("Board", StringComparison.Ordinal) ? ActorKind.Organization : ActorKind.Person)
            );
        foreach (string sentence in sentences.Distinct(StringComparer.Ordinal))
            article = article.With(StatementIn(article, sentence));
        return article;
    }

    private static Statement StatementIn(Annotation article, string sentence)
    {
        string[] parts = sentence.TrimEnd('.').Split(" said ");
        int start = article.Article.Text.IndexOf(sentence, StringComparison.Ordinal);
        var content = Core.Text.TextSpan.FromBounds(start + parts[0].Length + 6, start + sentence.Length - 1);
        SpeechAct act = parts[1].StartsWith("it would", StringComparison.Ordinal) ? SpeechAct.Promise : SpeechAct.Assertion;
        return article.Says($"s-{article.Article.Id}-{start}", parts[0], parts[1], act) with { Content = [content] };
    }

    private static string Pick(string[] choices, int seed, int one, int other) => choices[Mix(seed, (one * 31) + other) % choices.Length];

    private static int Mix(int seed, int salt) => (int)(Core.Text.StableHash.Start.Add(seed).Add(salt).ToUInt64() % 1_000_003);

    private static string Print(Brief brief) => JsonSerializer.Serialize(brief);
}
