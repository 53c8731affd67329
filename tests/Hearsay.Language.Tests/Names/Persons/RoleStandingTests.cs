using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;

namespace Hearsay.Language.Tests.Names.Persons;

public sealed class RoleStandingTests
{
    [Theory]
    [InlineData("President Mira Solstad spoke on Monday. Solstad said so.", RoleStanding.Held)]
    [InlineData("The former president Mira Solstad spoke on Monday. Solstad said so.", RoleStanding.Former)]
    [InlineData("Former President Mira Solstad spoke on Monday. Solstad said so.", RoleStanding.Former)]
    [InlineData("President-elect Mira Solstad spoke on Monday. Solstad said so.", RoleStanding.Elect)]
    [InlineData("Acting President Mira Solstad spoke on Monday. Solstad said so.", RoleStanding.Acting)]
    [InlineData("Mira Solstad, then president of Avonia, spoke on Monday. Solstad said so.", RoleStanding.Then)]
    public void Read_Title_HasItsStandingAndDate(string text, RoleStanding standing)
    {
        Analysis analysis = Articles.Read(text, published: "2031-03-05");

        Role role = Assert.Single(analysis.ActorCalled("Mira Solstad")!.Roles);
        Assert.Equal((standing, "2031-03-05"), (role.Standing, role.Date));
    }
}
