using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion.Decoding;
using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.PlainText;

/// <summary>Plain text with optional front matter to an article. The letters are kept as they are; only blocks are laid over them.</summary>
internal static class PlainTextReader
{
    public static IEnumerable<ReadResult> Read(string text, string id, string item, ReadLimits limits)
    {
        FrontMatter front = FrontMatter.Read(text, item);
        foreach (Diagnostic problem in front.Problems)
            yield return new ReadResult(null, problem);
        string body = front.End == 0 ? text : text[front.End..];
        if (TooLong(body, item, limits) is { } tooLong)
        {
            yield return new ReadResult(null, tooLong);
            yield break;
        }

        // The letters of a text file are its reader's: offsets count them. So this is said, not mended.
        TwiceEncoded.Mend(body, out int twice);
        if (twice > 0)
            yield return new ReadResult(null, Twice(twice, item));
        Article bare = new(ArticleId.From(id), body, [])
        {
            Url = front.Url,
            Outlet = front.Outlet,
            Title = front.Title,
            Authors = front.Authors,
            Published = front.Published,
            Language = front.Language,
            Origin = item,
        };
        yield return Finish(bare, item);
    }

    /// <summary>Lays blocks over the text of an article that has none yet.</summary>
    public static ReadResult Finish(Article bare, string item)
    {
        List<Block> blocks = LineBlocks.Of(bare.Text, 0);
        if (blocks.Count == 0)
            return new ReadResult(null, new Diagnostic(DiagnosticCodes.Empty, DiagnosticSeverity.Error, item, "there is no text in it"));
        Headings.Mark(blocks, bare.Text, bare.Title);
        Article marked = FurnitureMarker.Mark(bare with { Blocks = [.. blocks] });
        return new ReadResult(marked with { Title = marked.Title ?? Headings.Headline(marked.Blocks, marked.Text) }, null);
    }

    private static Diagnostic Twice(int runs, string item) =>
        new(
            DiagnosticCodes.BadEncoding,
            DiagnosticSeverity.Warning,
            item,
            string.Create(CultureInfo.InvariantCulture, $"{runs} characters look as if they were encoded twice; they are kept as they are"),
            "convert it to UTF-8 once more from its source"
        );

    private static Diagnostic? TooLong(string text, string item, ReadLimits limits)
    {
        if (text.Length <= limits.MaxLineLength || TextLines.Of(text).Longest() <= limits.MaxLineLength)
            return null;
        return new Diagnostic(
            DiagnosticCodes.LineTooLong,
            DiagnosticSeverity.Error,
            item,
            string.Create(CultureInfo.InvariantCulture, $"a line is longer than {limits.MaxLineLength} characters: no article"),
            "raise --max-line if it is one"
        );
    }
}
