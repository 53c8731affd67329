using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Tests.Names;

namespace Hearsay.Language.Tests.Coreference;

public sealed class CoreferenceTests
{
    [Theory]
    [InlineData("Ines Dale resigned on Monday. She had led the council since 2029.", "She", "Ines Dale")]
    [InlineData("Tomas Verrin met Ines Dale in Kessling. He thanked her for the letter.", "her", "Ines Dale")]
    [InlineData("Tomas Verrin met Ines Dale in Kessling. He thanked her for the letter.", "He", "Tomas Verrin")]
    public void Analyze_Pronoun_MeansWhomItFits(string text, string pronoun, string meant) =>
        Assert.Equal(meant, Articles.Read(text).Meant(pronoun));

    [Fact]
    public void Analyze_NameThatOnlyAPronounTellsOf_IsAPerson()
    {
        Analysis analysis = Articles.Read(
            "In 1931 Drossel returned to the coast. He opened a small workshop there and lost his house in the storm."
        );

        Assert.Equal("Drossel", analysis.Meant("He"));
        Assert.Equal(ActorKind.Person, analysis.Actors.Single(a => a.Name == "Drossel").Kind);
    }

    [Theory]
    [InlineData("Tomas Verrin blamed Emil Odran and threatened to sue him.", "him", "Emil Odran")]
    [InlineData("Tomas Verrin met Emil Odran, who had lost his house.", "his", "Emil Odran")]
    public void Analyze_PronounBetweenTwoOfOneGender_MeansWhomTheTreeAllows(string text, string pronoun, string meant) =>
        Assert.Equal(meant, Articles.Read(text).Meant(pronoun));

    [Theory]
    [InlineData("Emil Odran sat in court. Tomas Verrin testified that Odran had threatened him.", "him", "Tomas Verrin")]
    [InlineData("Bram Tarrow kept the letters. Jens Ekdal, his lawyer, showed them on Monday.", "his", "Bram Tarrow")]
    public void Analyze_PronounThatGrammarBinds_DoesNotMeanWhoStandsBesideIt(string text, string pronoun, string meant) =>
        Assert.Equal(meant, Articles.Read(text).Meant(pronoun));

    [Theory]
    [InlineData("Ines Dale left early.\nA clerk in the roads office said that she had seen the envelope.", "she", "A clerk")]
    [InlineData(
        "Tomas Verrin spoke to Ines Dale for an hour.\nA woman shouted at Verrin and was led out. She gave no name.",
        "She",
        "A woman"
    )]
    public void Analyze_PronounOfAStranger_DoesNotMeanSomebodyNamed(string text, string pronoun, string meant)
    {
        Analysis analysis = Articles.Read(text);

        Assert.Equal(meant, analysis.Meant(pronoun));
        Assert.NotNull(analysis.Mentions.First(m => m.Span.TextIn(text) == pronoun).Because);
    }

    [Fact]
    public void Analyze_StrangerBroughtUpAfterAPronoun_IsNotMeantByIt() =>
        Assert.NotEqual(
            "a Norland diplomat",
            Articles.Read("Ines Dale spoke on the radio. She denies that, a Norland diplomat said.").Meant("She")
        );

    // What is called out may be a name or not: as long as persons are at hand, "his" is one of them.
    [Fact]
    public void Analyze_PronounWherePersonsAreIntroduced_IsOneOfThem() =>
        Assert.Equal(
            "Tomas Verrin",
            Articles
                .Read(
                    "Tomas Verrin walked onto the stage, chanting “Hollin! Hollin!”\n"
                        + "“That’s right, Tomas — Hollin, baby,” Ines Dale said to the mayor, who began his speech with thanks."
                )
                .Meant("his")
        );

    [Theory]
    [InlineData("The Marsh Valley Bureau said that it would report in spring.", "it", "Marsh Valley Bureau")]
    [InlineData("The Officers' League said its members were blamed.", "its", "Officers' League")]
    [InlineData("\"We will look at the bridge,\" the Marsh Valley Bureau said.", "We", "Marsh Valley Bureau")]
    public void Analyze_PronounOfABodyThatSpeaks_IsTheBody(string text, string pronoun, string meant) =>
        Assert.Equal(meant, Articles.Read(text).Meant(pronoun));

