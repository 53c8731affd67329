using Hearsay.Core.Analyses;
using Hearsay.Language.Parsing;

namespace Hearsay.Language.Tests.Parsing;

public sealed class CommaAttachmentTests
{
    [Theory]
    // "After lunch , she left": the adverbial is set off.
    [InlineData("2 5 1 5 0", 2, "2 5 2 5 0")]
    // "She left , because it rained": the clause is set off.
    [InlineData("2 0 1 6 6 2", 2, "2 0 6 6 6 2")]
    // Already on one of its neighbours' units.
    [InlineData("2 5 5 5 0", 2, "2 5 5 5 0")]
    // Nothing before it.
    [InlineData("3 3 0 2", 0, "3 3 0 2")]
    public void Correct_Comma_HangsOnTheUnitItSetsOff(string heads, int comma, string expected)
    {
        int[] found = [.. heads.Split(' ').Select(int.Parse)];
        WordSyntax[] words = new WordSyntax[found.Length];
        DependencyRelation[] relations = new DependencyRelation[found.Length];
        words[comma] = words[comma] with { Xpos = Xpos.Comma };
        relations[comma] = DependencyRelation.Punct;

        CommaAttachment.Correct(words, found, relations);

        Assert.Equal(expected, string.Join(' ', found));
    }
}
