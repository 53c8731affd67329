using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Linking.Dyads;

namespace Hearsay.Linking.Tests.Dyads;

public sealed class DyadFinderTests
{
    private static readonly Actor Board = Build.Actor("Northern Ice Board", ActorKind.Organization);
    private static readonly Actor Tresk = Build.Actor("Tresk", ActorKind.Government, "TRK", "Tresk City");

    [Fact]
    public void Find_DeedToldByACopyToo_CountsOnce()
    {
        Brief brief = StoryLinker.Link([Threat("a", "Quillport Echo"), Threat("b", "Tresk Times")]);
        Dyad dyad = DyadFinder.Find(brief, DyadFinder.Named(brief, "northern ice board"), DyadFinder.Named(brief, "TRK"));
        DyadDeed deed = Assert.Single(dyad.Deeds);
        Assert.Equal((2, true, "THREATEN"), (deed.Rows.Length, deed.IsForward, deed.Kind));
        Assert.True(deed.Weight < 0);
        Assert.Equal(("2031-01", 1), dyad.Months().Select(m => (m.Month, m.Deeds)).Single());
    }

    [Fact]
    public void Find_TurnedRound_IsBackward()
    {
        Brief brief = StoryLinker.Link([Threat("a", "Quillport Echo")]);
        Assert.False(
            DyadFinder.Find(brief, DyadFinder.Named(brief, "Tresk City"), DyadFinder.Named(brief, "Northern Ice Board")).Deeds[0].IsForward
        );
    }

    [Fact]
    public void Named_Unknown_IsEmpty() => Assert.Empty(DyadFinder.Named(StoryLinker.Link([Threat("a", "Quillport Echo")]), "Lower Tarn"));

    private static Annotation Threat(string id, string outlet)
    {
        Annotation a = Build
            .Article(id, "Northern Ice Board threatened Tresk that it would shut the harbour.", outlet, "2031-01-02")
            .With(Board, Tresk);
        return a.With(
            a.Says("s-" + id, "Northern Ice Board", "it would shut the harbour", SpeechAct.Threat) with
            {
                Addressee = new ActorReference(Tresk.Id, a.Span("Tresk"), null),
            }
        );
    }
}
