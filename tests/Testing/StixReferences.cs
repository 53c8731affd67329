using System.Text.Json;

namespace Hearsay.Testing;

/// <summary>Finds what the objects of a STIX bundle refer to: every property that ends in <c>_ref</c> or <c>_refs</c>, however deep.</summary>
internal static class StixReferences
{
    public static IEnumerable<string> In(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(In),
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(property =>
                    property.Name.EndsWith("_ref", StringComparison.Ordinal) ? [property.Value.GetString()!]
                    : property.Name.EndsWith("_refs", StringComparison.Ordinal)
                        ? property.Value.EnumerateArray().Select(item => item.GetString()!)
                    : In(property.Value)
                ),
            _ => [],
        };
}
