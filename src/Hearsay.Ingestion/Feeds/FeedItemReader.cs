using System.Security;
using System.Text;
using System.Xml;

namespace Hearsay.Ingestion.Feeds;

/// <summary>Reads the fields of one entry, whatever kind of feed it stands in.</summary>
internal static class FeedItemReader
{
    // Names and titles; only what may be an entry's text is let grow longer.
    private const int MaxNameLength = 64 * 1024;

    /// <summary>Fills in what the entry says, the reader standing at its start; on return it stands after its end.</summary>
    /// <exception cref="XmlException">The XML breaks off.</exception>
    public static FeedItem Read(XmlReader xml, FeedItem item, ReadLimits limits)
    {
        int depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return item;
        }

        xml.Read();
        while (!xml.EOF && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                xml.Read();
            else
                item = ReadField(xml, item, limits);
        }

        xml.Read();
        return item;
    }

    private static FeedItem ReadField(XmlReader xml, FeedItem item, ReadLimits limits)
    {
        string name = xml.LocalName;
        switch (name)
        {
            // Containers whose fields are the entry's own.
            case "news" or "publication":
                xml.Read();
                return item;
            case "name" or "source":
                // Read whether or not it is wanted: the reader has to get past it.
                string? source = SourceName(xml);
                return item with { Source = item.Source ?? source };
            case "link":
                string? address = xml.GetAttribute("href");
                bool alternate = xml.GetAttribute("rel") is null or "alternate";
                string? inside = Content(xml, out _);
                return alternate ? item with { Link = item.Link ?? address ?? inside } : item;
            case "author" or "creator" or "contributor":
                return Content(xml, out _) is { } author ? item with { Authors = item.Authors.Add(author) } : item;
            default:
                return WithText(item, name, Content(xml, out bool tooLong, limits.MaxItemBytes), tooLong);
        }
    }

    private static FeedItem WithText(FeedItem item, string name, string? value, bool tooLong)
    {
        if (value is null || tooLong)
            return item;
        return name switch
        {
            "title" => item with { Title = item.Title ?? value },
            "guid" or "id" => item with { Id = item.Id ?? value },
            "loc" => item with { Link = item.Link ?? value },
            "pubDate" or "published" or "date" or "publication_date" or "issued" or "created" => item with
            {
                Published = item.Published ?? value,
            },
            "updated" or "modified" or "lastmod" => item with { Updated = item.Updated ?? value },
            "language" => item with { Language = value },
            "description" or "summary" or "content" or "encoded" => item.WithContent(value),
            _ => item,
        };
    }

    // RSS gives the source's name as text, Atom a feed inside with a title, news sitemaps a name.
    private static string? SourceName(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return null;
        }

        int depth = xml.Depth;
        string? title = null;
        string? text = null;
        xml.Read();
        while (!xml.EOF && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "title")
            {
                title = Content(xml, out _);
                continue;
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text is null && xml.Depth == depth + 1)
                text = xml.Value.Trim();
            xml.Read();
        }

        xml.Read();
        return title ?? (text is { Length: > 0 } ? text : null);
    }

    /// <summary>The letters of an element; of XHTML inside it the mark-up too. The reader stands after its end.</summary>
    /// <param name="tooLong">Whether it has more letters than the limit; then the first of them are returned.</param>
    /// <exception cref="XmlException">The XML breaks off.</exception>
    public static string? Content(XmlReader xml, out bool tooLong, long limit = MaxNameLength)
    {
        bool markup = xml.GetAttribute("type") == "xhtml";
        StringBuilder letters = new();
        int depth = xml.Depth;
        bool empty = xml.IsEmptyElement;
        xml.Read();
        while (!empty && !xml.EOF && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (letters.Length <= limit)
                Append(xml, markup, letters);
            xml.Read();
        }

        if (!empty)
            xml.Read();
        tooLong = letters.Length > limit;
        return letters.ToString().Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    // Written by hand: the reader's own way to give mark-up back is quadratic in its depth.
    private static void Append(XmlReader xml, bool markup, StringBuilder letters)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                letters.Append(markup ? SecurityElement.Escape(xml.Value) : xml.Value);
                break;
            case XmlNodeType.Element when markup:
                letters.Append('<').Append(xml.LocalName).Append(xml.IsEmptyElement ? "/>" : ">");
                break;
            case XmlNodeType.EndElement when markup:
                letters.Append("</").Append(xml.LocalName).Append('>');
                break;
        }
    }
}
