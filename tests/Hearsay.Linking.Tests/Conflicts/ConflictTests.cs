using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Tests.Conflicts;

public sealed class ConflictTests
{
    // What makes the two articles one story.
    private const string Shared = " Ice had closed the harbour of Quillport on Monday after a storm.";

    private static readonly Actor Trawl = Build.Actor("Edda Trawl");
    private static readonly Actor Brine = Build.Actor("Olga Brine");

    [Theory]
    [InlineData("the storm flooded 140 cellars", "the storm flooded 410 cellars", ConflictKind.Number, "140", "410")]
    [InlineData(
        "the crate was in the north cellar",
        "the crate is at the customs shed",
        ConflictKind.Place,
        "in the north cellar",
        "at the customs shed"
    )]
    [InlineData("the alarm rang at 02:10", "the alarm rang at 03:20", ConflictKind.Date, "02:10", "03:20")]
    [InlineData("the alarm rang at once", "the alarm rang at 03:20", ConflictKind.Date, "at once", "03:20")]
    [InlineData("the alarm rang at 4.20 in the morning", "the alarm rang at half past five", ConflictKind.Date, "4.20", "half past five")]
    [InlineData("about thirty trawlers were present", "the trawlers numbered eleven", ConflictKind.Number, "thirty", "eleven")]
    [InlineData(
        "the lunch was held at the Kelp Club",
        "there was a lunch at the Hotel Buoy",
        ConflictKind.Place,
        "at the Kelp Club",
        "at the Hotel Buoy"
    )]
    [InlineData("the sluice gate was open", "the sluice gate had been shut", ConflictKind.Polarity, "open", "shut")]
    [InlineData("the storm killed 12 people", "nine people died in the storm", ConflictKind.Number, "12", "nine")]
    [InlineData("nine miners died in the storm", "eleven men lost their lives in the storm", ConflictKind.Number, "nine", "eleven")]
    [InlineData("two sailors died in the storm", "three sailors perished in the storm", ConflictKind.Number, "two", "three")]
    [InlineData(
        "nine miners died in the storm at gallery seven",
        "eleven men lost their lives in the storm",
        ConflictKind.Number,
        "nine",
        "eleven"
    )]
    [InlineData("one fisherman was wounded in the storm", "three fishermen were wounded in the storm", ConflictKind.Number, "one", "three")]
    [InlineData("the alarm rang at 6:40 p.m. on the quay", "the alarm rang at 6:40 on the quay", ConflictKind.Date, "6:40", "6:40")]
    [InlineData("500 people marched", "90 people took part in the march", ConflictKind.Number, "500", "90")]
    [InlineData("the sluice gates were locked on the quay", "the sluice gates were open", ConflictKind.Polarity, "locked", "open")]
    [InlineData("64 lorries had been let through", "no more than 19 vehicles had been admitted", ConflictKind.Number, "64", "19")]
    [InlineData("two drivers were arrested", "five members were in custody", ConflictKind.Number, "two", "five")]
    [InlineData("between 30 and 40 workers did not report for work", "52 employees stayed away", ConflictKind.Number, "30 and 40", "52")]
    [InlineData("the ward saw 85 cases", "the ward's 85 cases were really 58", ConflictKind.Number, "85", "58")]
    [InlineData("the ward saw 85 cases", "the ward saw not 85 but 58 cases", ConflictKind.Number, "85", "58")]
    [InlineData("they signed a truce in Kelpwick", "the truce was signed in Buoyham", ConflictKind.Place, "in Kelpwick", "in Buoyham")]
    [InlineData(
        "the two sides talked through Lydian monks",
        "the two sides had spoken directly",
        ConflictKind.Channel,
        "through Lydian monks",
        "directly"
    )]
    [InlineData(
        "the two sides talked via the monks of Lydia",
        "the two sides had spoken face to face",
        ConflictKind.Channel,
        "via the monks of Lydia",
        "face to face"
    )]
    [InlineData(
        "the two sides talked through Lydian monks",
        "the two sides had talked without a mediator",
        ConflictKind.Channel,
        "through Lydian monks",
        "without a mediator"
    )]
    public void Link_TwoVersions_ConflictWithTheWordsOfBoth(string first, string second, ConflictKind on, string left, string right)
    {
        Conflict conflict = Assert.Single(ConflictsOf(first, second));
        Assert.Equal(on, conflict.On);
        Assert.Equal([left, right], conflict.Spans.OrderBy(s => s.Article).Select(s => Text(s, first, second)));
    }

