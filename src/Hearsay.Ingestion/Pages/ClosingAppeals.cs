using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages;

/// <summary>
/// Leaves out what stands below an article and asks something of its readers: to subscribe for the rest, to follow, to keep to the rules of
/// the comments. By their place and length such blocks are paragraphs like those before them; what they ask for tells.
/// </summary>
internal static class ClosingAppeals
{
    private const int MaxWords = 80;

    // Words that ask for a click, an address or money; with those that speak to the reader or of the outlet; one in so many words asks.
    private const int MinAsking = 2;
    private const int MinSigns = 3;
    private const int WordsPerAsking = 12;

    // Less than this is no article with an appeal below it.
    private const int MinLeft = 3;

    public static List<PageBlock> Without(List<PageBlock> body)
    {
        int end = body.Count;
        while (end > MinLeft && Is(body[end - 1].Text))
            end--;
        if (end == body.Count)
            return body;
        // What stood over them says nothing without them.
        while (end > MinLeft && HtmlTags.IsHeading(body[end - 1].Tag))
            end--;
        return body[..end];
    }

    private static bool Is(string text)
    {
        BlockWords words = BlockWords.Of(text);
        return words.Words <= MaxWords
            && words.OfferWords >= MinAsking
            && words.OfferWords + words.ReaderWords + words.OutletWords >= MinSigns
            && words.OfferWords * WordsPerAsking >= words.Words
            && words is { ReportingWords: 0, Quotes: 0 };
    }
}
