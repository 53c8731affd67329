namespace Hearsay.Exports.Stix;

/// <summary>What a bundle needs to be understood: who made it, and what its extension means.</summary>
internal static class StixDefinitions
{
    private const string Meaning =
        "Properties of notes, opinions and observed data made by Hearsay. row: id of the statement or event in the contract hearsay/1. kind: statement, event, claim or commitment. "
        + "evidence: list of {article_ref, start, end}, half-open ranges of the article's text in Unicode code points; the text's SHA-256 stands in the file object of the observed data. "
        + "act, polarity, certainty, quoted, anonymity: the statement's, in the contract's words. addressee_ref, channel_ref, parent_ref, claim_ref: identities and notes. "
        + "event_type (PLOVER), event_mode, event_status, actor_ref, recipient_ref, event_date (TIMEX3). state, independent_min, independent_max, members, grade: the claim's. "
        + "due, outcome, tests: the commitment's. outlet, article: the observed article's. description: the words for an unnamed party.";

    public static void Write(StixWriter writer)
    {
        writer.Domain(
            StixId.Program,
            StixTime.Unknown,
            json =>
            {
                json.WriteString("name", "Hearsay");
                json.WriteString("description", "A program that reads the news and keeps a ledger of evidence.");
                json.WriteString("identity_class", "system");
            }
        );
        writer.Domain(
            StixId.Extension,
            StixTime.Unknown,
            json =>
            {
                json.WriteString("name", "Hearsay evidence");
                json.WriteString(
                    "description",
                    "Where the letters stand that prove a row, and what the row says in the words of Hearsay's contract."
                );
                json.WriteString("schema", Meaning);
                json.WriteString("version", "1.0.0");
                writer.Strings("extension_types", ["property-extension"]);
            }
        );
    }
}