    [Theory]
    [InlineData("the storm killed nine soldiers", "the storm killed twelve civilians")]
    [InlineData("the crate was stored in the shed of the Kelp Club", "the crate had stood in the shed for weeks")]
    [InlineData("the storm flooded at least 20 cellars", "the storm flooded 23 cellars")]
    [InlineData("the storm flooded 140 cellars", "the storm sank 41 boats")]
    [InlineData("the storm left 50 people dead", "53 people were hurt in the storm")]
    [InlineData("the storm flooded fewer than half of the 900 cellars", "the storm flooded 410 cellars")]
    [InlineData("the crate was in the north cellar", "the piano was at the customs shed")]
    [InlineData("the alarm rang at 5.10 on the quay", "the alarm rang at ten past five")]
    [InlineData("the sluice was an open gate", "the sluice was a shut gate")]
    [InlineData("the mate was on probation", "the mate was at the customs shed")]
    [InlineData("the mate was on the attack", "the mate was at the customs shed")]
    [InlineData("the lunch was held at the Kelp Club", "the lunch was held at a club")]
    [InlineData("a 36-year-old trawler sank", "a 66-year-old trawler sank")]
    [InlineData("the storm killed 12 people", "another nine people died in the storm")]
    [InlineData("the storm killed 12 people", "five passengers died in the storm")]
    [InlineData("the levy took 36 percent of the catch", "the levy took 35.7 percent of the catch")]
    [InlineData("the storm killed about 12 people", "13 people died in the storm")]
    [InlineData("the storm killed 1,412 people", "1,400 people died in the storm")]
    [InlineData("the storm in Kelpwick killed 12 people", "nine people died in the flood in Buoyham")]
    [InlineData("the storm killed 12 people", "nine people might have died in the storm")]
    [InlineData("they signed a truce in Kelpwick", "the mates signed a lease in Buoyham")]
    [InlineData("the two sides talked through Lydian monks", "the crew walked directly home")]
    [InlineData("the two sides talked through Lydian monks", "the two sides had not spoken directly")]
    [InlineData("the two sides talked through Lydian monks", "the two sides had talked through Lydian monks in May")]
    [InlineData("the gate was closed in Kelpwick", "the gate was found in Buoyham")]
    public void Link_DifferentMattersOrAgreeingNumbers_DoNotConflict(string first, string second) =>
        Assert.Empty(ConflictsOf(first, second));

    [Fact]
    public void Link_ArticleAnnouncesDisagreement_ConflictsOnTheDate()
    {
        const string Text =
            "Nobody agrees on how the bell came here. Edda Trawl says it was cast here in 1911. Olga Brine says it came by ship in 1934.";
        Annotation a = Build.Article("a", Text).With(Trawl, Brine);
        a = a with { Sentences = [.. Text.Split(". ").Select(s => a.Span(s))], Dates = [Build.Year(a, "1911"), Build.Year(a, "1934")] };
        a = a.With(a.Says("s1", "Edda Trawl", "it was cast here in 1911"), a.Says("s2", "Olga Brine", "it came by ship in 1934"));
        Assert.Equal(ConflictKind.Date, Assert.Single(StoryLinker.Link([a]).Conflicts).On);
    }

    [Fact]
    public void Link_ArticleSetsOneFigureAgainstTheLast_ConflictsOnTheNumber()
    {
        const string Text = "Edda Trawl says the ice took 40 boats. The council gave a lower figure. Olga Brine says 12 boats are gone.";
        Annotation a = Build.Article("a", Text).With(Trawl, Brine);
        a = a with { Sentences = [.. Text.Split(". ").Select(s => a.Span(s))] };
        a = a.With(a.Says("s1", "Edda Trawl", "the ice took 40 boats"), a.Says("s2", "Olga Brine", "12 boats are gone"));
        Assert.Equal(ConflictKind.Number, Assert.Single(StoryLinker.Link([a]).Conflicts).On);
    }

    [Theory]
    [InlineData("Four patients died in the ward", "Seven people have died", 1)]
    [InlineData("Seven people have died", "Four patients died in the ward", 0)]
    public void Link_BareTollAfterOneOfACalling_CountsTheSame(string first, string second, int conflicts)
    {
        string text = $"{first}, Edda Trawl said. {second}, Olga Brine said.";
        Annotation a = Build.Article("a", text).With(Trawl, Brine);
        a = a with { Sentences = [.. text.Split(". ").Select(s => a.Span(s))] };
        a = a.With(a.Says("s1", "Edda Trawl", first), a.Says("s2", "Olga Brine", second));
        Assert.Equal(conflicts, StoryLinker.Link([a]).Conflicts.Length);
    }

