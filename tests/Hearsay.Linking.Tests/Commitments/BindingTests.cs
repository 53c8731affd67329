using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests.Commitments;

/// <summary>Which words bind whoever gives them: a promise of something, a warning of what the speaker's own side will do.</summary>
public sealed class BindingTests
{
    private static readonly Actor Norland = Build.Actor("Norland", ActorKind.Government);
    private static readonly Actor Minister = Build.Actor("Edda Trawl") with { Roles = [new Role("foreign minister", "Norland", null)] };
    private static readonly Actor Fisher = Build.Actor("Edda Trawl") with { Roles = [new Role("fisher", null, null)] };

    [Theory]
    [InlineData("we will close the fish pier", 1)]
    [InlineData("we'll close the fish pier", 1)]
    [InlineData("the fish pier will be closed by ice", 0)]
    [InlineData("ice could close the fish pier", 0)]
    [InlineData("we will close the fish pier and may close the shed", 0)]
    [InlineData("any search of the fish pier would be treated as theft", 1)]
    [InlineData("any search of the fish pier will be met with silence", 1)]
    [InlineData("any search of the fish pier would be cold work", 0)]
    public void Link_Warning_BindsWhereItTellsWhatTheSpeakersSideDoes(string warned, int expected) =>
        Assert.Equal(expected, CommitmentsOf(Fisher, warned, SpeechAct.Warning).Length);

    [Theory]
    [InlineData("Norland would close the fish pier if the ice melts", 1)]
    [InlineData("Norland would close the fish pier unless the ice melts", 1)]
    [InlineData("the dredgers would lose their licence if they sail", 1)]
    [InlineData("the dredgers would be fined if they sail", 1)]
    [InlineData("the dredgers would be wet if they sail", 0)]
    [InlineData("the dredgers would lose their licence by then", 0)]
    public void Link_UltimatumOfAnOffice_BindsAndThatOfAnybodyElseDoesNot(string warned, int expected)
    {
        Assert.Equal(
            expected,
            CommitmentsOf(Minister with { Roles = [new Role("harbour minister", null, null)] }, warned, SpeechAct.Warning).Length
        );
        Assert.Empty(CommitmentsOf(Fisher, warned, SpeechAct.Warning));
    }

    [Fact]
    public void Link_WarningOfWhatTheSpeakersStateDoes_Binds() =>
        Assert.Single(CommitmentsOf(Minister, "Norland would close the fish pier at dusk", SpeechAct.Warning));

    [Fact]
    public void Link_WarningThatIsOnlyPossible_DoesNotBind() =>
        Assert.Empty(
            CommitmentsOf(Fisher, "we will close the fish pier", SpeechAct.Warning, said => said with { Certainty = Certainty.Possible })
        );

    [Theory]
    [InlineData("it would fine the dredgers", 1)]
    [InlineData("they would search the dredgers", 1)]
    [InlineData("it would snow on the dredgers", 0)]
    [InlineData("it would become the custom of the dredgers", 0)]
    [InlineData("the winter would fine the dredgers", 0)]
    public void Link_WarningOfAnUnnamedOffice_BindsWhereItSpeaksOfItself(string warned, int expected)
    {
        Annotation a = Build.Article("a", $"A watchdog warned that {warned}.");
        Assert.Equal(expected, StoryLinker.Link([a.With(a.Says("s1", "A watchdog", warned, SpeechAct.Warning))]).Commitments.Length);
    }

    [Theory]
    [InlineData(SpeechAct.Promise, "to repair the fish pier", 1)]
    [InlineData(SpeechAct.Vow, "to repair the fish pier", 1)]
    [InlineData(SpeechAct.Threat, "to close the fish pier", 1)]
    [InlineData(SpeechAct.Assurance, "the fish pier would be repaired", 1)]
    [InlineData(SpeechAct.Assurance, "the fish pier was safe", 0)]
    [InlineData(SpeechAct.Promise, "the fish pier is safe and will be repaired", 1)]
    [InlineData(SpeechAct.Assertion, "it will repair the fish pier", 0)]
    [InlineData(SpeechAct.Demand, "to repair the fish pier", 0)]
    [InlineData(SpeechAct.Promise, "otherwise", 0)]
    [InlineData(SpeechAct.Promise, "why the fish pier will be closed", 0)]
    [InlineData(SpeechAct.Promise, "whether the fish pier will be closed", 0)]
    public void Link_CommissiveWords_BindWhereTheySayWhatIsToCome(SpeechAct act, string content, int expected) =>
        Assert.Equal(expected, CommitmentsOf(Fisher, content, act).Length);

