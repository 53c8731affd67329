using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;

namespace Hearsay.Linking.Tests.Relays;

public sealed class CitedInPassingTests
{
    private static readonly Actor Echo = Build.Actor("Quillport Echo", ActorKind.Media);

    [Theory]
    [InlineData("A radio said, citing the Quillport Echo, that the pier is closed.", 1)]
    [InlineData("The letter, first reported by the Quillport Echo, is genuine.", 1)]
    [InlineData("The mayor denied reports in the Quillport Echo.", 1)]
    [InlineData("The pier is closed, the Quillport Echo has reported, and ice is near.", 1)]
    [InlineData("Two thirds of the ice has melted, per Quillport Echo.", 1)]
    [InlineData("The Quillport Echo was founded in 1904.", 0)]
    [InlineData("The mayor sued the Quillport Echo.", 0)]
    [InlineData("A super Quillport Echo wrote itself.", 1)]
    [InlineData("The ice broke the paper Quillport Echo.", 0)]
    public void Link_NameOfAnOutlet_IsARelayWhereItIsCited(string text, int relays)
    {
        Annotation a = Build.Article("a", text, "Tresk Times").With(Echo);
        a = a with { Mentions = [new Mention(a.Span("Quillport Echo"), ActorKind.Media, MentionForm.Name, Echo.Id)] };
        Assert.Equal(relays, StoryLinker.Link([a]).Articles[0].Relays.Length);
    }

    [Fact]
    public void Link_CitedInFurniture_IsNoRelay()
    {
        Annotation a = Build.Article("a", "First reported by the Quillport Echo.", "Tresk Times").With(Echo);
        a = a with
        {
            Article = a.Article with { Blocks = [a.Article.Blocks[0] with { Kind = BlockKind.Boilerplate }] },
            Mentions = [new Mention(a.Span("Quillport Echo"), ActorKind.Media, MentionForm.Name, Echo.Id)],
        };
        Assert.Empty(StoryLinker.Link([a]).Articles[0].Relays);
    }

    [Fact]
    public void Link_AgencyThatSignsItsNews_IsAnOutletElsewhere()
    {
        Actor agency = Build.Actor("Quillport Ice Agency", ActorKind.Organization);
        Annotation wire = Build
            .Article("a", "QUILLPORT, May 2 (QIA) - The pier of Quillport is closed, Quillport Ice Agency says.", "Quillport Ice Agency")
            .With(agency);
        wire = wire with { Article = wire.Article with { WireCredit = "QIA" } };
        Annotation other = Build
            .Article("b", "The pier of Quillport is closed, a pilot told Quillport Ice Agency.", "Tresk Times")
            .With(agency);
        other = other with
        {
            Mentions = [new Mention(other.Span("Quillport Ice Agency"), ActorKind.Organization, MentionForm.Name, agency.Id)],
        };
        Brief brief = StoryLinker.Link([wire, other]);
        Assert.Equal(ActorKind.Media, brief.Actors.Single(x => x.Name == "Quillport Ice Agency").Kind);
        Assert.Single(brief.Articles.SelectMany(x => x.Relays));
    }
}
