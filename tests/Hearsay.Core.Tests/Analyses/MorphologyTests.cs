using Hearsay.Core.Analyses;

namespace Hearsay.Core.Tests.Analyses;

public sealed class MorphologyTests
{
    [Theory]
    [InlineData("_", 0UL)]
    [InlineData("Abbr=Yes", 1UL)]
    [InlineData("Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin")]
    [InlineData("Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs")]
    [InlineData("Number=Plur|Tense=Past|VerbForm=Part|Voice=Pass")]
    public void Parse_Column_RoundTrips(string column, ulong? bits = null)
    {
        Morphology features = Morphology.Parse(column);

        Assert.Equal(column, features.ToString());
        if (bits is { } expected)
            Assert.Equal(expected, features.Bits);
    }

    [Fact]
    public void Parse_UnknownFeatureAndValue_ArePassedOver() =>
        Assert.Equal("Tense=Pres", Morphology.Parse("Animacy=Hum|Number=Dual|Tense=Pres|VerbForm").ToString());

    [Fact]
    public void Properties_FiniteVerb_NameItsFeatures()
    {
        Morphology verb = Morphology.Parse("Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin");

        Assert.Equal(
            (Mood.Indicative, GrammaticalNumber.Plural, 3, Tense.Past, VerbForm.Finite, false),
            (verb.Mood, verb.Number, verb.Person, verb.Tense, verb.VerbForm, verb.IsPassive)
        );
    }

    [Fact]
    public void Properties_Pronoun_NameItsFeatures()
    {
        Morphology their = Morphology.Parse("Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs");

        Assert.Equal((GrammaticalGender.Feminine, PronounType.Personal, true), (their.Gender, their.PronounType, their.IsPossessive));
    }

    [Theory]
    [InlineData("Polarity=Neg", true)]
    [InlineData("Polarity=Pos", false)]
    [InlineData("_", false)]
    public void IsNegative_Polarity_OnlyOfNegatives(string column, bool expected) =>
        Assert.Equal(expected, Morphology.Parse(column).IsNegative);

    [Fact]
    public void ToString_UnusedBitPattern_SkipsIt() => Assert.Equal("_", new Morphology(1UL << 60).ToString());
}
