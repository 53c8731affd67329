using System.Text;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Exports.Documents;

/// <summary>Briefs as Markdown (CommonMark). Letters of articles that would be marks are escaped.</summary>
public sealed class MarkdownBrief : IDocumentWriter
{
    private readonly StreamWriter _writer;

    private MarkdownBrief(StreamWriter writer) => _writer = writer;

    /// <summary>Writes briefs one after the other.</summary>
    public static void Write(Stream output, IEnumerable<Brief> briefs)
    {
        ArgumentNullException.ThrowIfNull(briefs);
        using StreamWriter writer = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("# Brief");
        writer.WriteLine();
        writer.WriteLine("Quotations are the articles' own words, letter for letter.");
        foreach (Brief brief in briefs)
            new BriefSections(new MarkdownBrief(writer), new BriefIndex(brief)).Write();
    }

    void IDocumentWriter.Heading(int level, string text) => Block(new string('#', level) + " " + MarkdownText.Of(text));

    void IDocumentWriter.Label(string text) => Block("**" + MarkdownText.Of(text) + "**");

    void IDocumentWriter.Paragraph(string text) => Block(MarkdownText.Of(text));

    void IDocumentWriter.Quotation(string words, string source, string? address) =>
        Block("> " + MarkdownText.Of(words) + "\n>\n> — " + LinkOf(source, address));

    void IDocumentWriter.List<T>(IEnumerable<T> items, Action<T> write)
    {
        _writer.WriteLine();
        foreach (T item in items)
        {
            _writer.Write("- ");
            write(item);
            _writer.WriteLine();
        }
    }

    void IDocumentWriter.Text(string text)
    {
        _writer.Write(MarkdownText.Of(text));
        // What follows on the same line.
        if (text.EndsWith(' '))
            _writer.Write(' ');
    }

    void IDocumentWriter.Link(string text, string? address) => _writer.Write(LinkOf(text, address));

    void IDocumentWriter.Quoted(string words) => _writer.Write("“" + MarkdownText.Of(words) + "”");

    private static string LinkOf(string text, string? address) =>
        WebAddress.Of(address) is { } safe ? $"[{MarkdownText.Of(text)}](<{safe}>)" : MarkdownText.Of(text);

    private void Block(string text)
    {
        _writer.WriteLine();
        _writer.WriteLine(text);
    }
}
