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

    [Theory]
    [InlineData("Dana Vell-Ortiz resigned on Monday. Nobody told Vell-Ortiz why.", "Vell-Ortiz", 2, "Dana Vell-Ortiz")]
    [InlineData("Dana Vell-Ortiz resigned on Monday. Nobody told Ms Vell-Ortiz why.", "Vell-Ortiz", 2, "Dana Vell-Ortiz")]
    [InlineData("Magda Ruiz-Lindqvist resigned on Monday. Later Ruiz said that she was glad.", "Ruiz", 2, "Magda Ruiz-Lindqvist")]
    [InlineData("Councillor D. Vell-Ortiz resigned on Monday. Dana Vell-Ortiz was charged.", "D. Vell-Ortiz", 1, "Dana Vell-Ortiz")]
    public void FindIn_DoubleName_IsOneNameAndEachHalfMeansIt(string text, string words, int occurrence, string name) =>
        Assert.Equal(name, Articles.Read(text).Meant(words, occurrence));

    [Theory]
    [InlineData("Lucia Marchetti smiled. Ms Marchetti said so.")]
    [InlineData("Lucia Marchetti smiled. A lawyer for Ms Marchetti said nothing.")]
    [InlineData("Lucia Marchetti smiled. Mx Marchetti said so.")]
    public void FindIn_FormOfAddress_IsNobodyOfItsOwn(string text) =>
        Assert.Equal(["Lucia Marchetti"], Articles.Read(text).Named(ActorKind.Person));

    [Fact]
    public void FindIn_FormOfAddressOfTheOtherGender_IsSomebodyElse()
    {
        Analysis analysis = Articles.Read("Peter Marchetti lost the case. His wife wept. Mrs Marchetti said that the doors were locked.");

        Assert.NotEqual("Peter Marchetti", analysis.Meant("Marchetti", 2));
    }

    [Fact]
    public void FindIn_WidowNamedLikeHerHusband_IsMeantByHerTitle()
    {
        Analysis analysis = Articles.Read("Oke Aduba died in the fire. The victim's widow, Zosi Aduba, wept. Mrs Aduba has sued the firm.");

        Assert.Equal("Zosi Aduba", analysis.Meant("Aduba", 3));
    }

    [Fact]
    public void FindIn_NicknameBetweenMarks_IsPartOfTheNameAndMeansIt()
    {
        Analysis analysis = Articles.Read(
            "William \"Bill\" Tarrow drove for the firm. Bill Tarrow kept the letters, and Tarrow sold them."
        );

        Assert.Equal(["William \"Bill\" Tarrow"], analysis.Named(ActorKind.Person));
        Assert.Equal("William \"Bill\" Tarrow", analysis.Meant("Tarrow", 3));
    }

    [Theory]
    [InlineData("The ore carrier Clara Whitlock ran onto rocks. The Clara Whitlock had failed a test. Its owner paid.")]
    [InlineData("A ferry sank on Monday. The Anna Dale had 40 people on board, and the Anna Dale was old.")]
    public void FindIn_ShipCalledLikeAPerson_IsNobody(string text) => Assert.Empty(Articles.Read(text).Named(ActorKind.Person));

    [Fact]
    public void FindIn_NameBehindAPhraseOfKin_IsNoApposition()
    {
        Analysis analysis = Articles.Read("Tomas Verrin was born in Kessling. Through his father, Verrin was descended from kings.");

        Assert.Empty(analysis.ActorCalled("Tomas Verrin")!.Roles);
    }

    [Fact]
    public void FindIn_TitledNames_KeepTitleAndSpelling()
    {
        Actor actor = Articles.Read("The border was closed by General Bruno Castell.", published: "2031-02-03").Actors.Single();
        Assert.Equal(new Role("General", null, "2031-02-03"), Assert.Single(actor.Roles));
        Assert.Contains("General Bruno Castell", actor.Aliases);
    }
}
