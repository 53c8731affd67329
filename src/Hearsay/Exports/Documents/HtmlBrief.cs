using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Presentation;

namespace Hearsay.Exports.Documents;

/// <summary>Briefs as one page of HTML that needs nothing else: no script, no picture, no font, style inside.</summary>
public sealed partial class HtmlBrief : IDocumentWriter
{
    private const string Head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Brief</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 Georgia, 'Times New Roman', serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
        h1, h2, h3, .label { font-family: system-ui, sans-serif; line-height: 1.25; }
        h2 { border-top: 2px solid; padding-top: 1rem; margin-top: 3rem; }
        .label { font-weight: 600; margin: 1.5rem 0 0; }
        blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid #888; }
        blockquote footer { font-size: .875rem; }
        li { margin: .25rem 0; }
        @media print { body { margin: 0; max-width: none; } h2 { break-before: page; } h2:first-of-type { break-before: auto; } blockquote { break-inside: avoid; } }
        </style>
        </head>
        <body>
        <main>
        <h1>Brief</h1>
        <p>Quotations are the articles' own words, letter for letter.</p>

        """;

    private const string Foot = """
        </main>
        </body>
        </html>

        """;

    private readonly StreamWriter _writer;

    private HtmlBrief(StreamWriter writer) => _writer = writer;

    /// <summary>Writes briefs one after the other.</summary>
    public static void Write(Stream output, IEnumerable<Brief> briefs)
    {
        ArgumentNullException.ThrowIfNull(briefs);
        using StreamWriter writer = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.Write(Head.ReplaceLineEndings("\n"));
        foreach (Brief brief in briefs)
            new BriefSections(new HtmlBrief(writer), new BriefIndex(brief)).Write();
        writer.Write(Foot.ReplaceLineEndings("\n"));
    }

    void IDocumentWriter.Heading(int level, string text) =>
        _writer.WriteLine($"<h{(char)('0' + level)}>{Escape(text)}</h{(char)('0' + level)}>");

    void IDocumentWriter.Label(string text) => _writer.WriteLine($"<p class=\"label\">{Escape(text)}</p>");

    void IDocumentWriter.Paragraph(string text) => _writer.WriteLine($"<p>{Escape(text)}</p>");

    void IDocumentWriter.Quotation(string words, string source, string? address) =>
        _writer.WriteLine($"<blockquote><p>{Escape(words)}</p><footer>— {LinkOf(source, address)}</footer></blockquote>");

    void IDocumentWriter.List<T>(IEnumerable<T> items, Action<T> write)
    {
        _writer.WriteLine("<ul>");
        foreach (T item in items)
        {
            _writer.Write("<li>");
            write(item);
            _writer.WriteLine("</li>");
        }

        _writer.WriteLine("</ul>");
    }

    void IDocumentWriter.Text(string text) => _writer.Write(Escape(text));

    void IDocumentWriter.Link(string text, string? address) => _writer.Write(LinkOf(text, address));

    void IDocumentWriter.Quoted(string words) => _writer.Write($"<q>{Escape(words)}</q>");

    private static string LinkOf(string text, string? address) =>
        WebAddress.Of(address) is { } safe ? $"<a href=\"{Letters.Encode(safe)}\" rel=\"noreferrer\">{Escape(text)}</a>" : Escape(text);

    // Control letters have no place in a page, escaped or not. Marks that turn the direction of what follows could make it say what it does not; words from
    // right to left keep their order to themselves, so that a day beside them is not turned round.
    private static string Escape(string text)
    {
        string letters = string.Concat(
            text.Where(letter => !char.IsControl(letter) || letter is '\n' or '\t')
                .Select(letter => DirectionMarks.Contains(letter) ? '\uFFFD' : letter)
        );
        return RightToLeft().Replace(Letters.Encode(letters), "<bdi>$0</bdi>");
    }

    // Words of Hebrew, Arabic and their neighbours in one piece. No mark of HTML is among them.
    [GeneratedRegex(
        @"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?: +[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+)*",
        RegexOptions.None,
        1000
    )]
    private static partial Regex RightToLeft();

    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
}
