using Hearsay.Core.Text;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Tests.Words;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("The Board’s 1,200 men", "the|board|1,200|men")]
    [InlineData("U.S. aid at 03:40.", "u.s|aid|at|03:40")]
    [InlineData("Café—naïve", "cafe|naive")]
    [InlineData("don't", "don't")]
    [InlineData("...", "")]
    public void Scan_Text_YieldsFoldedWords(string text, string expected)
    {
        Vocabulary vocabulary = new();
        List<Word> words = [];
        WordScanner.Scan(text, TextSpan.FromBounds(0, text.Length), vocabulary, words);
        Assert.Equal(expected, string.Join('|', words.Select(w => vocabulary.TextOf(w.Key))));
    }
}
