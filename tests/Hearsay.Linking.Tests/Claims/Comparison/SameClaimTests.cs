using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Dates;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests.Claims.Comparison;

public sealed class SameClaimTests
{
    private const string Shared = " Ice had broken the cable to Quillport on Monday after a storm.";

    private static readonly Actor Trawl = Build.Actor("Edda Trawl");
    private static readonly Actor Brine = Build.Actor("Olga Brine");

    [Theory]
    [InlineData("the council had seen the crate near the pier", "seen", "the council had burned the crate near the pier", "burned", 2)]
    [InlineData("the council had burned the crate near the pier", "burned", "the council had burned the crate near the pier", "burned", 1)]
    public void Link_AlikeButForTheVerb_IsTwoClaims(string first, string verb, string second, string other, int claims)
    {
        Annotation a = Tells("a", Trawl, "s1", first, "2031-01-02", SpeechAct.Assertion, verb);
        Annotation b = Tells("b", Brine, "s2", second, "2031-01-03", SpeechAct.Assertion, other);

        Assert.Equal(claims, StoryLinker.Link([a, b]).Claims.Length);
    }

    [Theory]
    [InlineData("failed", 2)]
    [InlineData("published", 1)]
    public void Link_LearnedJudgeInDoubt_IsOneClaimOnlyWithAVerbInCommon(string verb, int claims)
    {
        Annotation a = Tells("a", Trawl, "s1", $"foremen {verb} the crane's winter inspection", "2031-01-02", SpeechAct.Assertion, verb);
        Annotation b = Tells(
            "b",
            Brine,
            "s2",
            "the council published the crane's inspection report of the winter",
            "2031-01-03",
            SpeechAct.Assertion,
            "published"
        );

        Assert.Equal(claims, StoryLinker.Link([a, b]).Claims.Length);
    }

    [Theory]
    [InlineData("forty barges are waiting off the pier", "at least 30 barges now wait off the pier", 2)]
    [InlineData("forty barges are waiting off the pier", "at least 30 barges are waiting off the pier", 1)]
    public void Link_FigureOfNow_IsOneOfItsOwnDay(string first, string second, int claims)
    {
        Annotation a = Tells("a", Trawl, "s1", first, "2031-01-02");
        Annotation b = Tells("b", Brine, "s2", second, "2031-01-06");

        Assert.Equal(claims, StoryLinker.Link([a, b]).Claims.Length);
    }

    [Theory]
    [InlineData("the council had never burned the crate", 2)]
    [InlineData("the council had burned the crate", 1)]
    public void Link_DeniedInALaterClause_IsTwoClaims(string later, int claims)
    {
        string first = $"the ferry had come to the pier on Monday, and that {later}";
        Annotation a = Tells("a", Trawl, "s1", first, "2031-01-02", SpeechAct.Assertion, "burned");
        Annotation b = Tells("b", Brine, "s2", "the council had burned the crate on the pier", "2031-01-03", SpeechAct.Assertion, "burned");

        Assert.Equal(claims, StoryLinker.Link([a, b]).Claims.Length);
    }

    [Theory]
    [InlineData("2031-01-20", 1)]
    [InlineData("2031-01-25", 2)]
    public void Link_PledgeOfOneSpeakerForOneDay_IsOneAct(string day, int claims)
    {
        Annotation a = Pledges(
            "a",
            "s1",
            "the ledgers of the harbour will be handed to the inspectors on 20 January",
            "20 January",
            "2031-01-20"
        );
        Annotation b = Pledges("b", "s2", "to let inspectors see books, plans and ledgers by 20 January", "20 January", day);

        Assert.Equal(claims, StoryLinker.Link([a, b]).Claims.Length);
    }

    private static Annotation Pledges(string article, string row, string words, string when, string day)
    {
        Annotation annotation = Tells(article, Trawl, row, words, "2031-01-02", SpeechAct.Promise);
        return annotation with { Dates = [new DateExpression(annotation.Span(when), DateType.Date, day, DateGrain.Day, null)] };
    }

    private static Annotation Tells(
        string article,
        Actor speaker,
        string row,
        string words,
        string published,
        SpeechAct act = SpeechAct.Assertion,
        params string[] predicates
    )
    {
        Annotation annotation = Build.Article(article, $"{speaker.Name} said {words}.{Shared}", $"Echo {article}", published).With(speaker);
        return annotation.With(annotation.Says(row, speaker.Name, words, act)) with
        {
            Factuality = [.. predicates.Select(p => new PredicateFactuality(annotation.Span(p), 3))],
        };
    }
}
