using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Hearsay.Server.Mcp;

/// <summary>A tool that says what is wrong with a call before anything is looked up: an agent whose parameter is not known must not take the answer for one to its question.</summary>
internal sealed class CheckedTool : DelegatingMcpServerTool
{
    private const int LongestShown = 40;

    private readonly JsonElement _schema;

    /// <summary>Checks calls by the schema that the tool tells.</summary>
    public CheckedTool(McpServerTool tool)
        : base(tool) => _schema = tool.ProtocolTool.InputSchema;

    public override ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        return FaultOf(_schema, request.Params?.Arguments) is { } fault
            ? ValueTask.FromResult(new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = fault }] })
            : base.InvokeAsync(request, cancellationToken);
    }

    /// <summary>What is wrong with the arguments of a call; null when nothing is.</summary>
    /// <param name="schema">An object with named parameters, as tools have it.</param>
    public static string? FaultOf(JsonElement schema, IDictionary<string, JsonElement>? arguments)
    {
        JsonElement known = schema.GetProperty("properties");
        foreach ((string name, JsonElement value) in arguments ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        {
            if (!known.TryGetProperty(name, out JsonElement parameter))
                return $"there is no parameter '{Shortened(name)}'; the known ones are: {string.Join(", ", known.EnumerateObject().Select(p => p.Name))}";
            if (parameter.TryGetProperty("type", out JsonElement type) && !Fits(type, value))
                return $"'{name}' must be of the type {TypeOf(type)}";
            if (value.ValueKind == JsonValueKind.String && !IsText(value))
                return $"'{name}' holds half a surrogate pair: it is no text";
        }

        if (!schema.TryGetProperty("required", out JsonElement required))
            return null;
        string? missing = required
            .EnumerateArray()
            .Select(name => name.GetString()!)
            .FirstOrDefault(name => arguments?.ContainsKey(name) != true);
        return missing is null ? null : $"'{missing}' is missing";
    }

    private static bool Fits(JsonElement type, JsonElement value) =>
        type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(one => Fits(one, value))
            : type.GetString() switch
            {
                "string" => value.ValueKind == JsonValueKind.String,
                "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
                "null" => value.ValueKind == JsonValueKind.Null,
                _ => true,
            };

    // An escape of JSON may name half of a letter; it shows only when the string is made.
    private static bool IsText(JsonElement value)
    {
        try
        {
            _ = value.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Shortened(string name) => name.Length <= LongestShown ? name : name[..LongestShown] + "…";

    private static string TypeOf(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array
            ? string.Join(" or ", type.EnumerateArray().Select(one => one.GetString()))
            : type.GetString()!;
}
