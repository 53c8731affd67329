namespace Hearsay.Language.Tests.Names;

public sealed class PronounTests
{
    [Theory]
    [InlineData("Miriam Hollis met Peter Garrow. She was late.", "She", "Miriam Hollis")]
    [InlineData("Miriam Hollis met Peter Garrow. He was late.", "He", "Peter Garrow")]
    [InlineData("Peter Garrow thanked his voters.", "his", "Peter Garrow")]
    [InlineData("The chairwoman, Orlind Vesper, was late. Nobody asked her.", "her", "Orlind Vesper")]
    [InlineData("Peter Garrow wrote to George Inwood. He was tired.", "He", "Peter Garrow")]
    [InlineData("\"I have read George Inwood,\" said Peter Garrow. He added that it is long.", "He", "Peter Garrow")]
    public void FindIn_HeAndShe_MeanTheLastFittingPerson(string text, string pronoun, string name) =>
        Assert.Equal(name, Articles.Read(text).Meant(pronoun));

    [Fact]
    public void FindIn_PronounFarFromAnyPerson_MeansNobody() =>
        Assert.Null(
            Articles.Read("Miriam Hollis slept. " + string.Concat(Enumerable.Repeat("It rained. ", 12)) + "She wept.").Meant("She")
        );
}
