using Hearsay.Core;

namespace Hearsay.Extraction.Tests.Refusals;

public sealed class OpenMattersTests
{
    [Theory]
    [InlineData("Osk Tammerlin declined to comment on the soup.", "on the soup")]
    [InlineData("The letter, which was not signed by an official, repeated the demand.", "The letter, which was not signed by an official")]
    [InlineData("How many boats were lost is not known.", "How many boats were lost is not known")]
    [InlineData("It was unclear who had opened the gate.", "It was unclear who had opened the gate")]
    [InlineData("We don't know which boat sank first.", "which boat sank first")]
    [InlineData("The officials didn't say whether the letter was sent.", "whether the letter was sent")]
    [InlineData("The owner has not decided whether to rebuild.", "whether to rebuild")]
    [InlineData("The board neither confirmed nor denied the story.", "the story")]
    [InlineData("The ferry office said it could not yet tell who had cut the rope.", "who had cut the rope")]
    [InlineData("The log does not say whose knife it was.", "whose knife it was")]
    [InlineData("Who moved the buoy may never be known.", "Who moved the buoy may never be known")]
    [InlineData("Whether anyone will pay is an open question.", "Whether anyone will pay is an open question")]
    [InlineData("The keepers' names are unknown.", "The keepers' names are unknown")]
    [InlineData("The laboratory declined to comment.", null)]
    [InlineData("The general did not provide evidence.", "The general did not provide evidence")]
    [InlineData("Whether the gate will be mended is to be decided in May.", null)]
    [InlineData("Why the ferry turned back is still unknown.", "Why the ferry turned back is still unknown")]
    public void Find_OpenMatter_IsListed(string text, string? about)
    {
        Unknown unknown = Assert.Single(Reader.Read(text).Unknowns);

        if (about is not null)
            Assert.Equal(about, unknown.About);
    }

    [Theory]
    [InlineData("If the board did not respond, the gate would stay shut.")]
    [InlineData("He said it was clear.")]
    [InlineData("Everybody knows which boat sank.")]
    public void Find_NothingOpen_ListsNothing(string text) => Assert.Empty(Reader.Read(text).Unknowns);
}
