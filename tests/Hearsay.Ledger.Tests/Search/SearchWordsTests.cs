using Hearsay.Ledger.Search;

namespace Hearsay.Ledger.Tests.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("The Piers of Quillport", "the pier of quillport")]
    [InlineData("Café, CAFE\u0301!", "cafe cafe")]
    [InlineData("parties' ferries, glass, status, crisis", "party ferry glass status crisis")]
    [InlineData("U.S. 12.5 co-op", "u s 12 5 co op")]
    [InlineData("ΑΘΗΝΑ 東京", "αθηνα 東京")]
    [InlineData("Bjørn Æthelmær, Voßkamp", "bjorn aethelmaer vosskamp")]
    [InlineData("d\u02BCOr d\u2019Or", "d or d or")]
    [InlineData("", "")]
    public void Of_Text_FoldsItsWords(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Fact]
    public void Scan_EveryWord_SaysWhereItStands()
    {
        const string text = "Two \U0001D54Fs — and 3 piers.";
        SearchWords.Scan(text, (word, span) => Assert.Equal(word, string.Join("", SearchWords.Of(span.TextIn(text)))));
    }

    [Theory]
    [InlineData("The Piers of Quillport", 4)]
    [InlineData("Café, CAFE\u0301! \u0301 s", 3)]
    [InlineData("\uD800 ΑΘΗΝΑ 東京 \U0001D54Fs", 3)]
    [InlineData("", 0)]
    public void Count_Text_CountsTheWordsThatAreMade(string text, int words)
    {
        Assert.Equal(words, SearchWords.Count(text));
        Assert.Equal(words, SearchWords.Join(text).Count);
    }

    [Fact]
    public void Of_HalfASurrogatePair_DoesNotThrow() => Assert.NotNull(SearchWords.Of("a\uD800b \uDC00").Length.ToString());
}
