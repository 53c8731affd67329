using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Hearsay.Contract;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Ledger;

namespace Hearsay.Server.Api.Answers;

/// <summary>Writes what the ledger holds as JSON: the contract's shapes where it has them, and around them what only a ledger knows. One per answer.</summary>
/// <remarks>The parts are named after what they write; this one holds what they share.</remarks>
internal sealed partial class LedgerJson : IDisposable
{
    private readonly LedgerStore _store;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly ContractWriter _contract;
    private readonly Dictionary<ArticleId, Article?> _articles = [];

    public LedgerJson(LedgerStore store)
    {
        _store = store;
        _json = new Utf8JsonWriter(_buffer, ContractWriter.Options(indented: false));
        _contract = new ContractWriter(_json);
    }

    /// <summary>Gets the plain writer, for small shapes.</summary>
    public Utf8JsonWriter Json => _json;

    /// <summary>Gets the writer of the contract's shapes.</summary>
    public ContractWriter Contract => _contract;

    public void Dispose() => _json.Dispose();

    /// <summary>What is written by the action; nothing more can be written afterwards.</summary>
    public ReadOnlyMemory<byte> Bytes(Action<LedgerJson> write)
    {
        write(this);
        Dispose();
        return _buffer.WrittenMemory;
    }

    public void Object(Action write)
    {
        _json.WriteStartObject();
        write();
        _json.WriteEndObject();
    }

    public void Object(string name, Action write)
    {
        _json.WritePropertyName(name);
        Object(write);
    }

    public void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        _json.WriteEndArray();
    }

    public void Text(string name, string? value) => _json.WriteString(name, value);

    public void Number(string name, long? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, number);
        else
            _json.WriteNull(name);
    }

    public void Flag(string name, bool value) => _json.WriteBoolean(name, value);

    public void Day(string name, DateOnly? day) => _json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Time(string name, DateTimeOffset? time) =>
        _json.WriteString(name, time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));

    /// <summary>Writes places as the contract has them, each with its letters and the article's name: a reader need not fetch the article to see them.</summary>
    public void Evidence(string name, IEnumerable<Evidence> places) => List(name, places, Evidence);

    private void Evidence(Evidence place)
    {
        if (Know(place.Article) is not { } article)
            return;
        Object(() =>
        {
            Text("article", article.Id.Value);
            WriteBounds(article, place.Span);
            Text("quote", article.Slice(place.Span));
            Text("outlet", article.Outlet);
            Text("published", article.Published?.ToString());
        });
    }

    private void WriteBounds(Article article, TextSpan span)
    {
        CodePointIndex index = _contract.IndexOf(article);
        _json.WriteNumber("start", index.ToCodePoint(span.Start));
        _json.WriteNumber("end", index.ToCodePoint(span.End));
    }

    // Offsets are counted in the article's letters, which a row of the ledger does not carry.
    private Article? Know(ArticleId id)
    {
        if (!_articles.TryGetValue(id, out Article? article))
        {
            article = _store.FindArticle(id)?.Annotation.Article;
            Know(id, article);
        }

        return article;
    }

    private void Know(ArticleId id, Article? article)
    {
        _articles[id] = article;
        if (article is not null)
            _contract.IndexOf(article);
    }

    /// <summary>Makes the articles of a brief known, so that none is read again.</summary>
    public void Know(IEnumerable<BriefArticle> articles)
    {
        foreach (BriefArticle row in articles)
            Know(row.Article.Id, row.Article);
    }

    private void WriteOrigins(OriginCount? count)
    {
        if (count is not { } known)
        {
            _json.WriteNull("independentOrigins");
            return;
        }

        Object(
            "independentOrigins",
            () =>
            {
                _json.WriteNumber("min", known.Min);
                _json.WriteNumber("max", known.Max);
            }
        );
    }
}
