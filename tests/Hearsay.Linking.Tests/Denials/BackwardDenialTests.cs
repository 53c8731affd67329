using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests.Denials;

public sealed class BackwardDenialTests
{
    private static readonly Actor Board = Build.Actor("Northern Ice Board", ActorKind.Organization);
    private static readonly Actor Brine = Build.Actor("Olga Brine");

    [Theory]
    [InlineData("rejected", "that account", SpeechAct.Denial)]
    [InlineData("denied", "that anybody had taken it", SpeechAct.Denial)]
    [InlineData("called", "the report an invention", SpeechAct.Assertion)]
    [InlineData("said", "it was not true", SpeechAct.Assertion)]
    [InlineData("said", "no such crate had come", SpeechAct.Assertion)]
    [InlineData("maintained that", "it had not", SpeechAct.Assertion)]
    [InlineData("said", "that is false", SpeechAct.Assertion)]
    [InlineData("called that", "a fairy tale told by sailors", SpeechAct.Assertion)]
    public void Link_DenialThatPointsBack_DeniesWhatStandsBefore(string cue, string content, SpeechAct act)
    {
        Annotation a = Build
            .Article("a", $"Olga Brine said a crate of salt had been stolen. Northern Ice Board {cue} {content}.")
            .With(Board, Brine);
        a = a with
        {
            Sentences = [a.Span("Olga Brine said a crate of salt had been stolen."), a.Span($"Northern Ice Board {cue} {content}.")],
        };
        Brief brief = StoryLinker.Link([
            a.With(
                a.Says("s1", "Olga Brine", "a crate of salt had been stolen"),
                a.Says("s2", "Northern Ice Board", content, act) with
                {
                    Cue = a.Span(cue),
                }
            ),
        ]);
        Claim claim = brief.Claims.Single(c => c.Text.StartsWith("a crate", StringComparison.Ordinal));
        Assert.Equal((ClaimState.Denied, "s2"), (claim.State, Assert.Single(claim.DeniedBy).Value));
    }

    [Fact]
    public void Link_AllegationThatSharesOneWordAndNobody_IsNotWhatWasSaid()
    {
        Annotation a = Build.Article("a", "Olga Brine regretted the killing of Tor Salk.", published: "2031-01-02").With(Brine);
        Annotation b = Build
            .Article("b", "Northern Ice Board dismissed allegations of assassination plots as misleading.", published: "2031-01-03")
            .With(Board);
        Brief brief = StoryLinker.Link([
            a.With(a.Says("s1", "Olga Brine", "the killing of Tor Salk")),
            b.With(
                b.Says("s2", "Northern Ice Board", "allegations of assassination plots as misleading", SpeechAct.Denial) with
                {
                    Cue = b.Span("dismissed"),
                }
            ),
        ]);
        Assert.All(brief.Claims, c => Assert.Empty(c.DeniedBy));
    }

    [Fact]
    public void Link_OwnStatementBefore_IsNotDenied()
    {
        Annotation a = Build.Article("a", "Olga Brine said a crate of salt had been stolen. Olga Brine said it was not true.").With(Brine);
        a = a with { Sentences = [a.Span("Olga Brine said a crate of salt had been stolen."), a.Span("Olga Brine said it was not true.")] };
        Brief brief = StoryLinker.Link([
            a.With(a.Says("s1", "Olga Brine", "a crate of salt had been stolen"), a.Says("s2", "Olga Brine", "it was not true")),
        ]);
        Assert.All(brief.Claims, c => Assert.Empty(c.DeniedBy));
    }

    [Fact]
    public void Link_ThreatDeniedByItsSpeaker_IsDenied()
    {
        Annotation a = Build.Article("a", "Olga Brine threatened to dismiss every pilot.", published: "2031-01-02").With(Brine);
        Annotation b = Build.Article("b", "Olga Brine denied that she meant to dismiss pilots.", published: "2031-01-03").With(Brine);
        Brief brief = StoryLinker.Link([
            a.With(a.Says("s1", "Olga Brine", "to dismiss every pilot", SpeechAct.Threat)),
            b.With(b.Says("s2", "Olga Brine", "she meant to dismiss pilots", SpeechAct.Denial) with { Polarity = Polarity.Negative }),
        ]);
        Assert.Contains(brief.Claims, c => c.DeniedBy.Any(d => d.Value == "s2"));
    }
}
