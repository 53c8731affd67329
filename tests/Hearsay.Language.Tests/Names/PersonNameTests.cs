using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;

namespace Hearsay.Language.Tests.Names;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("A crowd met Gen. Bruno Castell at dawn.", "Bruno Castell")]
    [InlineData("It was Harbour Minister Ottoline Frayne who paid.", "Ottoline Frayne")]
    [InlineData("He thanked President-elect Miriam Hollis for it.", "Miriam Hollis")]
    [InlineData("They blamed Karim al-Rashidi for the fire.", "Karim al-Rashidi")]
    [InlineData("They blamed Anna van der Meulen for the fire.", "Anna van der Meulen")]
    [InlineData("The bill went to J. T. Orwick on Monday.", "J. T. Orwick")]
    [InlineData("\"No,\" said Wendeline Oake, a weaver.", "Wendeline Oake")]
    public void FindIn_PersonInRunningText_IsPerson(string text, string name) =>
        Assert.Equal([name], Articles.Read(text).Named(ActorKind.Person));

    [Theory]
    [InlineData("Building on sand is unwise.")]
    [InlineData("Photographs were taken. Nobody looked at the photographs.")]
    [InlineData("On Tuesday the rain stopped. In March it came back.")]
    [InlineData("They sang \"The Otter Said Yes\" twice.")]
    [InlineData("Fishmongers refused to pay.")]
    [InlineData("The Republican vote was small.")]
    public void FindIn_CapitalsThatAreNoNames_FindsNobody(string text) => Assert.Empty(Articles.Read(text).Actors);

    [Fact]
    public void FindIn_SurnameAfterFullName_IsSamePerson()
    {
        Analysis analysis = Articles.Read("Miriam Hollis opened the bridge. Later Hollis left, and Ms. Hollis did not come back.");
        Assert.Equal("Miriam Hollis", analysis.Meant("Hollis", 2));
        Assert.Equal("Miriam Hollis", analysis.Meant("Hollis", 3));
    }

    [Fact]
    public void FindIn_SurnameBeforeFullName_IsSamePerson() =>
        Assert.Equal("Miriam Hollis", Articles.Read("Nobody had asked Hollis. The mayor, Miriam Hollis, was away.").Meant("Hollis"));

    [Fact]
    public void FindIn_SurnameOfTwoPersons_MeansNeither() =>
        Assert.Null(Articles.Read("Peter Hollis met Miriam Hollis. Nobody knows what Hollis said.").Meant("Hollis", 3));

    [Fact]
    public void FindIn_FormOfAddressWithSharedSurname_TellsThePersonsApart()
    {
        Analysis analysis = Articles.Read("Peter Hollis met Miriam Hollis. Mrs. Hollis spoke first.");
        Assert.Equal("Miriam Hollis", analysis.Meant("Hollis", 3));
    }

    [Fact]
    public void FindIn_TitledNames_KeepTitleAndSpelling()
    {
        Actor actor = Articles.Read("The border was closed by General Bruno Castell.", published: "2031-02-03").Actors.Single();
        Assert.Equal(new Role("General", null, "2031-02-03"), Assert.Single(actor.Roles));
        Assert.Contains("General Bruno Castell", actor.Aliases);
    }
}