    [Theory]
    [InlineData("Two pilots", 1)]
    [InlineData("It", 0)]
    [InlineData("This", 0)]
    [InlineData("What was left of the board", 0)]
    public void Link_PromiseOfNobodyInParticular_BindsNobody(string speaker, int expected)
    {
        Annotation a = Build.Article("a", $"{speaker} promised to repair the fish pier.");
        Assert.Equal(
            expected,
            StoryLinker.Link([a.With(a.Says("s1", speaker, "to repair the fish pier", SpeechAct.Promise))]).Commitments.Length
        );
    }

    [Fact]
    public void Link_PromiseInALiftedPassage_DoesNotBindAgain() =>
        Assert.Empty(
            CommitmentsOf(Fisher, "to repair the fish pier", SpeechAct.Promise, said => said with { Quoted = QuotationKind.Block })
        );

    // The body of the office is on the speaker's side: of a minister the ministry, whichever way it is called.
    [Theory]
    [InlineData("secretary", "Tresk Union", "Tresk Union", true)]
    [InlineData("Health Minister", null, "Health Ministry", true)]
    [InlineData("Minister of Health", null, "Ministry of Health", true)]
    [InlineData("Health Minister", null, "Tresk Union", false)]
    [InlineData("singer", null, "Tresk Union", false)]
    public void Link_DeedOfTheSpeakersBody_KeepsThePromise(string title, string? of, string body, bool isKept)
    {
        Actor speaker = Build.Actor("Edda Trawl") with { Roles = [new Role(title, of, null)] };
        Actor doer = Build.Actor(body, ActorKind.Organization);
        Annotation a = Said(speaker, "to repair the fish pier of Quillport", SpeechAct.Promise, "2031-01-02").With(doer);
        string done = $"{body} repaired the fish pier of Quillport";
        Annotation b = Build.Article("b", $"Two pilots said {done}.", null, "2031-02-02").With(doer, speaker);
        b = b.With(b.Says("s2", "Two pilots", done)) with
        {
            Mentions = [new Mention(b.Span(body), ActorKind.Organization, MentionForm.Name, doer.Id)],
        };
        ImmutableArray<CommitmentTest> tests = Assert.Single(StoryLinker.Link([a, b]).Commitments).Tests;
        Assert.Equal(isKept, tests.Any(test => test.Relation == TestRelation.Keeps));
    }

    private static ImmutableArray<Commitment> CommitmentsOf(
        Actor speaker,
        string content,
        SpeechAct act,
        Func<Statement, Statement>? change = null
    )
    {
        Annotation a = Said(speaker, content, act, null);
        return StoryLinker.Link([a with { Statements = [(change ?? (said => said))(a.Statements[0])] }]).Commitments;
    }

    private static Annotation Said(Actor speaker, string content, SpeechAct act, string? published)
    {
        Annotation a = Build.Article("a", $"{speaker.Name} of Norland said {content}.", null, published).With(speaker, Norland);
        a = a.With(a.Says("s1", speaker.Name, content, act));
        return a with { Mentions = [.. NorlandIn(a)] };
    }

    private static IEnumerable<Mention> NorlandIn(Annotation a)
    {
        for (int at = 0; (at = a.Article.Text.IndexOf("Norland", at, StringComparison.Ordinal)) >= 0; at += 7)
            yield return new Mention(Core.Text.TextSpan.FromBounds(at, at + 7), ActorKind.Government, MentionForm.Name, Norland.Id);
    }
}
