using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Extraction;
using Hearsay.Language;
using Hearsay.Linking;

namespace Hearsay.Tests.Actors;

/// <summary>Holds names, coreference and linking, one after the other, to the stories of <c>tests/specs/actors.md</c>.</summary>
public sealed class ActorSpecTests
{
    private const double LeastFound = 0.8;
    private const double MostWrong = 0.04;

    private static readonly TextAnalyzer Analyzer = TextAnalyzer.Create();
    private static readonly Annotator Annotator = Annotator.Create();
    private static readonly Dictionary<string, ActorStory> Stories = ActorStory.ReadAll();

    public static TheoryData<string> Titles => [.. Stories.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Link_Story_KeepsItsActorsApartAndFindsTheirMentions(string title)
    {
        ActorStory story = Stories[title];
        ILookup<string, (string Words, ActorId? Actor)> meant = Read(story);
        Dictionary<string, ActorId?> owners = story.Kinds.Keys.ToDictionary(k => k, k => MostMeant(meant[k].Select(m => m.Actor)));
        List<string> missed = [];
        List<string> wrong = [];
        int marks = 0;
        foreach (IGrouping<string, (string Words, ActorId? Actor)> key in meant)
        {
            bool isBystander = !story.Kinds.ContainsKey(key.Key);
            marks += isBystander ? 0 : key.Count();
            foreach ((string words, ActorId? actor) in key)
            {
                if (actor is not null && owners.FirstOrDefault(o => o.Key != key.Key && o.Value == actor).Key is { } other)
                    wrong.Add($"{words} of {key.Key} means {other}");
                else if (!isBystander && (actor is null || actor != owners[key.Key]))
                    missed.Add($"{words} of {key.Key}");
            }
        }

        string report = $"missed: {string.Join(", ", missed)}\nwrong: {string.Join(", ", wrong)}";
        Assert.Equal(owners.Values.Count(o => o is not null), owners.Values.Where(o => o is not null).Distinct().Count());
        Assert.True(wrong.Count <= MostWrong * marks, report);
        Assert.True(marks - missed.Count - wrong.Count >= LeastFound * marks, report);
    }

    private static ILookup<string, (string Words, ActorId? Actor)> Read(ActorStory story)
    {
        Annotation[] annotations = [.. story.Articles.Select(a => Annotator.Annotate(Analyzer.Analyze(a.Article)))];
        Brief brief = StoryLinker.Link(annotations);
        var ids = brief
            .Actors.SelectMany(a => a.Sources.Where(s => s.Local is not null).Select(s => (Key: (s.Article, s.Local!.Value), a.Id)))
            .ToDictionary(p => p.Key, p => p.Id);
        return annotations
            .Zip(story.Articles)
            .SelectMany(pair =>
                pair.Second.Marks.Select(mark => (mark.Key, Words: Words(pair.Second, mark), Actor: Meant(pair.First, mark.Span, ids)))
            )
            .ToLookup(m => m.Key, m => (m.Words, m.Actor));
    }

    private static string Words(MarkedArticle article, Mark mark) => mark.Span.TextIn(article.Article.Text);

    // The longest mention within the marked words, or a longer one that begins or ends with them and is not twice as long.
    private static ActorId? Meant(Annotation annotation, TextSpan span, Dictionary<(ArticleId, ActorId), ActorId> ids)
    {
        Mention? best = annotation
            .Mentions.Where(m => m.Span.OverlapWith(span) is > 0 and var common && (common == m.Span.Length || 2 * common >= m.Span.Length))
            .OrderByDescending(m => m.Span.OverlapWith(span))
            .ThenBy(m => m.Span.Length)
            .FirstOrDefault();
        if (best?.Actor is not { } local)
            return null;
        return ids.TryGetValue((annotation.Article.Id, local), out ActorId id) ? id : local;
    }

    private static ActorId? MostMeant(IEnumerable<ActorId?> actors) =>
        actors.Where(a => a is not null).GroupBy(a => a).OrderByDescending(g => g.Count()).ThenBy(g => g.Key!.Value).FirstOrDefault()?.Key;
}
