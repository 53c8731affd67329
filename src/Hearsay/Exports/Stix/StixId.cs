using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;

namespace Hearsay.Exports.Stix;

/// <summary>The ids of STIX objects: the type, and a UUID made of what the object stands for.</summary>
internal static class StixId
{
    // The canonical JSON of RFC 8785 escapes no more than it must.
    private static readonly JsonSerializerOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Hearsay itself, which made the objects.</summary>
    public static readonly string Program = Own("identity", "program");

    public static readonly string Extension = Own("extension-definition", "evidence");

    public static string Of(ActorId actor) => Own("identity", "actor:" + actor.Value);

    public static string OfOutlet(string outlet) => Own("identity", "outlet:" + outlet);

    public static string Of(RowId row) => Own("note", "row:" + row.Value);

    public static string OfClaim(string claim) => Own("note", "claim:" + claim);

    public static string OfCommitment(string commitment) => Own("note", "commitment:" + commitment);

    public static string OfDenial(string claim, RowId row) => Own("opinion", "denial:" + claim + ":" + row.Value);

    public static string OfObservation(ArticleId article) => Own("observed-data", "article:" + article.Value);

    public static string OfStory(string story) => Own("report", "story:" + story);

    public static string OfCopy(ArticleId copy) => Own("relationship", "copy:" + copy.Value);

    /// <summary>An observable's id is made of its defining properties in canonical JSON, so that every tool gives it the same one.</summary>
    public static string OfUrl(string url) => Observable("url", $"{{\"value\":{JsonSerializer.Serialize(url, Canonical)}}}");

    public static string OfFile(string name, string sha256) =>
        Observable("file", $"{{\"hashes\":{{\"SHA-256\":\"{sha256}\"}},\"name\":{JsonSerializer.Serialize(name, Canonical)}}}");

    public static string Bundle(IEnumerable<string> ids) => Own("bundle", string.Join('\n', ids));

    private static string Own(string type, string name) => $"{type}--{NameUuid.Of(NameUuid.Hearsay, type + ":" + name):D}";

    private static string Observable(string type, string canonical) => $"{type}--{NameUuid.Of(NameUuid.StixObservables, canonical):D}";
}