    [Theory]
    [InlineData("Quillport Echo", 0)]
    [InlineData("Kelp Courier", 1)]
    public void Link_NewerCountInAnArticlesOwnVoice_ConflictsUnlessTheOutletHasCountedAgain(string outlet, int conflicts)
    {
        Brief brief = StoryLinker.Link([
            Own("a", "Nine miners died in the storm at Kelpwick", "Quillport Echo", "2031-03-03"),
            Own("b", "Eleven men lost their lives in the storm at Kelpwick", outlet, "2031-03-09"),
        ]);
        Assert.Single(brief.Stories);
        Assert.Equal(conflicts, brief.Conflicts.Length);

        static Annotation Own(string id, string content, string outlet, string day)
        {
            Annotation article = Build.Article(id, $"{content}.{Shared}", outlet, day);
            StatementSource own = new(new ActorReference(null, null, null), false, Anonymity.Unstated);
            return article.With(new Statement(RowId.From("s" + id), article.Article.Id, own, [article.Span(content)], SpeechAct.Assertion));
        }
    }

    [Fact]
    public void Link_TotalOfThoseRescued_ConflictsWithAnotherCount()
    {
        Brief brief = StoryLinker.Link([
            Rescue("a", "Edda Trawl", "212 people were rescued from the ferry"),
            Rescue("b", "Olga Brine", "a total of 221 passengers were rescued from the ferry"),
        ]);
        Assert.Equal(ConflictKind.Number, Assert.Single(brief.Conflicts).On);

        static Annotation Rescue(string id, string speaker, string content)
        {
            Annotation article = Build.Article(id, $"{speaker} said {content}.{Shared}").With(Build.Actor(speaker));
            article = article with { Factuality = [new PredicateFactuality(article.Span("rescued"), 3)] };
            return article.With(article.Says("s" + id, speaker, content));
        }
    }

    [Fact]
    public void Link_TwoTimesOfOneDeedSideBySide_Conflict()
    {
        const string Text = "Edda Trawl said the harbour guards fired first, at ten past five. Olga Brine put the first shot at 4.45.";
        Annotation a = Build.Article("a", Text).With(Trawl, Brine);
        a = a with { Sentences = [.. Text.Split(". ").Select(s => a.Span(s))] };
        a = a.With(
            a.Says("s1", "Edda Trawl", "the harbour guards fired first, at ten past five"),
            a.Says("s2", "Olga Brine", "the first shot at 4.45")
        ) with
        {
            Factuality = [new PredicateFactuality(a.Span("fired"), 3)],
        };
        Assert.Equal(ConflictKind.Date, Assert.Single(StoryLinker.Link([a]).Conflicts).On);
    }

    [Theory]
    [InlineData("it had opened two gates at 02:10 because of the lake", "its sirens went off at 03:20", 0)]
    [InlineData("it had sounded the sirens at 02:10 because of the lake", "its sirens went off at 03:20", 1)]
    public void Link_HoursOfOneSpeaker_ConflictOnlyWhereMoreThanItselfIsShared(string first, string second, int conflicts)
    {
        Brief brief = StoryLinker.Link([Told("a", first, "it"), Told("b", second, "its")]);
        Assert.Single(brief.Stories);
        Assert.Equal(conflicts, brief.Conflicts.Length);

        static Annotation Told(string id, string content, string pronoun)
        {
            Actor trust = Build.Actor("Lower Quill Harbour Trust", ActorKind.Organization);
            Annotation article = Build.Article(id, $"Lower Quill Harbour Trust said {content}.{Shared}").With(trust);
            int start = article.Span(content).Start;
            return article.With(article.Says("s1", trust.Name, content)) with
            {
                Mentions =
                [
                    new Mention(article.Span(trust.Name), trust.Kind, MentionForm.Name, trust.Id),
                    new Mention(TextSpan.FromBounds(start, start + pronoun.Length), trust.Kind, MentionForm.Pronoun, trust.Id),
                ],
            };
        }
    }

    private static ImmutableArray<Conflict> ConflictsOf(string first, string second)
    {
        Annotation a = Build.Article("a", $"Edda Trawl said {first}.{Shared}").With(Trawl);
        Annotation b = Build.Article("b", $"Olga Brine said {second}.{Shared}").With(Brine);
        Brief brief = StoryLinker.Link([a.With(a.Says("s1", "Edda Trawl", first)), b.With(b.Says("s2", "Olga Brine", second))]);
        return brief.Stories.Length == 1 ? brief.Conflicts : [];
    }

    private static string Text(Evidence evidence, string first, string second) =>
        evidence.Span.TextIn(evidence.Article.Value == "a" ? $"Edda Trawl said {first}.{Shared}" : $"Olga Brine said {second}.{Shared}");
}
