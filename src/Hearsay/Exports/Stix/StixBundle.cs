using System.Text.Json;
using Hearsay.Contract;
using Hearsay.Core.Briefs;
using Hearsay.Exports.Tables;
using Hearsay.Presentation;

namespace Hearsay.Exports.Stix;

/// <summary>
/// Briefs as a STIX 2.1 bundle: parties and outlets are identities, articles observed data (a file with its hash, an address), statements, events, claims and commitments notes,
/// denials opinions on the claim, stories reports. Where the evidence stands is told by an extension of ours (<c>property-extension</c>).
/// </summary>
public static class StixBundle
{
    /// <summary>Writes briefs one after the other; memory holds one of them, and the ids so far.</summary>
    public static void Write(Stream output, IEnumerable<Brief> briefs)
    {
        ArgumentNullException.ThrowIfNull(briefs);
        using Utf8JsonWriter json = new(output, ContractWriter.Options(indented: true));
        json.WriteStartObject();
        json.WriteString("type", "bundle");
        json.WriteStartArray("objects");
        StixWriter writer = new(json);
        StixDefinitions.Write(writer);
        foreach (Brief brief in briefs)
        {
            ExportScope scope = new(new BriefIndex(brief));
            StixParties.Write(writer, scope);
            StixArticles.Write(writer, scope);
            StixRows.Write(writer, scope);
            StixClaims.Write(writer, scope);
            StixStories.Write(writer, scope);
            json.Flush();
        }

        json.WriteEndArray();
        // After its objects, whose ids it is made of.
        json.WriteString("id", StixId.Bundle(writer.Ids));
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }
}
