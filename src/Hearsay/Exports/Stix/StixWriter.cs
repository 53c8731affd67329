using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Core;
using Hearsay.Exports.Tables;

namespace Hearsay.Exports.Stix;

/// <summary>Writes STIX objects, each id once.</summary>
internal sealed class StixWriter(Utf8JsonWriter json)
{
    private const string Version = "2.1";

    private readonly HashSet<string> _known = [];
    private readonly List<string> _ids = [];

    /// <summary>Gets the ids so far, in their order.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>A domain object or relationship: made by Hearsay at this time.</summary>
    public void Domain(string id, string time, Action<Utf8JsonWriter> write) =>
        Object(
            id,
            () =>
            {
                json.WriteString("created_by_ref", StixId.Program);
                json.WriteString("created", time);
                json.WriteString("modified", time);
                write(json);
            }
        );

    /// <summary>An observable has no time.</summary>
    public void Observable(string id, Action<Utf8JsonWriter> write) => Object(id, () => write(json));

    public void Strings(string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A property that may be missing: STIX knows no null.</summary>
    public void Optional(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    /// <summary>What STIX has no place for.</summary>
    public void Extension(Action write)
    {
        json.WriteStartObject("extensions");
        json.WriteStartObject(StixId.Extension);
        json.WriteString("extension_type", "property-extension");
        write();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Where the letters stand, in code points of the article's text; nothing where none do: STIX knows no empty list.</summary>
    public void Evidence(ExportScope scope, ImmutableArray<Evidence> evidence)
    {
        if (evidence.IsDefaultOrEmpty)
            return;
        json.WriteStartArray("evidence");
        foreach (Evidence piece in evidence)
        {
            (long start, long end) = scope.CodePoints(piece.Article, piece.Span);
            json.WriteStartObject();
            json.WriteString("article_ref", StixId.OfObservation(piece.Article));
            json.WriteNumber("start", start);
            json.WriteNumber("end", end);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Object(string id, Action write)
    {
        if (!_known.Add(id))
            return;
        _ids.Add(id);
        json.WriteStartObject();
        json.WriteString("type", id[..id.IndexOf("--", StringComparison.Ordinal)]);
        json.WriteString("spec_version", Version);
        json.WriteString("id", id);
        write();
        json.WriteEndObject();
    }
}
