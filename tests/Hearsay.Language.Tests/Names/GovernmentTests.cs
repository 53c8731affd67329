using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;

namespace Hearsay.Language.Tests.Names;

public sealed class GovernmentTests
{
    [Fact]
    public void FindIn_CapitalSeatAndAdministration_AreOneGovernment()
    {
        Analysis analysis = Articles.Read(
            "France said no. Paris has rejected the deal. The Elysee was silent. The French government fell."
        );
        Actor actor = Assert.Single(analysis.Actors);
        Assert.Equal(("France", ActorKind.Government, "FRA"), (actor.Name, actor.Kind, actor.Country));
        Assert.Superset(new HashSet<string> { "France", "Paris", "Elysee", "French government" }, actor.Aliases.ToHashSet());
    }

    [Fact]
    public void FindIn_CapitalWhereThingsHappen_IsAPlace()
    {
        Analysis analysis = Articles.Read("France said no. The talks were held in Paris.");
        Assert.Equal(ActorKind.Place, analysis.ActorCalled("Paris")!.Kind);
        Assert.Equal(ActorKind.Government, analysis.ActorCalled("France")!.Kind);
    }

    [Fact]
    public void FindIn_LeaderAndAdministration_AreTwoActors()
    {
        Analysis analysis = Articles.Read("Joe Biden slept. The Biden administration said nothing.");
        Assert.Equal("United States", analysis.Meant("Biden administration"));
        Assert.Equal("Joe Biden", analysis.Meant("Joe Biden"));
    }

    [Theory]
    [InlineData("Avonia's ambassador was away. Everybody knows what Avonia wants.")]
    [InlineData("A letter reached the government of Avonia. Nobody in Avonia read it.")]
    [InlineData("A letter reached Avonia by ship. The Avonian government was silent.")]
    public void FindIn_UnknownCountryWithOffices_IsAGovernmentOrPlace(string text)
    {
        Actor actor = Articles.Read(text).ActorCalled("Avonia")!;
        Assert.NotEqual(ActorKind.Person, actor.Kind);
    }

    [Fact]
    public void FindIn_UnknownCountryThatDecides_IsAGovernment()
    {
        Actor actor = Articles.Read("Avonia's finance minister slept. Avonia has rejected the deal.").ActorCalled("Avonia")!;
        Assert.Equal(ActorKind.Government, actor.Kind);
    }

    [Fact]
    public void FindIn_UnknownCapitalBesideItsCountry_IsItsGovernment()
    {
        Analysis analysis = Articles.Read("Port Amble welcomed the news. Avonia's culture minister, Ines Farrow, wept.");
        Assert.Equal("Avonia", analysis.Meant("Port Amble"));
    }

    [Fact]
    public void FindIn_TwoUnknownCountries_LeavesAnUnknownCapitalAlone()
    {
        Analysis analysis = Articles.Read("Port Amble welcomed the news. Avonia's culture minister wept. Borania's army slept.");
        Assert.Equal("Port Amble", analysis.Meant("Port Amble"));
    }

    [Fact]
    public void FindIn_TownThatActs_StaysAPlace() =>
        Assert.Equal(ActorKind.Place, Articles.Read("The town of Orrel slept. Orrel rejected the deal.").ActorCalled("Orrel")!.Kind);

    [Fact]
    public void FindIn_TheAdministration_MeansTheOneThatIsNamed() =>
        Assert.Equal(
            "United States",
            Articles.Read("The Biden administration slept. Nobody asked the administration.").Meant("the administration")
        );
}
