using Hearsay.Core.Analyses;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Numerics;
using Hearsay.Language.Tests.Names;

namespace Hearsay.Language.Tests.Mentions;

public sealed class KnownNameSortsTests
{
    [Theory]
    [InlineData("They sailed out of Manila Bay at dawn. Nobody saw them.", "Manila", true)]
    [InlineData("The Nova Scotia ferry was late. It had a new crew.", "Nova", true)]
    [InlineData("The Nova Scotia ferry was late. It had a new crew.", "Scotia", true)]
    [InlineData("The Nova Scotia ferry was late. It had a new crew.", "ferry", false)]
    [InlineData("They sailed out of Tessarin Bay at dawn. Nobody saw them.", "Tessarin", false)]
    public void KnownSort_WordOfANameWithinAName_IsKnown(string text, string word, bool expected)
    {
        Analysis analysis = Articles.Read(text);
        PhraseTree tree = new(analysis, new BorrowedArrays());
        int at = Enumerable.Range(0, tree.Count).First(i => analysis.TextOf(i).SequenceEqual(word));

        Assert.Equal(expected, tree.KnownSort(at) > 0);
    }
}
