using Hearsay.Ledger.Search;

namespace Hearsay.Ledger.Tests.Search;

public sealed class QueryWordsTests
{
    [Theory]
    [InlineData("crane \"brake test\" -inspected", "crane|brake test", "inspected")]
    [InlineData("co-op", "co op", "")]
    [InlineData("-\"north quay\" crane", "crane", "north quay")]
    [InlineData("  ", "", "")]
    [InlineData("a - b", "a|b", "")]
    public void Parse_Query_ReadsPhrasesAndForbiddenOnes(string text, string phrases, string forbidden)
    {
        QueryWords words = QueryWords.Parse(text);
        Assert.Equal(phrases, string.Join('|', words.Phrases.Select(p => string.Join(' ', p))));
        Assert.Equal(forbidden, string.Join('|', words.Forbidden.Select(p => string.Join(' ', p))));
    }

    [Theory]
    [InlineData("\"never closed")]
    [InlineData("-crane")]
    public void Parse_NoQuery_SaysWhy(string text)
    {
        Assert.Throws<FormatException>(() => QueryWords.Parse(text));
        Assert.NotNull(LedgerQuery.FaultOf(text));
    }

    [Fact]
    public void PlacesIn_Text_FindsWordsAndPhrasesInTheirLetters()
    {
        const string text = "The brake tests failed; a test of the brake did not.";
        Assert.Equal(["brake tests", "failed"], QueryWords.Parse("\"brake test\" failed").PlacesIn(text).Select(p => p.TextIn(text)));
    }
}
