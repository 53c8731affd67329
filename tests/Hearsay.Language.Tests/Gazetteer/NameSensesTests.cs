using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Tests.Gazetteer;

public sealed class NameSensesTests
{
    [Theory]
    [InlineData("Aristotle", NameSense.Person)]
    [InlineData("Gonzalez", NameSense.Family)]
    [InlineData("Ouagadougou", NameSense.Place)]
    [InlineData("Siemens", NameSense.Organization)]
    [InlineData("Hungarian", NameSense.Thing)]
    [InlineData("Methodists", NameSense.Group)]
    [InlineData("aristotle", NameSense.None)]
    [InlineData("Tessarin", NameSense.None)]
    internal void Of_NameWithOneMeaning_TellsIt(string name, NameSense expected) => Assert.Equal(expected, NameSenses.Of(name));

    [Theory]
    [InlineData("Lincoln", NameSense.Person | NameSense.Place)]
    [InlineData("Orange", NameSense.Place | NameSense.Organization)]
    internal void Of_SharedName_TellsAllThatItMayMean(string name, NameSense expected) =>
        Assert.Equal(expected, NameSenses.Of(name) & expected);

    [Fact]
    public void Of_OutletWithArticleInTheTable_IsFoundWithoutIt() => Assert.Equal(NameSense.Organization, NameSenses.Of("Guardian"));

    [Fact]
    public void Append_InParts_IsTheSameAsAtOnce()
    {
        ulong parts = NameSenses.Append(NameSenses.Append(NameSenses.EmptyHash, "Cape"), " Town");
        Assert.Equal(NameSenses.Append(NameSenses.EmptyHash, "Cape Town"), parts);
    }

    [Fact]
    public void HashedSenses_ManyNames_KeepsAllOfThem()
    {
        HashedSenses senses = new();
        for (int i = 0; i < 100_000; i++)
            senses.Add(NameSenses.Append(NameSenses.EmptyHash, $"Name {i}"), i % 2 == 0 ? NameSense.Place : NameSense.Person);
        senses.Add(NameSenses.Append(NameSenses.EmptyHash, "Name 0"), NameSense.Thing);

        Assert.Equal(100_000, senses.Count);
        Assert.Equal(NameSense.Place | NameSense.Thing, senses.At(NameSenses.Append(NameSenses.EmptyHash, "Name 0")));
        Assert.Equal(NameSense.Person, senses.At(NameSenses.Append(NameSenses.EmptyHash, "Name 99999")));
        Assert.Equal(NameSense.None, senses.At(NameSenses.Append(NameSenses.EmptyHash, "Name 100000")));
    }

    [Theory]
    [InlineData(1, NameSense.Person)]
    [InlineData(2, NameSense.Family)]
    [InlineData(4, NameSense.Organization)]
    [InlineData(8, NameSense.Place)]
    [InlineData(16, NameSense.Thing)]
    [InlineData(32, NameSense.Group)]
    internal void NameSense_Numbers_AreWhatModelsWereTrainedWith(int number, NameSense sense) => Assert.Equal(number, (int)sense);
}
