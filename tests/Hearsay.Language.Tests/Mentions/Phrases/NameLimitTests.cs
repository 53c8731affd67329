using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Tests.Names;

namespace Hearsay.Language.Tests.Mentions.Phrases;

public sealed class NameLimitTests
{
    [Theory]
    [InlineData(
        "The council thanked Ines Dale, who had led the museum for years. She left in May.",
        "Ines Dale",
        "Ines Dale, who had led the museum for years"
    )]
    [InlineData("The court heard Tomas Verrin, QC, on Monday. He spoke for an hour.", "Tomas Verrin", "Tomas Verrin, QC")]
    [InlineData("The plant in Springfield, Illinois, closed on Monday. It had 300 workers.", "Springfield", "Springfield, Illinois")]
    [InlineData("The lighthouse on Coron Island itself was closed on Monday. Nobody knows why.", "Coron Island", "Coron Island itself")]
    [InlineData("They stayed in Springfield, Illinois, and we drove home. Nobody moved.", "Springfield", "Springfield, Illinois")]
    [InlineData("They live in Sydney, Canada and London. Nobody moved.", "Sydney", "Sydney")]
    [InlineData("They live in Springfield, Illinois and Portland, Oregon. Nobody moved.", "Springfield", "Springfield, Illinois")]
    [InlineData("Troops entered the city of Aleppo on Monday. Nobody was hurt.", "Aleppo", "the city of Aleppo")]
    [InlineData("Ships left the port of Odessa, Ukraine and Malta. Nobody was hurt.", "Odessa", "the port of Odessa")]
    public void Analyze_WordsThatBelongToAName_AreInItsPhrase(string text, string name, string phrase)
    {
        Analysis analysis = Articles.Read(text);

        Assert.Contains(
            analysis.Mentions,
            m => m.Form == MentionForm.Name && m.Span.TextIn(text) == name && m.Phrase.TextIn(text) == phrase
        );
    }

    [Theory]
    [InlineData("The pupils read about the French Revolution on Monday. They liked it.", "French Revolution")]
    [InlineData("He fell in the Battle of Ormsay in 1660. She buried him there.", "Battle")]
    [InlineData("She won the Tessarin Prize on Monday. He came second.", "Prize")]
    public void Analyze_NameOfAThing_IsNoParty(string text, string thing)
    {
        Analysis analysis = Articles.Read(text);

        Assert.DoesNotContain(analysis.Mentions, m => m.Span.TextIn(text).Contains(thing, StringComparison.Ordinal));
    }

    [Fact]
    public void Analyze_PlaceInTheNameOfABody_IsThePlace()
    {
        Analysis analysis = Articles.Read(
            "She taught at the University of Michigan for ten years. The University of Michigan has a lake.\nShe left Michigan in May."
        );

        Assert.DoesNotContain(
            analysis.Mentions,
            m => m.Kind == ActorKind.Place && m.Phrase.TextIn(analysis.Text).Contains("University", StringComparison.Ordinal)
        );
        Assert.Contains(
            analysis.Mentions,
            m => m.Kind == ActorKind.Organization && m.Span.TextIn(analysis.Text) == "University of Michigan"
        );
    }
}
