using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests.Claims;

/// <summary>What is worth being called a claim, and in which words it is shown.</summary>
public sealed class ClaimWorthTests
{
    private static readonly Actor Trawl = Build.Actor("Edda Trawl");
    private static readonly Actor Board = Build.Actor("Salt Board", ActorKind.Organization);

    [Theory]
    [InlineData("explained", "why the pier broke", 0)]
    [InlineData("does not know", "which crew broke the pier", 0)]
    [InlineData("cited", "finances", 0)]
    [InlineData("called", "it nonsense", 1)]
    [InlineData("put", "it at 80", 1)]
    [InlineData("called", "the broken pier a disgrace", 1)]
    public void Link_ContentThatNeedsItsVerb_IsAClaimOnlyWhereItTellsSomething(string cue, string content, int claims)
    {
        string words = $"Edda Trawl {cue} {content}";
        Annotation a = Build.Article("a", words + ".").With(Trawl);
        Brief brief = StoryLinker.Link([a.With(Clause(a, a.Says("s1", "Edda Trawl", content), cue, words))]);
        Assert.Equal(claims, brief.Claims.Length);
        Assert.All(brief.Claims, claim => Assert.Equal(words, claim.Text));
    }

    [Theory]
    [InlineData("that", 0)]
    [InlineData("it had not", 1)]
    public void Link_ContentOfEmptyWords_IsAClaimOnlyWhereItDenies(string content, int claims)
    {
        Annotation a = Build.Article("a", $"Edda Trawl said {content}.").With(Trawl);
        Assert.Equal(claims, StoryLinker.Link([a.With(a.Says("s1", "Edda Trawl", content))]).Claims.Length);
    }

    [Theory]
    [InlineData("We do not know which crew struck the pier", 0)]
    [InlineData("The crew that struck the pier would not speak", 1)]
    public void Link_DeedInsideWhatIsLeftOpen_IsNoClaim(string words, int claims)
    {
        Annotation a = Build.Article("a", words + ".");
        a = a with
        {
            Sentences = [a.Span(words + ".")],
            Unknowns = [new Unknown(words, a.Span(words))],
            Events = [Struck(a, "e1", "struck")],
        };
        Assert.Equal(claims, StoryLinker.Link([a]).Claims.Length);
    }

    [Fact]
    public void Link_DeedWithItsClause_IsShownInTheClause()
    {
        Annotation a = Build.Article("a", "The Salt Board left and struck the pier's oldest lamp.").With(Board);
        a = a with
        {
            Sentences = [a.Span(a.Article.Text)],
            Events =
            [
                Struck(a, "e1", "struck") with
                {
                    Actor = new ActorReference(Board.Id, a.Span("Salt Board"), null),
                    Clause = a.Span("struck the pier's oldest lamp"),
                },
            ],
        };
        Claim claim = Assert.Single(StoryLinker.Link([a]).Claims);
        Assert.Equal("Salt Board \u2026 struck the pier's oldest lamp", claim.Text);
        Assert.Equal("struck the pier's oldest lamp", a.Article.Slice(claim.Origins.Single().Because.Single().Spans.Single().Span));
    }

    [Fact]
    public void Link_HeadlineLedeAndLaterSentence_AreOneClaim()
    {
        const string Headline = "Salt Board met with the envoy of Norland";
        const string Lede =
            "The Salt Board met in secret for three hours on the old ice pier off Quillport, in the damp cellar of a fish market, with the envoy of Norland";
        Annotation a = Build.Article("a", $"{Headline}.\n{Lede}.").With(Board);
        a = a with { Sentences = [a.Span(Headline + "."), a.Span(Lede + ".")] };
        a = a with { Events = [Met(a, "e1", Headline), Met(a, "e2", Lede)] };
        Claim claim = Assert.Single(StoryLinker.Link([a]).Claims);
        Assert.Equal(2, claim.Members.Length);
    }

    [Fact]
    public void Link_WhatASpeakerThinksWithinOneSentence_IsOneClaim()
    {
        const string Said = "I fear the pier may break, and when the ice comes to Quillport nobody will be warned by anyone";
        Annotation a = Build.Article("a", $"\u201C{Said},\u201D Edda Trawl said.").With(Trawl);
        a = a with { Sentences = [a.Span(a.Article.Text)] };
        Statement said = a.Says("s1", "Edda Trawl", Said);
        Statement feared = a.Says("s2", "I", "the pier may break", SpeechAct.Opinion) with { Parent = said.Id };
        Claim claim = Assert.Single(StoryLinker.Link([a.With(said, feared)]).Claims);
        Assert.Equal(["s1", "s2"], claim.Members.Select(member => member.Value).Order(StringComparer.Ordinal));
        Assert.Equal(Said, claim.Text);
    }

    private static Statement Clause(Annotation annotation, Statement statement, string cue, string words) =>
        statement with
        {
            Cue = annotation.Span(cue),
            Clause = annotation.Span(words),
        };

    private static Event Struck(Annotation annotation, string id, string verb) =>
        new(RowId.From(id), annotation.Article.Id, annotation.Span(verb), EventType.Assault, null)
        {
            Recipient = new ActorReference(null, annotation.Span("the pier"), "the pier"),
        };

    private static Event Met(Annotation annotation, string id, string sentence)
    {
        Core.Text.TextSpan all = annotation.Span(sentence);
        int verb = annotation.Article.Text.IndexOf("met", all.Start, StringComparison.Ordinal);
        int envoy = annotation.Article.Text.IndexOf("the envoy of Norland", all.Start, StringComparison.Ordinal);
        int board = annotation.Article.Text.IndexOf("Salt Board", all.Start, StringComparison.Ordinal);
        return new Event(RowId.From(id), annotation.Article.Id, Core.Text.TextSpan.FromBounds(verb, verb + 3), EventType.Consult, null)
        {
            Actor = new ActorReference(Board.Id, Core.Text.TextSpan.FromBounds(board, board + 10), null),
            Recipient = new ActorReference(null, Core.Text.TextSpan.FromBounds(envoy, envoy + 20), "the envoy of Norland"),
        };
    }
}
