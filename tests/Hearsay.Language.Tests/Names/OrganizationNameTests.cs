using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;

namespace Hearsay.Language.Tests.Names;

public sealed class OrganizationNameTests
{
    [Theory]
    [InlineData("It was bought by Thorn & Gale for little.", "Thorn & Gale", ActorKind.Organization)]
    [InlineData("The Upper Vale Dyke Board slept.", "Upper Vale Dyke Board", ActorKind.Organization)]
    [InlineData("The Ministry of Trade and Industry slept.", "Ministry of Trade and Industry", ActorKind.Government)]
    [InlineData("The Institute for Coastal Studies slept.", "Institute for Coastal Studies", ActorKind.Organization)]
    [InlineData("The Millers' Union threatened to stop work.", "Millers' Union", ActorKind.Organization)]
    [InlineData("The Marlow Bridge Gazette says so.", "Marlow Bridge Gazette", ActorKind.Media)]
    [InlineData("It was first told by Radio Lowland yesterday.", "Radio Lowland", ActorKind.Media)]
    [InlineData("Vale TV:", "Vale TV", ActorKind.Media)]
    [InlineData("It was first told by the Washington Post yesterday.", "The Washington Post", ActorKind.Media)]
    public void FindIn_InstitutionInRunningText_HasItsKind(string text, string name, ActorKind kind)
    {
        Actor actor = Assert.Single(Articles.Read(text).Actors);
        Assert.Equal((name, kind), (actor.Name, actor.Kind));
    }

    [Theory]
    [InlineData("The Upper Vale Dyke Board met. Then the Board slept.", "Board", 2, "Upper Vale Dyke Board")]
    [InlineData("The Upper Vale Dyke Board met. Then the Dyke Board slept.", "Dyke Board", 2, "Upper Vale Dyke Board")]
    [InlineData("The Upper Vale Dyke Board met. Then the board slept.", "the board", 1, "Upper Vale Dyke Board")]
    [InlineData("The Coastal Studies Institute (CSI) met. Nobody told CSI.", "CSI", 2, "Coastal Studies Institute")]
    [InlineData("The Foreign Ministry met. Then the Ministry slept.", "Ministry", 2, "Foreign Ministry")]
    [InlineData(
        "Colvane Terminals, which runs the quay, denied it. The dockers' union accused Colvane of saving money on brakes.",
        "Colvane",
        2,
        "Colvane Terminals"
    )]
    public void FindIn_ShortForm_MeansTheFullName(string text, string words, int occurrence, string name) =>
        Assert.Equal(name, Articles.Read(text).Meant(words, occurrence));

    [Fact]
    public void FindIn_OwnOutletsShortForm_IsTheOutlet() =>
        Assert.Equal(
            "Marlow Gazette",
            Articles.Read("\"No,\" Wendeline Oake told the Gazette on Friday.", outlet: "The Marlow Gazette").Meant("Gazette")
        );

    [Fact]
    public void FindIn_AgencyInADateline_IsTheOutletAndItsTownIsRead()
    {
        Analysis analysis = Articles.Read("ORREL, May 15 (VNA) - The town of Orrel slept.", outlet: "Vale News Agency");
        Assert.Equal("Vale News Agency", analysis.Meant("VNA"));
        Assert.Equal("Orrel", analysis.Meant("ORREL"));
    }

    [Fact]
    public void FindIn_TownAndItsNewspaper_AreTwoActors()
    {
        Analysis analysis = Articles.Read("The Orrel Gazette says so. Everybody in Orrel knows.");
        Assert.Equal(ActorKind.Media, analysis.ActorCalled("Orrel Gazette")!.Kind);
        Assert.Equal(ActorKind.Place, analysis.ActorCalled("Orrel")!.Kind);
    }
}
