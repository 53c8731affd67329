using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Tests.Names;

namespace Hearsay.Language.Tests.Mentions.Phrases;

public sealed class PhraseTests
{
    [Fact]
    public void Analyze_TitledName_KeepsTheNameAndThePhrase()
    {
        Analysis analysis = Articles.Read("General Odo Harkness arrived in Kessling on Monday. He left on Tuesday.");

        Mention mention = analysis.Mentions.First(m => m.Form == MentionForm.Name && m.Kind == ActorKind.Person);
        Assert.Equal("Odo Harkness", mention.Span.TextIn(analysis.Text));
        Assert.Equal("General Odo Harkness", mention.Phrase.TextIn(analysis.Text));
    }

    [Theory]
    [InlineData("Two officials familiar with the matter told reporters that the ferry would sail. They gave no date.", "Two officials")]
    [InlineData("A spokeswoman for the harbour declined to comment. She left at once.", "A spokeswoman")]
    public void Analyze_DescribedParty_IsAMentionByNoun(string text, string core)
    {
        Analysis analysis = Articles.Read(text);

        Assert.Contains(analysis.Mentions, m => m.Form == MentionForm.Nominal && m.Span.TextIn(text) == core);
    }

    [Fact]
    public void Analyze_NameWithinAName_IsAnActorOfItsOwnWithItsOwnWords()
    {
        Analysis analysis = Articles.Read(
            "The Nova Scotia Herald was sold on Monday. Its editor, Ines Dale, left the paper on Tuesday.\nNova Scotia had no other paper."
        );

        Mention outlet = analysis.Mentions.First(m => m.Kind == ActorKind.Media);
        Mention inner = analysis.Mentions.First(m => m.Kind == ActorKind.Place);
        Assert.Equal("The Nova Scotia Herald", outlet.Phrase.TextIn(analysis.Text));
        Assert.Equal("Nova Scotia", inner.Phrase.TextIn(analysis.Text));
        Assert.NotEqual(outlet.Actor, inner.Actor);
    }

    [Fact]
    public void Analyze_PlaceThatTheTablesKnow_IsAPlaceWhereItHasSomething()
    {
        Analysis analysis = Articles.Read("The Herald was sold on Monday.\nNova Scotia had no other paper.");

        Mention place = Assert.Single(analysis.Mentions, m => m.Span.TextIn(analysis.Text) == "Nova Scotia");
        Assert.Equal(ActorKind.Place, place.Kind);
    }

    [Fact]
    public void Analyze_Mentions_LieInTheirPhrases()
    {
        Analysis analysis = Articles.Read(
            "Ines Dale, who chairs the board of the Upper Vale Museum, said on Monday that she would resign.\nHer deputy, Tomas Verrin, declined to comment."
        );

        Assert.All(analysis.Mentions, m => Assert.True(m.Phrase.Contains(m.Span), m.ToString()));
    }

    [Fact]
    public void Analyze_Mentions_SayWhy()
    {
        Analysis analysis = Articles.Read("Ines Dale said that she would resign. The minister thanked her.");

        Assert.All(analysis.Mentions, m => Assert.False(string.IsNullOrEmpty(m.Because), m.ToString()));
        Assert.Contains(analysis.Mentions, m => m is { Form: MentionForm.Pronoun, Antecedent: not null });
    }
}
