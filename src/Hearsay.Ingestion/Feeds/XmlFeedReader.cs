using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion.Languages;

namespace Hearsay.Ingestion.Feeds;

/// <summary>RSS 0.9 to 2.0, Atom and news sitemaps, entry by entry: memory holds one. External entities are never fetched.</summary>
internal static class XmlFeedReader
{
    private static readonly string[] RootNames = ["rss", "RDF", "feed", "urlset"];

    public static IEnumerable<ReadResult> Read(
        TextReader text,
        string id,
        string item,
        ReadLimits limits,
        CancellationToken cancellationToken
    )
    {
        using LenientXml lenient = new(text);
        using XmlReader xml = XmlReader.Create(
            lenient,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                CheckCharacters = false,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
        string? channel = null;
        string? language = null;
        string entryName = "";
        int number = 0;
        bool moved = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryMove(xml, ref moved, out string? fault))
            {
                if (fault is not null)
                    yield return Failure(DiagnosticCodes.BadFeed, item, fault);
                break;
            }

            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.Depth == 0 && !RootNames.Contains(xml.LocalName))
            {
                yield return Failure(
                    DiagnosticCodes.NoArticle,
                    item,
                    "this XML is no feed, no news sitemap and no page (" + xml.LocalName + ")"
                );
                yield break;
            }

            if (xml.Depth == 0)
                entryName = EntryName(xml.LocalName);
            if (xml.LocalName == entryName && xml.Depth > 0)
            {
                number++;
                string origin = string.Create(CultureInfo.InvariantCulture, $"{item}#{number}");
                ReadResult result = ReadItem(xml, channel, language, id, origin, limits, out bool broken);
                moved = true;
                yield return result;
                if (broken)
                    yield break;
            }
            else if (xml.Depth <= 2 && ((xml.LocalName == "title" && channel is null) || xml.LocalName == "language"))
            {
                bool isTitle = xml.LocalName == "title";
                string? value = ChannelText(xml, out fault);
                moved = true;
                if (fault is not null)
                {
                    yield return Failure(DiagnosticCodes.BadFeed, item, fault);
                    break;
                }

                (channel, language) = isTitle ? (value, language) : (channel, value);
            }
        }

        if (number == 0)
            yield return Failure(DiagnosticCodes.NoArticle, item, "the feed holds no entry");
    }

    private static string EntryName(string root) =>
        root switch
        {
            "feed" => "entry",
            "urlset" => "url",
            _ => "item",
        };

    private static bool TryMove(XmlReader xml, ref bool moved, out string? fault)
    {
        fault = null;
        try
        {
            bool there = moved ? !xml.EOF : xml.Read();
            moved = false;
            return there;
        }
        catch (XmlException e)
        {
            fault = Place(e);
            return false;
        }
    }

    private static string? ChannelText(XmlReader xml, out string? fault)
    {
        fault = null;
        try
        {
            return Content(xml, out _);
        }
        catch (XmlException e)
        {
            fault = Place(e);
            return null;
        }
    }

    private static string Place(XmlException e) =>
        string.Create(CultureInfo.InvariantCulture, $"the XML breaks off at line {e.LineNumber}: {e.Message.Split('.')[0]}");

    private static ReadResult ReadItem(
        XmlReader xml,
        string? channel,
        string? language,
        string id,
        string origin,
        ReadLimits limits,
        out bool broken
    )
    {
        broken = false;
        try
        {
            FeedItem item = ReadFields(xml, new FeedItem { Language = language }, limits);
            Article? article = FeedArticle.Of(item, channel, id, origin, limits);
            return article is null
                ? Failure(DiagnosticCodes.NoArticle, origin, "the entry has neither text nor title")
                : LanguageCheck.Apply(new ReadResult(article, null));
        }
        catch (XmlException e)
        {
            broken = true;
            return Failure(DiagnosticCodes.BadFeed, origin, Place(e));
        }
    }

    // On return the reader stands after the item's end.
    private static FeedItem ReadFields(XmlReader xml, FeedItem item, ReadLimits limits)
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

    // The letters of an element; of XHTML inside it the mark-up too. The reader stands after its end.
    private static string? Content(XmlReader xml, out bool tooLong, long limit = 64 * 1024)
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

    private static ReadResult Failure(string code, string item, string message) =>
        new(null, new Diagnostic(code, DiagnosticSeverity.Error, item, message));
}
