using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Contract;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Exports.Documents;
using Hearsay.Exports.Tables;
using Hearsay.Presentation;

namespace Hearsay.Exports.Annotations;

/// <summary>Statements and events as W3C Web Annotations (JSON-LD): one annotation a row, its words found by position and by quotation with what stands around them.</summary>
/// <remarks>Positions count code points of the article's text, as the recommendation does; the quotation finds the words on the page itself too.</remarks>
public static class WebAnnotations
{
    // As much as tells one occurrence from another (the recommendation leaves it open).
    private const int ContextLength = 32;

    /// <summary>Writes an AnnotationPage of all rows; memory holds one brief.</summary>
    public static void Write(Stream output, IEnumerable<Brief> briefs)
    {
        ArgumentNullException.ThrowIfNull(briefs);
        using Utf8JsonWriter json = new(output, ContractWriter.Options(indented: true));
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("id", "urn:hearsay:annotations");
        json.WriteString("type", "AnnotationPage");
        json.WriteStartArray("items");
        foreach (Brief brief in briefs)
        {
            ExportScope scope = new(new BriefIndex(brief));
            foreach (Statement row in brief.Statements)
                WriteStatement(json, scope, row);
            foreach (Event row in brief.Events)
                WriteEvent(json, scope, row);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteStatement(Utf8JsonWriter json, ExportScope scope, Statement row)
    {
        string who = scope.NameOf(row.Source.Party, row.Article) ?? "an unstated source";
        string whom = scope.NameOf(row.Addressee, row.Article) is { } addressee ? " to " + addressee : "";
        ImmutableArray<TextSpan> spans = row.Content.IsDefaultOrEmpty && row.Cue is { } cue ? [cue] : row.Content;
        Write(json, scope, (row.Id, row.Article), spans, $"{ContractWords.Of(row.Act)} by {who}{whom}", ContractWords.Of(row.Act));
    }

    private static void WriteEvent(Utf8JsonWriter json, ExportScope scope, Event row)
    {
        string who = scope.NameOf(row.Actor, row.Article) ?? "an unnamed actor";
        string whom = scope.NameOf(row.Recipient, row.Article) is { } recipient ? " to " + recipient : "";
        string type = ContractWords.Of(row.Type) ?? Wording.Of(row.Type);
        string status = row.Status == EventStatus.Occurred ? "" : $" ({ContractWords.Of(row.Status)})";
        Write(json, scope, (row.Id, row.Article), [row.Trigger], $"{type} by {who}{whom}{status}", type);
    }

    private static void Write(
        Utf8JsonWriter json,
        ExportScope scope,
        (RowId Id, ArticleId Article) row,
        ImmutableArray<TextSpan> spans,
        string description,
        string tag
    )
    {
        Article article = scope.ArticleOf(row.Article);
        json.WriteStartObject();
        json.WriteString("id", "urn:hearsay:row:" + Uri.EscapeDataString(row.Id.Value));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "describing");
        json.WriteStartArray("body");
        WriteBody(json, "describing", description);
        WriteBody(json, "tagging", tag);
        if (scope.ClaimOf(row.Id) is { } claim)
            WriteBody(json, "tagging", ContractWords.Of(claim.State));
        json.WriteEndArray();
        json.WriteStartArray("target");
        foreach (TextSpan span in spans)
            WriteTarget(json, scope, article, span);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string purpose, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("format", "text/plain");
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, ExportScope scope, Article article, TextSpan span)
    {
        (long start, long end) = scope.CodePoints(article.Id, span);
        json.WriteStartObject();
        json.WriteString("source", WebAddress.Of(article.Url) ?? "urn:hearsay:article:" + Uri.EscapeDataString(article.Id.Value));
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", article.Slice(span));
        json.WriteString("prefix", article.Text[Before(article.Text, span.Start)..span.Start]);
        json.WriteString("suffix", article.Text[span.End..After(article.Text, span.End)]);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Never between the halves of a surrogate pair.
    private static int Before(string text, int start)
    {
        int at = Math.Max(0, start - ContextLength);
        return at > 0 && char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }

    private static int After(string text, int end)
    {
        int at = Math.Min(text.Length, end + ContextLength);
        return at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
