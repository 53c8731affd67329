using Hearsay.Core.Text;
using Hearsay.Server.Pages.Articles;

namespace Hearsay.Server.Tests.Pages.Articles;

public sealed class WordChangesTests
{
    [Theory]
    [InlineData("It hurt five men.", "It hurt fifteen men.", "five", "fifteen")]
    [InlineData("It hurt five men.", "It hurt five men.", "", "")]
    [InlineData("The old mill burned.", "The mill burned down.", "old|burned.", "burned down.")]
    [InlineData("", "All new.", "", "All new.")]
    public void Between_Versions_GivesTheChangedWords(string before, string after, string gone, string come)
    {
        var (was, now) = WordChanges.Between(before, after);
        Assert.Equal((gone, come), (Texts(was, before), Texts(now, after)));
    }

    private static string Texts(IEnumerable<TextSpan> spans, string text) => string.Join('|', spans.Select(span => span.TextIn(text)));
}
