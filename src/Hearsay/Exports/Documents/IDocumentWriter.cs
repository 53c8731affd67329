namespace Hearsay.Exports.Documents;

/// <summary>What a written brief is made of. Everything given is text: the writer escapes it.</summary>
internal interface IDocumentWriter
{
    void Heading(int level, string text);

    /// <summary>A line that names what follows.</summary>
    void Label(string text);

    void Paragraph(string text);

    /// <summary>An article's own words, and where they stand.</summary>
    /// <param name="address">The article's address; no link unless it is a web address.</param>
    void Quotation(string words, string source, string? address);

    /// <summary>A list; each item is written with <see cref="Text"/>, <see cref="Link"/> and <see cref="Quoted"/>.</summary>
    void List<T>(IEnumerable<T> items, Action<T> write);

    void Text(string text);

    void Link(string text, string? address);

    /// <summary>An article's own words within a line.</summary>
    void Quoted(string words);
}
