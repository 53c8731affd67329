using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Contract;

/// <summary>Writes the contract's JSON (<c>hearsay/1</c>): camelCase, code points, lists never null. Not thread-safe; one per output.</summary>
/// <remarks>The parts are named after the contract's shapes; this one holds what they share.</remarks>
public sealed partial class ContractWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<ArticleId, CodePointIndex> _indexes = [];

    /// <summary>A writer to this output.</summary>
    /// <param name="json">Takes everything written; flushed and disposed by the caller.</param>
    public ContractWriter(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        _json = json;
    }

    /// <summary>Gets whether every mention says why it is one.</summary>
    public bool Explains { get; init; }

    /// <summary>The writer options of every output: letters stay letters (<c>é</c>, <c>“</c>), since people read it too.</summary>
    /// <param name="indented">Line breaks and two spaces a level; one line otherwise.</param>
    public static JsonWriterOptions Options(bool indented) =>
        new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indented,
            NewLine = "\n",
        };

    /// <summary>Makes an article known, so that rows of it can be written: offsets are counted in its letters.</summary>
    internal CodePointIndex IndexOf(Article article)
    {
        if (!_indexes.TryGetValue(article.Id, out CodePointIndex? index))
        {
            index = new CodePointIndex(article.Text);
            _indexes.Add(article.Id, index);
        }

        return index;
    }

    private void WritePair(CodePointIndex index, TextSpan span)
    {
        _json.WriteStartArray();
        _json.WriteNumberValue(index.ToCodePoint(span.Start));
        _json.WriteNumberValue(index.ToCodePoint(span.End));
        _json.WriteEndArray();
    }

    private void WritePairs(string name, CodePointIndex index, ImmutableArray<TextSpan> spans)
    {
        _json.WriteStartArray(name);
        foreach (TextSpan span in spans)
            WritePair(index, span);
        _json.WriteEndArray();
    }

    private void WriteBounds(CodePointIndex index, TextSpan span)
    {
        _json.WriteNumber("start", index.ToCodePoint(span.Start));
        _json.WriteNumber("end", index.ToCodePoint(span.End));
    }

    internal void WriteSpanValue(ArticleId article, TextSpan span)
    {
        _json.WriteStartObject();
        _json.WriteString("article", article.Value);
        WriteBounds(_indexes[article], span);
        _json.WriteEndObject();
    }

    private void WriteSpan(string name, ArticleId article, TextSpan? span)
    {
        _json.WritePropertyName(name);
        if (span is { } known)
            WriteSpanValue(article, known);
        else
            _json.WriteNullValue();
    }

    private void WriteSpans(string name, ArticleId article, ImmutableArray<TextSpan> spans)
    {
        _json.WriteStartArray(name);
        foreach (TextSpan span in spans)
            WriteSpanValue(article, span);
        _json.WriteEndArray();
    }

    private void WriteSpans(string name, ImmutableArray<Evidence> spans)
    {
        _json.WriteStartArray(name);
        foreach (Evidence span in spans)
            WriteSpanValue(span.Article, span.Span);
        _json.WriteEndArray();
    }

    private void WriteStrings(string name, ImmutableArray<string> values)
    {
        _json.WriteStartArray(name);
        foreach (string value in values)
            _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    private void WriteIds(string name, ImmutableArray<RowId> ids)
    {
        _json.WriteStartArray(name);
        foreach (RowId id in ids)
            _json.WriteStringValue(id.Value);
        _json.WriteEndArray();
    }

    private void WriteIds(string name, ImmutableArray<ArticleId> ids)
    {
        _json.WriteStartArray(name);
        foreach (ArticleId id in ids)
            _json.WriteStringValue(id.Value);
        _json.WriteEndArray();
    }
}
