using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests.Denials;

public sealed class DenialMatchTests
{
    private static readonly Actor Board = Build.Actor("Northern Ice Board", ActorKind.Organization);
    private static readonly Actor Brine = Build.Actor("Olga Brine");

    // What makes two articles one story.
    private const string Setting = " The schooner Halden Rose lay at the Tresk pier below the lighthouse of Amber Point.";

    [Theory]
    [InlineData("the lantern was pawned to a sailor", "said", "the lantern had never been pledged, pawned or sold", SpeechAct.Denial)]
    [InlineData(
        "rifles were found under the deck",
        "said",
        "there had never been rifles, pistols or other weapons aboard",
        SpeechAct.Denial
    )]
    [InlineData("the grain ship was searched at the pier", "denied", "that the ship had been searched", SpeechAct.Denial)]
    [InlineData(
        "the smugglers stole the files of the harbour patients",
        "said",
        "no patient data had been copied, downloaded or sold",
        SpeechAct.Assertion
    )]
    // A plan that is said not to exist, unlike one that is turned down.
    [InlineData("the board plans to close the pier of Tresk", "denied", "that it plans to close the pier of Tresk", SpeechAct.Denial)]
    [InlineData("the clerk accepted a ransom of silver", "rejected", "the claim that a ransom of silver was accepted", SpeechAct.Denial)]
    public void Link_NegationOfTheDeed_DeniesTheClaim(string told, string cue, string denied, SpeechAct act)
    {
        Claim claim = ClaimOf(told, cue, denied, act);
        Assert.Equal((ClaimState.Denied, "s2"), (claim.State, Assert.Single(claim.DeniedBy).Value));
    }

    [Theory]
    [InlineData("no pilot had ever warned the Northern Ice Board about the pier", ClaimState.Denied)]
    [InlineData("no pilot had ever paid the Northern Ice Board for the pier", ClaimState.Asserted)]
    public void Link_NegationThatItWasSaidAtAll_DeniesTheTelling(string denied, ClaimState state)
    {
        const string Told = "the Northern Ice Board about the pier";
        Actor trawl = Build.Actor("Edda Trawl");
        string text = $"Edda Trawl said that he had warned {Told}.{Setting}";
        Annotation a = Build.Article("a", text).With(trawl, Board);
        Statement outer = a.Says("s0", "Edda Trawl", $"he had warned {Told}");
        Statement inner = a.Says("s1", "Edda Trawl", Told, SpeechAct.Warning) with { Cue = a.Span("warned"), Parent = outer.Id };
        a = a.With(outer, inner) with { Mentions = [new Mention(a.Span(Board.Name), Board.Kind, MentionForm.Name, Board.Id)] };
        Annotation b = Build.Article("b", $"Olga Brine said that {denied}.{Setting}").With(Brine, Board);
        b = b.With(b.Says("s2", "Olga Brine", denied)) with
        {
            Mentions = [new Mention(b.Span(Board.Name), Board.Kind, MentionForm.Name, Board.Id)],
        };
        Brief brief = StoryLinker.Link([a, b]);
        Assert.Equal(state, brief.Claims.First(c => c.Members.Any(m => m.Value == "s1")).State);
    }

    [Theory]
    // Part of it is granted.
    [InlineData("the lantern was pawned to a sailor", "said", "the lantern had not been pawned sooner", SpeechAct.Assertion)]
    // What is refused is not said to be untrue.
    [InlineData("the council made a proposal to move the pier", "rejected", "the proposal to move the pier", SpeechAct.Denial)]
    // How a thing is not.
    [InlineData(
        "the storm over the pier was announced",
        "said",
        "it was no accident that the storm over the pier was announced",
        SpeechAct.Assertion
    )]
    // Another thing beside the deed.
    [InlineData("the lantern was pawned to a sailor", "said", "the anchor had never been pawned", SpeechAct.Denial)]
    public void Link_NegationOfSomethingElse_DeniesNothing(string told, string cue, string denied, SpeechAct act) =>
        Assert.Empty(ClaimOf(told, cue, denied, act).DeniedBy);

    [Fact]
    public void Link_OwnWordsRightAfterADenial_DenyToo()
    {
        const string Denial = "the claim that a ransom of silver was accepted";
        const string After = "Not one coin has left this house";
        Annotation a = Told("the clerk accepted a ransom of silver");
        Annotation b = Build
            .Article("b", $"Northern Ice Board rejected {Denial}. \u201C{After},\u201D it said." + Setting, published: "2031-01-03")
            .With(Board, Brine);
        b = b with { Sentences = [b.Span($"Northern Ice Board rejected {Denial}."), b.Span($"\u201C{After},\u201D it said.")] };
        Brief brief = StoryLinker.Link([
            a,
            b.With(
                b.Says("s2", "Northern Ice Board", Denial, SpeechAct.Denial) with
                {
                    Cue = b.Span("rejected"),
                },
                b.Says("s3", "Northern Ice Board", After) with
                {
                    Polarity = Polarity.Negative,
                    Quoted = QuotationKind.Direct,
                }
            ),
        ]);
        Claim claim = brief.Claims.Single(c => c.Members.Any(m => m.Value == "s1"));
        Assert.Equal(["s2", "s3"], claim.DeniedBy.Select(d => d.Value));
    }

    private static Annotation Told(string told)
    {
        Annotation a = Build.Article("a", $"Olga Brine said {told}." + Setting, published: "2031-01-02").With(Board, Brine);
        return a.With(a.Says("s1", "Olga Brine", told));
    }

    private static Claim ClaimOf(string told, string cue, string denied, SpeechAct act)
    {
        Annotation b = Build.Article("b", $"Northern Ice Board {cue} {denied}." + Setting, published: "2031-01-03").With(Board, Brine);
        Brief brief = StoryLinker.Link([
            Told(told),
            b.With(b.Says("s2", "Northern Ice Board", denied, act) with { Cue = b.Span(cue), Polarity = Polarity.Negative }),
        ]);
        return brief.Claims.Single(c => c.Members.Any(m => m.Value == "s1"));
    }
}
