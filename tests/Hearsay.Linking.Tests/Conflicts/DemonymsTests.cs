using Hearsay.Core.Actors;
using Hearsay.Core.Text;
using Hearsay.Linking.Conflicts;

namespace Hearsay.Linking.Tests.Conflicts;

public sealed class DemonymsTests
{
    private static readonly Demonyms Known = new([
        Build.Actor("Karsk", ActorKind.Government),
        Build.Actor("Dravonia", ActorKind.Government),
        Build.Actor("Velm", ActorKind.Place),
        Build.Actor("Olga Brine"),
    ]);

    [Theory]
    [InlineData("Karskan", "karsk")]
    [InlineData("Dravonian", "dravonia")]
    [InlineData("Velmese", "velm")]
    [InlineData("Karsk", null)]
    [InlineData("Briner", null)]
    [InlineData("velmese", null)]
    [InlineData("Velmouth", null)]
    public void NameIn_Word_IsTheLandItIsOf(string word, string? name) =>
        Assert.Equal(name, Known.NameIn(word, TextSpan.FromBounds(0, word.Length)));
}
