using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;

namespace Hearsay.Language.Tests.Names;

public sealed class OrganizationNameTests
{
    [Fact]
    public void FindIn_NameWithAWordThatTellsItsKind_IsOfThatKindEverywhere()
    {
        const string Text =
            "The Dockers' Union of Quillport rejected the offer. \"We will not sign,\" said Ms Hedda Tarnqvist, who leads the Dockers' Union.";
        Analysis analysis = Articles.Read(Text);
        Actor union = Assert.Single(analysis.Actors, a => a.Name.StartsWith("Dockers' Union", StringComparison.Ordinal));

        Mention[] names = [.. analysis.Mentions.Where(m => m.Actor == union.Id && m.Form == MentionForm.Name)];
        Assert.Equal(2, names.Length);
        Assert.All(names, m => Assert.Equal(ActorKind.Organization, m.Kind));
    }

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
    [InlineData("Halden Bulk Shipping lost a vessel. Nobody asked Halden Bulk why.", "Halden Bulk", 2, "Halden Bulk Shipping")]
    [InlineData("Halden Bulk Shipping lost a vessel. Halden said nothing.", "Halden", 2, "Halden Bulk Shipping")]
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
    public void FindIn_TownOfAUnion_IsNotTheUnion()
    {
        Analysis analysis = Articles.Read("The Orrel Union called a strike. The strike will reach Orrel on Friday, said the Orrel Union.");

        Assert.NotEqual("Orrel Union", analysis.Meant("Orrel", 2));
    }

    [Fact]
    public void FindIn_NameJoinedByAnd_IsOneBody()
    {
        Analysis analysis = Articles.Read(
            "The warehouse belonged to Hearth and Field, a maker of fertiliser. Hearth and Field said that it was insured."
        );

        Actor body = Assert.Single(analysis.Actors);
        Assert.Equal(("Hearth and Field", ActorKind.Organization), (body.Name, body.Kind));
    }

    [Theory]
    [InlineData("Ostrel and Kardo have signed a truce. Ostrel and Kardo are neighbours.")]
    [InlineData("Ostrel and Kardo signed a truce. Ostrel broke it, and Ostrel and Kardo met again.")]
    public void FindIn_TwoPartiesJoinedByAnd_AreTwo(string text) =>
        Assert.DoesNotContain(Articles.Read(text).Actors, a => a.Name.Contains(" and ", StringComparison.Ordinal));

    [Fact]
    public void FindIn_NumberWordsInNames_TellThemApart()
    {
        Analysis analysis = Articles.Read("Two tugs, Coast Seven and Coast Eight, held the wreck. Coast Seven said it had lost a cable.");

        Assert.DoesNotContain(analysis.Actors, a => a.Name == "Coast");
        Assert.NotEqual(analysis.Meant("Coast Seven"), analysis.Meant("Coast Eight"));
    }

    [Fact]
    public void FindIn_TownAndItsNewspaper_AreTwoActors()
    {
        Analysis analysis = Articles.Read("The Orrel Gazette says so. Everybody in Orrel knows.");
        Assert.Equal(ActorKind.Media, analysis.ActorCalled("Orrel Gazette")!.Kind);
        Assert.Equal(ActorKind.Place, analysis.ActorCalled("Orrel")!.Kind);
    }
}
