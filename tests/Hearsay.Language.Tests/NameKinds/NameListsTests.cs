using Hearsay.Core.Analyses;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.NameKinds;
using Hearsay.Language.Parsing;

namespace Hearsay.Language.Tests.NameKinds;

public sealed class NameListsTests
{
    private static readonly SyntaxParser Parser = SyntaxParser.Load();

    [Theory]
    [InlineData("They saw Brisk, Dolan and Tamar on Monday evening.", "Brisk Dolan Tamar")]
    [InlineData("They rented cars from Hollis or the Marlow.", "Hollis Marlow")]
    [InlineData("The ship sailed to Ormsay, Kessling, Tarrow and Vell.", "Ormsay Kessling Tarrow Vell")]
    [InlineData("They lived in Ormsay, Marland.", "")]
    [InlineData("Verrin met Dolan there.", "")]
    [InlineData("Nobody came.", "")]
    public void Of_Names_AreAListWhereCommasAndAndsAloneStandBetween(string text, string list)
    {
        (ArticleReading reading, int[] heads) = Read(text);

        List<List<int>> lists = NameLists.Of(reading.Tree, reading.Groups, heads);

        string[] found = [.. lists.Select(l => string.Join(' ', l.Select(i => reading.Tree.Analysis.TextOf(heads[i]).ToString())))];
        Assert.Equal(list.Length == 0 ? [] : (string[])[list], found);
    }

    [Theory]
    [InlineData("They saw the islands Brisk, Dolan and Tamar on Monday evening.", "Brisk")]
    [InlineData("They lived in Ormsay, Marland.", "")]
    public void FirstsOf_NamesOfAList_HaveItsFirstWord(string text, string first)
    {
        (ArticleReading reading, _) = Read(text);

        Dictionary<int, int> firsts = NameLists.FirstsOf(reading.Tree, reading.Groups);

        Assert.Equal(first.Length == 0 ? 0 : 2, firsts.Count);
        Assert.All(firsts.Values, word => Assert.Equal(first, reading.Tree.Analysis.TextOf(word).ToString()));
    }

    private static (ArticleReading Reading, int[] Heads) Read(string text)
    {
        Analysis analysis = Parser.Parse(Reading.Of(text), new WordVectors());
        ArticleReading reading = new(analysis);
        int[] heads = [.. Enumerable.Range(0, reading.Tree.Count).Where(i => PhraseHeads.IsHead(reading.Tree, i))];
        return (reading, heads);
    }
}
