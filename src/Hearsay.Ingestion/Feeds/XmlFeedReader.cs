using System.Globalization;
using System.Xml;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion.Languages;

namespace Hearsay.Ingestion.Feeds;

/// <summary>RSS 0.9 to 2.0, Atom and news sitemaps, entry by entry: memory holds one. External entities are never fetched.</summary>
internal sealed class XmlFeedReader
{
    private static readonly string[] RootNames = ["rss", "RDF", "feed", "urlset"];

    private readonly XmlReader _xml;
    private readonly string _id;
    private readonly string _item;
    private readonly ReadLimits _limits;
    private string? _channel;
    private string? _language;

    // Whether the reader stands already on what comes next.
    private bool _moved;

    private XmlFeedReader(XmlReader xml, string id, string item, ReadLimits limits)
    {
        _xml = xml;
        _id = id;
        _item = item;
        _limits = limits;
    }

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
        foreach (ReadResult result in new XmlFeedReader(xml, id, item, limits).ReadEntries(cancellationToken))
            yield return result;
    }

    private IEnumerable<ReadResult> ReadEntries(CancellationToken cancellationToken)
    {
        string entryName = "";
        int number = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryMove(out string? fault))
            {
                if (fault is not null)
                    yield return Failure(DiagnosticCodes.BadFeed, _item, fault);
                break;
            }

            if (_xml.NodeType != XmlNodeType.Element)
                continue;
            if (_xml.Depth == 0)
            {
                if (!RootNames.Contains(_xml.LocalName))
                {
                    yield return Failure(
                        DiagnosticCodes.NoArticle,
                        _item,
                        "this XML is no feed, no news sitemap and no page (" + _xml.LocalName + ")"
                    );
                    yield break;
                }

                entryName = EntryName(_xml.LocalName);
            }
            else if (_xml.LocalName == entryName)
            {
                number++;
                yield return ReadEntry(string.Create(CultureInfo.InvariantCulture, $"{_item}#{number}"), out bool broken);
                if (broken)
                    yield break;
            }
            else if (!TryReadChannel(out fault))
            {
                yield return Failure(DiagnosticCodes.BadFeed, _item, fault!);
                break;
            }
        }

        if (number == 0)
            yield return Failure(DiagnosticCodes.NoArticle, _item, "the feed holds no entry");
    }

    private static string EntryName(string root) =>
        root switch
        {
            "feed" => "entry",
            "urlset" => "url",
            _ => "item",
        };

    private bool TryMove(out string? fault)
    {
        fault = null;
        try
        {
            bool there = _moved ? !_xml.EOF : _xml.Read();
            _moved = false;
            return there;
        }
        catch (XmlException e)
        {
            fault = Place(e);
            return false;
        }
    }

    // The feed's own title and language; other elements are passed over.
    private bool TryReadChannel(out string? fault)
    {
        fault = null;
        bool isTitle = _xml.LocalName == "title";
        if (_xml.Depth > 2 || !(isTitle && _channel is null) && _xml.LocalName != "language")
            return true;
        try
        {
            string? value = FeedItemReader.Content(_xml, out _);
            _moved = true;
            (_channel, _language) = isTitle ? (value, _language) : (_channel, value);
            return true;
        }
        catch (XmlException e)
        {
            fault = Place(e);
            return false;
        }
    }

    private static string Place(XmlException e) =>
        string.Create(CultureInfo.InvariantCulture, $"the XML breaks off at line {e.LineNumber}: {e.Message.Split('.')[0]}");

    private ReadResult ReadEntry(string origin, out bool broken)
    {
        broken = false;
        _moved = true;
        try
        {
            FeedItem entry = FeedItemReader.Read(_xml, new FeedItem { Language = _language }, _limits);
            Article? article = FeedArticle.Of(entry, _channel, _id, origin, _limits);
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

    private static ReadResult Failure(string code, string item, string message) =>
        new(null, new Diagnostic(code, DiagnosticSeverity.Error, item, message));
}
