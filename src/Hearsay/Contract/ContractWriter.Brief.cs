using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Contract;

public sealed partial class ContractWriter
{
    /// <summary>Writes one BRIEF.</summary>
    public void WriteBrief(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        foreach (BriefArticle row in brief.Articles)
            IndexOf(row.Article);
        _json.WriteStartObject();
        _json.WriteString("schema", Brief.Schema);
        WriteAll("articles", brief.Articles, WriteBriefArticle);
        WriteActors(brief.Actors);
        WriteStatements(brief.Statements);
        WriteEvents(brief.Events);
        WriteAll("claims", brief.Claims, WriteClaim);
        WriteAll("conflicts", brief.Conflicts, WriteConflict);
        WriteAll("commitments", brief.Commitments, WriteCommitment);
        WriteAll("unknowns", brief.Unknowns, WriteUnknown);
        WriteAll("circles", brief.Circles, WriteCircle);
        WriteAll("corrections", Correction.In(new BriefIndex(brief)), WriteCorrection);
        WriteAll("stories", brief.Stories, WriteStory);
        _json.WriteEndObject();
    }

    private void WriteCorrection(Correction correction)
    {
        _json.WriteStartObject();
        WriteSpans("spans", [correction.Evidence]);
        WriteStrings("takesBack", correction.TakesBack);
        WriteStrings("setsRight", correction.SetsRight);
        _json.WriteEndObject();
    }

    private void WriteAll<T>(string name, IEnumerable<T> rows, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (T row in rows)
            write(row);
        _json.WriteEndArray();
    }

    internal void WriteBriefArticle(BriefArticle row)
    {
        _json.WriteStartObject();
        WriteArticleFields(row.Article);
        _json.WriteString("duplicateOf", row.DuplicateOf?.Value);
        WriteAll(
            "relays",
            row.Relays,
            relay =>
            {
                _json.WriteStartObject();
                WriteReference("outlet", row.Article.Id, relay.Outlet);
                WriteSpans("spans", relay.Spans);
                _json.WriteEndObject();
            }
        );
        _json.WriteString("duplicateBecause", row.DuplicateBecause);
        WriteAll("lifted", row.Lifted, passage => WritePlaces(("here", passage.Here), ("there", passage.There)));
        WriteRevision(row.RevisionOf);
        _json.WriteEndObject();
    }

    internal void WriteClaim(Claim claim)
    {
        _json.WriteStartObject();
        _json.WriteString("id", claim.Id);
        _json.WriteString("text", claim.Text);
        WriteIds("members", claim.Members);
        WriteIds("articles", claim.Articles);
        WriteAll("origins", claim.Origins, WriteOrigin);
        _json.WriteStartObject("independentOrigins");
        _json.WriteNumber("min", claim.IndependentOrigins.Min);
        _json.WriteNumber("max", claim.IndependentOrigins.Max);
        _json.WriteEndObject();
        WriteAll(
            "links",
            claim.Links,
            link =>
            {
                _json.WriteStartObject();
                WriteIds("rows", [link.First, link.Second]);
                _json.WriteString("because", link.Because);
                _json.WriteEndObject();
            }
        );
        WriteIds("deniedBy", claim.DeniedBy);
        WriteIds("metBy", claim.MetBy);
        _json.WriteString("state", ContractWords.Of(claim.State));
        WriteAll("history", claim.History, WriteStateChange);
        _json.WriteStartObject("grade");
        _json.WriteString("source", claim.Grade.Source.ToString());
        _json.WriteString("information", claim.Grade.Information.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _json.WriteString("because", claim.Grade.Because);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteOrigin(ClaimOrigin origin)
    {
        _json.WriteStartObject();
        _json.WriteString("actor", origin.Actor?.Value);
        _json.WriteString("description", origin.Description);
        WriteIds("statements", origin.Statements);
        WriteAll(
            "because",
            origin.Because,
            step =>
            {
                _json.WriteStartObject();
                _json.WriteString("edge", step.Edge);
                WriteSpans("spans", step.Spans);
                _json.WriteEndObject();
            }
        );
        _json.WriteEndObject();
    }

    private void WriteStateChange(ClaimStateChange change)
    {
        _json.WriteStartObject();
        _json.WriteString("date", change.Date);
        _json.WriteString("state", ContractWords.Of(change.State));
        WriteIds("because", change.Because);
        _json.WriteEndObject();
    }

    internal void WriteConflict(Conflict conflict)
    {
        _json.WriteStartObject();
        WriteStrings("claims", [conflict.First, conflict.Second]);
        _json.WriteString("on", ContractWords.Of(conflict.On));
        WriteSpans("spans", conflict.Spans);
        _json.WriteString("because", conflict.Because);
        _json.WriteEndObject();
    }

    internal void WriteCommitment(Commitment commitment)
    {
        _json.WriteStartObject();
        _json.WriteString("id", commitment.Id);
        WriteIds("statements", commitment.Statements);
        WriteReference("by", commitment.Article, commitment.By);
        WriteReference("to", commitment.Article, commitment.To);
        _json.WriteString("kind", ContractWords.Of(commitment.Kind));
        WriteSpans("what", commitment.What);
        _json.WriteString("due", commitment.Due);
        _json.WriteString("overdueAsOf", commitment.OverdueAsOf);
        _json.WriteString("condition", commitment.Condition);
        WriteAll(
            "tests",
            commitment.Tests,
            test =>
            {
                _json.WriteStartObject();
                _json.WriteString("event", test.Row.Value);
                _json.WriteString("relation", ContractWords.Of(test.Relation));
                WriteSpans("spans", test.Spans);
                _json.WriteString("because", test.Because);
                _json.WriteEndObject();
            }
        );
        _json.WriteEndObject();
    }

    internal void WriteUnknown(OpenQuestion question)
    {
        _json.WriteStartObject();
        _json.WriteString("about", question.About);
        WriteSpans("spans", question.Spans);
        _json.WriteEndObject();
    }

    internal void WriteStory(Story story)
    {
        _json.WriteStartObject();
        _json.WriteString("id", story.Id);
        _json.WriteString("title", story.Title);
        WriteIds("articles", story.Articles);
        WriteStrings("claims", story.Claims);
        WriteAll(
            "timeline",
            story.Timeline,
            entry =>
            {
                _json.WriteStartObject();
                _json.WriteString("date", entry.Date);
                _json.WriteString("row", entry.Row.Value);
                _json.WriteEndObject();
            }
        );
        _json.WriteEndObject();
    }
}
