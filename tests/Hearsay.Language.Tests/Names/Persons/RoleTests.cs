using Hearsay.Core.Actors;

namespace Hearsay.Language.Tests.Names.Persons;

public sealed class RoleTests
{
    [Theory]
    [InlineData("The talks pleased Wendeline Oake, a weaver.", "weaver", null)]
    [InlineData("The Upper Vale Dyke Board met. The Board's chairwoman, Wendeline Oake, left.", "chairwoman", "Upper Vale Dyke Board")]
    [InlineData("The Upper Vale Dyke Board met. Wendeline Oake, who chairs the Board, left.", "chair", "Upper Vale Dyke Board")]
    [InlineData("\"No,\" said Wendeline Oake, senior adviser in Paris at the Lowland Institute.", "senior adviser", "Lowland Institute")]
    [InlineData("A spokeswoman for the Lowland Institute, Wendeline Oake, agreed.", "spokeswoman", "Lowland Institute")]
    [InlineData("France's ambassador to the United Nations, Wendeline Oake, agreed.", "ambassador to the United Nations", "France")]
    [InlineData("Lowland Institute spokesperson Wendeline Oake agreed.", "spokesperson", "Lowland Institute")]
    [InlineData("Wendeline Oake, soon to be co-chair of the Lowland Institute, agreed.", "co-chair", "Lowland Institute")]
    [InlineData("It was said by Spanish Defence Minister Wendeline Oake.", "Defence Minister", "Spain")]
    public void FindIn_WordsAboutAPerson_BecomeARole(string text, string title, string? of)
    {
        Actor person = Articles.Read(text).Actors.Single(actor => actor.Name == "Wendeline Oake");
        Assert.Contains(new Role(title, of, null), person.Roles);
    }

    [Fact]
    public void FindIn_SourceBesideAName_IsNoRole() =>
        Assert.Empty(Articles.Read("In the house of Wendeline Oake, a neighbour said, nobody slept.").ActorCalled("Wendeline Oake")!.Roles);

    [Fact]
    public void FindIn_DefiniteOfficeLater_MeansItsHolder() =>
        Assert.Equal(
            "Wendeline Oake",
            Articles.Read("The treasurer, Wendeline Oake, was late. Everybody waited for the treasurer.").Meant("the treasurer")
        );

    [Theory]
    [InlineData("Two Spanish sources told nobody.", "Two Spanish sources", ActorKind.Group)]
    [InlineData("On Friday a ministry official wept.", "a ministry official", ActorKind.Person)]
    [InlineData("The paper asked several former bookkeepers.", "several former bookkeepers", ActorKind.Group)]
    public void FindIn_UnnamedPeople_AreNominalsWithoutActor(string text, string words, ActorKind kind)
    {
        Mention mention = Articles.Read(text).Mentions.Single(m => m.Form == MentionForm.Nominal);
        Assert.Equal((words, kind, null), (mention.Span.TextIn(text), mention.Kind, mention.Actor));
    }
}