    [Fact]
    public void Analyze_TheCompanyWhereOneIsNamed_IsThatOne()
    {
        const string text = "Halden Shipping lost a vessel on Friday. The crew was saved. \"We have nothing to hide,\" the company said.";
        Analysis analysis = Articles.Read(text);

        Assert.Equal("Halden Shipping", analysis.Meant("the company"));
        Assert.Equal("Halden Shipping", analysis.Meant("We"));
    }

    [Fact]
    public void Analyze_TheCompanyWhereTwoAreNamed_IsNeither()
    {
        Analysis analysis = Articles.Read("Halden Shipping sued Orrin Freight on Friday. A judge heard both. The company said nothing.");

        Assert.Null(analysis.Meant("The company"));
    }

    [Fact]
    public void Analyze_PronounOfTheOtherGender_MeansNobodyNamed() =>
        Assert.NotEqual("Ines Dale", Articles.Read("Ines Dale resigned on Monday. He had led the council since 2029.").Meant("He"));

    [Theory]
    [InlineData("\"I will not resign,\" Ines Dale said on Monday.", "I", "Ines Dale")]
    [InlineData("“The bridge is safe and I checked it,” said Tomas Verrin, who chairs the council.", "I", "Tomas Verrin")]
    [InlineData("Tomas Verrin, the mayor of Kessling, said: \"I will sign the letter.\"", "I", "Tomas Verrin")]
    public void Analyze_FirstPersonInAQuotation_IsTheSpeaker(string text, string pronoun, string meant) =>
        Assert.Equal(meant, Articles.Read(text).Meant(pronoun));

    [Theory]
    [InlineData("Tomas Verrin told Ines Dale: \"You will sign the letter.\"", "You", "Ines Dale")]
    public void Analyze_SecondPersonInAQuotation_IsWhoIsTold(string text, string pronoun, string meant) =>
        Assert.Equal(meant, Articles.Read(text).Meant(pronoun));

    [Fact]
    public void Analyze_OfficeThatOneHeldAndOneHolds_MeansTheOneOfItsTime()
    {
        Analysis analysis = Articles.Read(
            "The former mayor, Ingrid Halse, signed the contract. The mayor, Tomas Verrin, will cancel it.\n"
                + "The mayor said that he was sorry. The former mayor said nothing."
        );

        Assert.Equal("Tomas Verrin", analysis.Meant("The mayor", 2));
        Assert.Equal("Ingrid Halse", analysis.Meant("The former mayor", 2));
    }

    [Theory]
    [InlineData("President-elect Ilona Vass spoke on Monday. The president said nothing.")]
    [InlineData("Former president Ilona Vass spoke on Monday. The president said nothing.")]
    public void Analyze_OfficeThatNobodyNamedHolds_MeansNobody(string text) => Assert.Null(Articles.Read(text).Meant("The president"));

    [Fact]
    public void Analyze_OfficeWithTwoHolders_MeansNobody()
    {
        Analysis analysis = Articles.Read("Water Minister Ines Dale met Trade Minister Tomas Verrin on Monday. The minister said nothing.");

        Assert.Null(analysis.Meant("The minister"));
    }

    [Fact]
    public void Analyze_UnnamedPartyOfSeveralMentions_IsAnActorWithoutName()
    {
        Analysis analysis = Articles.Read("A fisherman saw the crane fall. He called the harbour office.");

        Mention he = analysis.Mentions.Single(m => m.Form == MentionForm.Pronoun);
        Actor actor = analysis.Actors.Single(a => a.Id == he.Actor);
        Assert.False(actor.IsNamed);
        Assert.Equal("A fisherman", actor.Name);
    }

    [Fact]
    public void Analyze_SameText_GivesTheSameMentionsTwice()
    {
        const string Text = "Ines Dale told Tomas Verrin that she had read his letter. \"I answered it,\" he said.";

        Assert.Equal<Mention>([.. Articles.Read(Text).Mentions], [.. Articles.Read(Text).Mentions]);
    }
}
