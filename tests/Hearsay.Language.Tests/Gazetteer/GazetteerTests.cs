using Hearsay.Core.Actors;
using Hearsay.Core.Statements;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Tests.Gazetteer;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("Iran", "IRN", CountryWord.Name)]
    [InlineData("U.S.", "USA", CountryWord.Name)]
    [InlineData("Kremlin", "RUS", CountryWord.Seat)]
    [InlineData("Tehran", "IRN", CountryWord.Capital)]
    public void TryFind_WordForACountry_TellsCountryAndKind(string words, string code, CountryWord kind)
    {
        Assert.True(Countries.TryFind(words, out Country country, out CountryWord found));
        Assert.Equal((code, kind), (country.Code, found));
    }

    [Fact]
    public void WithCode_AllCountries_HaveNamesThatLeadBack()
    {
        foreach (string code in (string[])["AFG", "CIV", "USA", "XKX", "ZWE"])
            Assert.True(Countries.TryFind(Countries.WithCode(code)!.Name, out Country country, out _) && country.Code == code);
    }

    [Theory]
    [InlineData("the New York Times", "The New York Times")]
    [InlineData("AP", "The Associated Press")]
    [InlineData("Reuters", "Reuters")]
    public void TryFind_KnownOutlet_GivesItsOwnName(string words, string name)
    {
        Assert.True(MediaOutlets.TryFind(words, out string canonical));
        Assert.Equal(name, canonical);
    }

    [Theory]
    [InlineData("The Marlow Gazette", true)]
    [InlineData("Radio Lowland", true)]
    [InlineData("Vale Press Service", true)]
    [InlineData("Orrel Evening Star", true)]
    [InlineData("Gazette", false)]
    [InlineData("Marlow Bridge", false)]
    [InlineData("Wandering Star", false)]
    public void LooksLikeOutlet_ShapeOfAName_Decides(string name, bool expected) =>
        Assert.Equal(expected, MediaOutlets.LooksLikeOutlet(name));

    [Theory]
    [InlineData("spokeswoman", false, Gender.Female, Anonymity.Official)]
    [InlineData("Analysts", true, Gender.Unknown, Anonymity.Analyst)]
    [InlineData("sources", true, Gender.Unknown, Anonymity.Insider)]
    [InlineData("residents", true, Gender.Unknown, Anonymity.Witness)]
    public void TryFind_NounForPeople_TellsNumberGenderAndClass(string noun, bool plural, Gender gender, Anonymity anonymity)
    {
        Assert.True(PersonNouns.TryFind(noun, out PersonNoun found));
        Assert.Equal((plural, gender, anonymity), (found.Plural, found.Gender, found.Anonymity));
    }

    [Theory]
    [InlineData("Mary", Gender.Female)]
    [InlineData("John", Gender.Male)]
    [InlineData("Robin", Gender.Unknown)]
    public void TryFind_GivenName_TellsGender(string name, Gender gender)
    {
        Assert.True(FirstNames.TryFind(name, out Gender found));
        Assert.Equal(gender, found);
    }

    [Theory]
    [InlineData("Ministry", ActorKind.Government)]
    [InlineData("Board", ActorKind.Organization)]
    [InlineData("Bay", ActorKind.Place)]
    [InlineData("Turnpike", ActorKind.Place)]
    [InlineData("Cathedral", ActorKind.Place)]
    public void TryFind_HeadOfAName_TellsKind(string word, ActorKind kind)
    {
        Assert.True(NameHeads.TryFind(word, out NameHead head));
        Assert.Equal(kind, head.Kind);
    }

    [Fact]
    public void TryFind_Title_TellsClassAndGender()
    {
        Assert.True(Titles.TryFind("Lt. Gen.", out KnownTitle general));
        Assert.Equal(TitleClass.Military, general.Class);
        Assert.True(Titles.TryFind("Mrs.", out KnownTitle address));
        Assert.Equal((TitleClass.Honorific, Gender.Female), (address.Class, address.Gender));
    }
}
