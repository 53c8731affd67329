using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hearsay.Core.Resources;
using Microsoft.AspNetCore.WebUtilities;

namespace Hearsay.Server.Api;

/// <summary>The description of the interface, OpenAPI 3.1: made from the same list as the routes, so that it cannot fall behind them.</summary>
/// <remarks>The shapes stand in <c>schemas.json</c>: they are the contract's, written by hand, since answers are written and not serialised from types.</remarks>
internal static class OpenApiDocument
{
    private const string Schemas = "api/schemas.json";

    public static ReadOnlyMemory<byte> Write(ImmutableArray<Operation> operations)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("openapi", "3.1.1");
            WriteInfo(json);
            json.WriteStartObject("paths");
            foreach (IGrouping<string, Operation> path in operations.GroupBy(operation => operation.Path, StringComparer.Ordinal))
            {
                json.WriteStartObject(ApiRoutes.Prefix + path.Key);
                foreach (Operation operation in path)
                    WriteOperation(json, operation);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            WriteComponents(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteInfo(Utf8JsonWriter json)
    {
        json.WriteStartObject("info");
        json.WriteString("title", "Hearsay");
        json.WriteString("version", "1");
        json.WriteString(
            "description",
            "Who said or did what, to whom, when, and how anybody knows. Offsets count Unicode code points, end exclusive. Lists are paged by key: follow the "
                + "Link header. Every answer has a strong entity tag. What goes wrong is told as application/problem+json."
        );
        json.WriteEndObject();
        json.WriteStartArray("security");
        json.WriteStartObject();
        json.WriteStartArray("key");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteOperation(Utf8JsonWriter json, Operation operation)
    {
        json.WriteStartObject(operation.Method.ToLowerInvariant());
        json.WriteString("operationId", operation.Name);
        json.WriteStartArray("tags");
        json.WriteStringValue(operation.Area);
        json.WriteEndArray();
        json.WriteString("summary", operation.Summary);
        string scope = $"Needs the scope '{operation.Scope.ToString().ToLowerInvariant()}'.";
        json.WriteString("description", operation.Remarks.Length == 0 ? scope : operation.Remarks + " " + scope);
        json.WriteStartArray("parameters");
        foreach (Parameter parameter in operation.AllParameters)
            WriteParameter(json, parameter);
        json.WriteEndArray();
        if (!operation.Bodies.IsEmpty)
            WriteBodies(json, operation);
        WriteAnswers(json, operation);
        json.WriteEndObject();
    }

    private static void WriteParameter(Utf8JsonWriter json, Parameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("in", parameter.IsInPath ? "path" : "query");
        json.WriteString("description", parameter.Description);
        json.WriteBoolean("required", parameter.IsRequired);
        json.WriteStartObject("schema");
        json.WriteString("type", parameter.Kind == ParameterKind.Number ? "integer" : "string");
        if (parameter.Kind == ParameterKind.Day)
            json.WriteString("format", "date");
        if (parameter.Kind == ParameterKind.Number)
        {
            json.WriteNumber("minimum", parameter.Bounds.Least);
            json.WriteNumber("maximum", parameter.Bounds.Most);
        }

        if (!parameter.Words.IsEmpty)
        {
            json.WriteStartArray("enum");
            foreach (string word in parameter.Words)
                json.WriteStringValue(word);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteBodies(Utf8JsonWriter json, Operation operation)
    {
        json.WriteStartObject("requestBody");
        json.WriteBoolean("required", true);
        json.WriteStartObject("content");
        foreach ((string mediaType, string? schema) in operation.Bodies)
        {
            json.WriteStartObject(mediaType);
            WriteSchema(json, schema);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAnswers(Utf8JsonWriter json, Operation operation)
    {
        json.WriteStartObject("responses");
        json.WriteStartObject(operation.AnswerStatus.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("description", ReasonPhrases.GetReasonPhrase(operation.AnswerStatus));
        if (operation.Answer is { } answer)
        {
            json.WriteStartObject("content");
            json.WriteStartObject(operation.AnswerType);
            if (operation.IsPaged)
                WriteStretch(json, answer);
            else
                WriteSchema(json, answer);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("default");
        json.WriteString("$ref", "#/components/responses/Problem");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteStretch(Utf8JsonWriter json, string item)
    {
        json.WriteStartObject("schema");
        json.WriteString("type", "object");
        json.WriteStartArray("required");
        json.WriteStringValue("items");
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteStartObject("items");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("$ref", "#/components/schemas/" + item);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, string? schema)
    {
        json.WriteStartObject("schema");
        if (schema is null)
            json.WriteString("type", "string");
        else
            json.WriteString("$ref", "#/components/schemas/" + schema);
        json.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter json)
    {
        using Stream stream = EmbeddedFile.Open(typeof(OpenApiDocument).Assembly, Schemas);
        JsonNode schemas = JsonNode.Parse(stream)!;
        json.WriteStartObject("components");
        json.WriteStartObject("securitySchemes");
        json.WriteStartObject("key");
        json.WriteString("type", "http");
        json.WriteString("scheme", "bearer");
        json.WriteString("description", "A key of 'hearsay keys add'. On loopback none is needed unless the server was started so.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("responses");
        json.WriteStartObject("Problem");
        json.WriteString("description", "What went wrong (RFC 9457).");
        json.WriteStartObject("content");
        json.WriteStartObject("application/problem+json");
        WriteSchema(json, "Problem");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WritePropertyName("schemas");
        schemas.WriteTo(json);
        json.WriteEndObject();
    }
}
