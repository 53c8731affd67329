using Hearsay.Core.Analyses;
using Hearsay.Language.Mentions;
using Hearsay.Language.NameSpans;
using Hearsay.Language.Tests.Names;

namespace Hearsay.Language.Tests.NameSpans;

public sealed class SpanOffersTests
{
    [Theory]
    [InlineData("The Upper Vale Museum in Kessling was sold. Nobody knew why.", "Upper Vale Museum", true)]
    [InlineData("The Upper Vale Museum in Kessling was sold. Nobody knew why.", "Upper Vale", true)]
    [InlineData("The Upper Vale Museum in Kessling was sold. Nobody knew why.", "Kessling", true)]
    [InlineData("The Upper Vale Museum in Kessling was sold. Nobody knew why.", "sold", false)]
    [InlineData("The Upper Vale Museum in Kessling was sold. Nobody knew why.", "Kessling was", false)]
    [InlineData("He met Ines Dale. Tomas Verrin had left.", "Dale. Tomas", false)]
    public void Find_Words_AreOfferedWhereTheyMayBeAName(string text, string words, bool expected)
    {
        Analysis analysis = Articles.Read(text);
        SpanOffers offers = new(new ArticleReading(analysis));
        (int first, int end) = Place(analysis, words);

        Assert.Equal(expected, offers.Find(first, end) >= 0);
    }

    [Theory]
    [InlineData("They left the Upper Vale's halls. It was late.", "the Upper Vale's", "Upper Vale")]
    [InlineData("They left \u201cThe Vale\u201d early. It was late.", "\u201cThe Vale\u201d", "Vale")]
    [InlineData("They met the Duke of Vale, again. It was late.", "the Duke of Vale,", "Duke of Vale")]
    public void Trim_ArticlesPossessivesAndPunctuation_AreNoPartOfASpan(string text, string words, string expected)
    {
        Analysis analysis = Articles.Read(text);
        SpanOffers offers = new(new ArticleReading(analysis));
        (int first, int end) = Place(analysis, words);

        NameSpan span = offers.Trim(first, end);

        Assert.Equal(expected, text[analysis.Tokens[span.First].Span.Start..analysis.Tokens[span.End - 1].Span.End]);
    }

    [Fact]
    public void OfHead_AName_HasItsWholePhraseAndItsBareWords()
    {
        const string Text = "They met Ines Dale, mayor of Kessling. It was late.";
        Analysis analysis = Articles.Read(Text);
        ArticleReading reading = new(analysis);
        SpanOffers offers = new(reading);
        int head = reading.HeadOf(reading.Names.Candidates.First(c => c.Text == "Ines Dale"));

        string[] offered =
        [
            .. offers
                .OfHead(head)
                .ToArray()
                .Select(n => Text[analysis.Tokens[offers.Spans[n].First].Span.Start..analysis.Tokens[offers.Spans[n].End - 1].Span.End]),
        ];

        Assert.Contains("Ines Dale", offered);
        Assert.Contains("Ines Dale, mayor of Kessling", offered);
    }

    private static (int First, int End) Place(Analysis analysis, string words)
    {
        int start = analysis.Text.IndexOf(words, StringComparison.Ordinal);
        int first = analysis.TokenAtOrAfter(start);
        int end = first;
        while (end < analysis.Tokens.Length && analysis.Tokens[end].Span.End <= start + words.Length)
            end++;
        return (first, end);
    }
}
