using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Tests.Gazetteer;

public sealed class RegionsTests
{
    [Theory]
    [InlineData("Ohio", true)]
    [InlineData("Calif.", true)]
    [InlineData("New South Wales", true)]
    [InlineData("ohio", false)]
    [InlineData("Tessarin", false)]
    public void Contains_Name_TellsWhetherItIsARegion(string name, bool expected) => Assert.Equal(expected, Regions.Contains(name));
}
