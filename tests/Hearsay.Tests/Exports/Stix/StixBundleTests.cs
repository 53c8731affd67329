using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Exports.Stix;
using Hearsay.Testing;

namespace Hearsay.Tests.Exports.Stix;

/// <summary>The rules of STIX 2.1 that its published JSON schemas hold objects to, for the types that we write.</summary>
public sealed partial class StixBundleTests
{
    // Required beside type, spec_version and id (STIX 2.1, the tables of each object).
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["identity"] = ["created", "modified", "name"],
        ["extension-definition"] = ["created", "modified", "created_by_ref", "name", "schema", "version", "extension_types"],
        ["observed-data"] = ["created", "modified", "first_observed", "last_observed", "number_observed", "object_refs"],
        ["note"] = ["created", "modified", "content", "object_refs"],
        ["opinion"] = ["created", "modified", "opinion", "object_refs"],
        ["report"] = ["created", "modified", "name", "published", "object_refs"],
        ["relationship"] = ["created", "modified", "relationship_type", "source_ref", "target_ref"],
        ["file"] = ["hashes"],
        ["url"] = ["value"],
    };

    // Everything that the specification defines for them, as far as we write it; what it does not define belongs into an extension.
    private static readonly Dictionary<string, string[]> Optional = new(StringComparer.Ordinal)
    {
        ["identity"] = ["created_by_ref", "description", "roles", "identity_class", "sectors"],
        ["extension-definition"] = ["description"],
        ["observed-data"] = ["created_by_ref", "extensions"],
        ["note"] = ["created_by_ref", "abstract", "authors", "confidence", "extensions"],
        ["opinion"] = ["created_by_ref", "explanation", "authors", "extensions"],
        ["report"] = ["created_by_ref"],
        ["relationship"] = ["created_by_ref", "description"],
        ["file"] = ["name"],
        ["url"] = [],
    };

    private static readonly string[] IdentityClasses = ["individual", "group", "system", "organization", "class", "unknown"];

    [Fact]
    public void Write_Bundle_IsOneWithAnId()
    {
        using JsonDocument bundle = Bundle();
        Assert.Equal("bundle", bundle.RootElement.GetProperty("type").GetString());
        Assert.Matches(Id(), bundle.RootElement.GetProperty("id").GetString());
        Assert.Equal(["type", "objects", "id"], bundle.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Write_EveryObject_HasWhatItMustAndNothingElse()
    {
        using JsonDocument bundle = Bundle();
        foreach (JsonElement item in Objects(bundle))
        {
            string type = item.GetProperty("type").GetString()!;
            string[] names = [.. item.EnumerateObject().Select(property => property.Name)];
            string[] must = ["type", "spec_version", "id", .. Required[type]];
            Assert.Empty(must.Except(names));
            Assert.Empty(names.Except(must).Except(Optional[type]));
            Assert.Equal("2.1", item.GetProperty("spec_version").GetString());
            Assert.StartsWith(type + "--", item.GetProperty("id").GetString(), StringComparison.Ordinal);
            Assert.Matches(Id(), item.GetProperty("id").GetString());
        }
    }

    [Fact]
    public void Write_EveryType_IsThere()
    {
        using JsonDocument bundle = Bundle();
        HashSet<string> types = [.. Objects(bundle).Select(item => item.GetProperty("type").GetString()!)];
        // The sample holds no copy, so no relationship.
        Assert.Equal(Required.Keys.Except(["relationship"]).Order(StringComparer.Ordinal), types.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_Ids_AreThereOnceAndReferencesResolve()
    {
        using JsonDocument bundle = Bundle();
        string[] ids = [.. Objects(bundle).Select(item => item.GetProperty("id").GetString()!)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Objects(bundle).SelectMany(StixReferences.In), reference => Assert.Contains(reference, ids));
        Assert.All(
            Objects(bundle)
                .Where(item => item.TryGetProperty("extensions", out _))
                .SelectMany(item => item.GetProperty("extensions").EnumerateObject()),
            extension => Assert.Contains(extension.Name, ids)
        );
    }

    [Fact]
    public void Write_Values_AreOfTheirKind()
    {
        using JsonDocument bundle = Bundle();
        foreach (JsonElement item in Objects(bundle))
        {
            foreach (string time in new[] { "created", "modified", "published", "first_observed", "last_observed" })
            {
                if (item.TryGetProperty(time, out JsonElement value))
                    Assert.Matches(Timestamp(), value.GetString());
            }

            if (item.TryGetProperty("object_refs", out JsonElement references))
                Assert.NotEmpty(references.EnumerateArray());
            if (item.TryGetProperty("identity_class", out JsonElement kind))
                Assert.Contains(kind.GetString(), IdentityClasses);
            if (item.TryGetProperty("confidence", out JsonElement confidence))
                Assert.InRange(confidence.GetInt32(), 0, 100);
            if (item.TryGetProperty("content", out JsonElement content))
                Assert.NotEqual("", content.GetString());
            Assert.DoesNotContain(item.EnumerateObject(), property => property.Value.ValueKind == JsonValueKind.Null);
        }
    }

    [Fact]
    public void Write_Evidence_IsTheWords()
    {
        using JsonDocument bundle = Bundle();
        Dictionary<string, string> texts = ExportSample.Brief.Articles.ToDictionary(
            row => StixId.OfObservation(row.Article.Id),
            row => row.Article.Text
        );
        int pieces = 0;
        foreach (JsonElement note in Objects(bundle).Where(item => item.GetProperty("type").GetString() == "note"))
        {
            JsonElement extension = note.GetProperty("extensions").EnumerateObject().Single().Value;
            if (extension.GetProperty("kind").GetString() != "statement")
                continue;
            JsonElement piece = extension.GetProperty("evidence").EnumerateArray().Single();
            string text = texts[piece.GetProperty("article_ref").GetString()!];
            CodePointIndex positions = new(text);
            Assert.Equal(
                note.GetProperty("content").GetString(),
                text[positions.ToUtf16(piece.GetProperty("start").GetInt32())..positions.ToUtf16(piece.GetProperty("end").GetInt32())]
            );
            pieces++;
        }

        Assert.Equal(ExportSample.Brief.Statements.Length, pieces);
    }

    [Fact]
    public void Write_SameBriefTwice_ObjectsStandOnce()
    {
        using MemoryStream output = new();
        StixBundle.Write(output, [ExportSample.Brief, ExportSample.Brief]);
        using JsonDocument twice = JsonDocument.Parse(output.ToArray());
        using JsonDocument once = Bundle();
        Assert.Equal(Objects(once).Length, Objects(twice).Length);
    }

    [Fact]
    public void Of_NameInANamespace_AsTheStandardsExample() =>
        // RFC 9562, appendix A.4: www.example.com in the namespace of domain names.
        Assert.Equal(
            new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"),
            NameUuid.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com")
        );

    [Theory]
    [InlineData("2031-03-04", "2031-03-04T00:00:00.000Z")]
    [InlineData("2031-03-04T08:30:00+01:00", "2031-03-04T07:30:00.000Z")]
    [InlineData("2031-01-01T00:30:00+02:00", "2030-12-31T22:30:00.000Z")]
    [InlineData(null, "1970-01-01T00:00:00.000Z")]
    public void Of_Time_IsUtc(string? published, string expected) => Assert.Equal(expected, StixTime.Of(PublicationTime.Parse(published)));

    private static JsonDocument Bundle()
    {
        using MemoryStream output = new();
        StixBundle.Write(output, [ExportSample.Brief]);
        return JsonDocument.Parse(output.ToArray());
    }

    private static JsonElement[] Objects(JsonDocument bundle) => [.. bundle.RootElement.GetProperty("objects").EnumerateArray()];

    [GeneratedRegex(
        "^[a-z][a-z0-9-]+[a-z0-9]--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Id();

    [GeneratedRegex(
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Timestamp();
}
