using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Core.Briefs;
using Hearsay.Exports.Stix;

namespace Hearsay.Tests.Exports;

/// <summary>
/// What the JSON schemas that OASIS publishes for STIX 2.1 (cti-stix2-json-schemas, branch stix2.1) say of values: core, properties, extension, extension-definition, hashes-type,
/// observed-data, opinion, relationship. Read there, written down here; the schemas themselves are not part of the project.
/// </summary>
public sealed partial class StixPublishedRulesTests
{
    private static readonly string[] Observables = ["file", "url"];
    private static readonly string[] Agreements = ["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"];
    private static readonly string[] NoEnds = ["relationship", "sighting", "bundle", "marking-definition"];
    private static readonly string[] ExtensionTypes =
    [
        "new-sdo",
        "new-sco",
        "new-sro",
        "property-extension",
        "toplevel-property-extension",
    ];

    // The sample with all that it lacks: a copy, and a statement without a word of content.
    private static readonly Brief Sample = ExportSample.Brief with
    {
        Articles =
        [
            ExportSample.Brief.Articles[0],
            ExportSample.Brief.Articles[1] with
            {
                DuplicateOf = ExportSample.Brief.Articles[0].Article.Id,
            },
        ],
        Statements = [.. ExportSample.Brief.Statements.Select((row, place) => place == 0 ? row with { Content = [], Cue = null } : row)],
    };

    [Fact]
    public void Write_EveryProperty_HasALegalNameAndNoEmptyList()
    {
        foreach (JsonElement item in Objects())
        {
            foreach ((string name, JsonElement value) in Properties(item))
            {
                Assert.Matches(PropertyName(), name);
                Assert.True(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > 0, $"{name} is an empty list");
                Assert.NotEqual(JsonValueKind.Null, value.ValueKind);
            }
        }
    }

    [Fact]
    public void Write_Extensions_SayTheirType()
    {
        JsonElement[] extensions =
        [
            .. Objects()
                .Where(item => item.TryGetProperty("extensions", out _))
                .SelectMany(item => item.GetProperty("extensions").EnumerateObject().Select(extension => extension.Value)),
        ];
        Assert.NotEmpty(extensions);
        Assert.All(extensions, extension => Assert.Contains(extension.GetProperty("extension_type").GetString(), ExtensionTypes));
        JsonElement definition = Single("extension-definition");
        Assert.All(definition.GetProperty("extension_types").EnumerateArray(), type => Assert.Contains(type.GetString(), ExtensionTypes));
        // Only an extension of top-level properties lists them.
        Assert.False(definition.TryGetProperty("extension_properties", out _));
    }

    [Fact]
    public void Write_ObservedData_RefersToObservablesAndEndsNotBeforeItBegins()
    {
        foreach (JsonElement item in Of("observed-data"))
        {
            Assert.InRange(item.GetProperty("number_observed").GetInt32(), 1, 999_999_999);
            Assert.All(item.GetProperty("object_refs").EnumerateArray(), id => Assert.Contains(TypeOf(id.GetString()!), Observables));
            Assert.True(
                string.CompareOrdinal(item.GetProperty("first_observed").GetString(), item.GetProperty("last_observed").GetString()) <= 0
            );
        }
    }

    [Fact]
    public void Write_Modified_IsNotBeforeCreated() =>
        Assert.All(
            Objects().Where(item => item.TryGetProperty("created", out _)),
            item =>
                Assert.True(string.CompareOrdinal(item.GetProperty("created").GetString(), item.GetProperty("modified").GetString()) <= 0)
        );

    [Fact]
    public void Write_Opinions_UseTheScale()
    {
        Assert.NotEmpty(Of("opinion"));
        Assert.All(Of("opinion"), item => Assert.Contains(item.GetProperty("opinion").GetString(), Agreements));
    }

    [Fact]
    public void Write_Copies_AreRelationshipsBetweenWhatMayBeRelated()
    {
        JsonElement relationship = Single("relationship");
        Assert.Matches("^[a-z0-9-]+$", relationship.GetProperty("relationship_type").GetString());
        Assert.DoesNotContain(TypeOf(relationship.GetProperty("source_ref").GetString()!), NoEnds);
        Assert.DoesNotContain(TypeOf(relationship.GetProperty("target_ref").GetString()!), NoEnds);
    }

    [Fact]
    public void Write_Observables_HaveWhatMakesThem()
    {
        Assert.All(Of("file"), file => Assert.Matches("^[a-fA-F0-9]{64}$", file.GetProperty("hashes").GetProperty("SHA-256").GetString()));
        Assert.All(
            Of("url"),
            url =>
                Assert.True(Uri.IsWellFormedUriString(url.GetProperty("value").GetString(), UriKind.Absolute), "a URI as RFC 3986 has it")
        );
    }

    private static JsonElement[] Objects()
    {
        using MemoryStream output = new();
        StixBundle.Write(output, [Sample]);
        using JsonDocument bundle = JsonDocument.Parse(output.ToArray());
        return [.. bundle.RootElement.GetProperty("objects").EnumerateArray().Select(item => item.Clone())];
    }

    private static JsonElement[] Of(string type) => [.. Objects().Where(item => item.GetProperty("type").GetString() == type)];

    private static JsonElement Single(string type) => Assert.Single(Of(type));

    private static string TypeOf(string id) => id[..id.IndexOf("--", StringComparison.Ordinal)];

    // Names of hashes and ids of extensions are keys of dictionaries, no properties.
    private static IEnumerable<(string Name, JsonElement Value)> Properties(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Properties),
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(property =>
                    property.Name switch
                    {
                        "hashes" => [(property.Name, property.Value)],
                        "extensions" => property.Value.EnumerateObject().SelectMany(extension => Properties(extension.Value)),
                        _ => Properties(property.Value).Prepend((property.Name, property.Value)),
                    }
                ),
            _ => [],
        };

    [GeneratedRegex("^([a-z][a-z0-9_]{2,249}|id)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PropertyName();
}
