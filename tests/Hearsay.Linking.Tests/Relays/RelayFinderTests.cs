using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests.Relays;

public sealed class RelayFinderTests
{
    private static readonly Actor Echo = Build.Actor("Quillport Echo", ActorKind.Media);
    private static readonly Actor Times = Build.Actor("Tresk Times", ActorKind.Media);

    [Fact]
    public void Link_CitedOutlet_IsARelayWithItsWords()
    {
        Annotation a = Build.Article("a", "The Quillport Echo reports that the pier is closed.", "Tresk Times").With(Echo);
        a = a.With(a.Says("s1", "Quillport Echo", "the pier is closed"));
        Relay relay = Assert.Single(RelaysOf(a));
        Assert.Equal(["Quillport Echo", "the pier is closed"], relay.Spans.Select(s => a.Article.Slice(s.Span)));
    }

    [Fact]
    public void Link_ToldAnotherOutlet_IsARelay()
    {
        Annotation a = Build.Article("a", "Edda Trawl told the Quillport Echo that the pier is closed.", "Tresk Times").With(Echo);
        Statement told = a.Says("s1", "Edda Trawl", "the pier is closed") with
        {
            Addressee = new ActorReference(Echo.Id, a.Span("the Quillport Echo"), null),
        };
        Assert.Single(RelaysOf(a.With(told)));
    }

    [Theory]
    [InlineData("Quillport Echo")]
    [InlineData("The Quillport Echo")]
    public void Link_OwnOutlet_IsNoRelay(string outlet)
    {
        Annotation a = Build.Article("a", "Edda Trawl told the Quillport Echo that the pier is closed.", outlet).With(Echo);
        Statement told = a.Says("s1", "Edda Trawl", "the pier is closed") with
        {
            Addressee = new ActorReference(Echo.Id, a.Span("the Quillport Echo"), null),
        };
        Assert.Empty(RelaysOf(a.With(told)));
    }

    [Fact]
    public void Link_OutletInsideABlockQuotation_IsTheQuotedOutletsAffair()
    {
        Annotation a = Build.Article("a", "Quillport Echo:\nThe Tresk Times says the pier is closed.", "Vane").With(Echo, Times);
        Statement block = a.Says("s1", "Quillport Echo", "The Tresk Times says the pier is closed.") with { Quoted = QuotationKind.Block };
        Statement inner = a.Says("s2", "Tresk Times", "the pier is closed") with { Parent = block.Id };
        Brief brief = StoryLinker.Link([a.With(block, inner)]);
        Relay relay = Assert.Single(brief.Articles[0].Relays);
        Assert.Equal("Quillport Echo", brief.Actors.Single(x => x.Id == relay.Outlet.Actor).Name);
    }

    [Fact]
    public void Link_WireCreditOutsideTheBatch_IsARelay()
    {
        Annotation a = Build.Article("a", "The pier is closed.\nNorthern Press Agency", "Vane");
        a = a with { Article = a.Article with { WireCredit = "Northern Press Agency" } };
        Assert.Equal("Northern Press Agency", Assert.Single(RelaysOf(a)).Outlet.Description);
    }

    private static ImmutableArray<Relay> RelaysOf(Annotation annotation) => StoryLinker.Link([annotation]).Articles[0].Relays;
}
