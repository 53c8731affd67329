using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Contract;

public sealed partial class ContractWriter
{
    /// <summary>Writes one ANNOTATION.</summary>
    public void WriteAnnotation(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        _indexes.Clear(); // a stream of rows must not grow, and the next one may bear the same id
        Article article = annotation.Article;
        CodePointIndex index = IndexOf(article);
        _json.WriteStartObject();
        _json.WriteString("id", article.Id.Value);
        _json.WriteString("text", article.Text);
        WritePairs("sentences", index, annotation.Sentences);
        WriteMentions(annotation, index);
        WriteActors(annotation.Actors);
        WriteDateExpressions(annotation, index);
        WriteAttributions(annotation, index);
        WriteStatements(annotation.Statements);
        WriteEvents(annotation.Events);
        WriteFactuality(annotation, index);
        WriteUnknowns(annotation);
        _json.WriteEndObject();
    }

    private void WriteMentions(Annotation annotation, CodePointIndex index)
    {
        _json.WriteStartArray("mentions");
        foreach (Mention mention in annotation.Mentions)
        {
            _json.WriteStartObject();
            WriteBounds(index, mention.Phrase);
            _json.WriteString("kind", ContractWords.Of(mention.Kind));
            _json.WriteString("form", ContractWords.Of(mention.Form));
            _json.WriteString("actor", mention.Actor?.Value);
            if (mention.Description is { } description)
                WriteDescription(description);
            if (Explains)
                WriteReason(mention, index);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteDescription(PartyDescription description)
    {
        _json.WriteStartObject("description");
        _json.WriteString("head", description.Head);
        if (description.Count is { } count)
            _json.WriteNumber("count", count);
        else
            _json.WriteNull("count");
        _json.WriteBoolean("plural", description.IsPlural);
        _json.WriteString("country", description.Country);
        _json.WriteString("employer", description.Employer);
        _json.WriteEndObject();
    }

    private void WriteReason(Mention mention, CodePointIndex index)
    {
        _json.WriteString("because", mention.Because);
        if (mention.Antecedent is not { } antecedent)
        {
            _json.WriteNull("antecedent");
            return;
        }

        _json.WriteStartObject("antecedent");
        WriteBounds(index, antecedent);
        _json.WriteEndObject();
    }

    private void WriteActors(IEnumerable<Actor> actors) => WriteAll("actors", actors, actor => WriteActor(actor));

    private void WriteDateExpressions(Annotation annotation, CodePointIndex index)
    {
        _json.WriteStartArray("dates");
        foreach (DateExpression date in annotation.Dates)
        {
            _json.WriteStartObject();
            WriteBounds(index, date.Span);
            _json.WriteString("type", ContractWords.Of(date.Type));
            _json.WriteString("value", date.Value);
            _json.WriteString("grain", ContractWords.Of(date.Grain));
            _json.WriteString("anchor", date.Anchor);
            _json.WriteString("unresolved", ContractWords.Of(date.Unresolved));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteAttributions(Annotation annotation, CodePointIndex index)
    {
        _json.WriteStartArray("attributions");
        foreach (Attribution attribution in annotation.Attributions)
        {
            _json.WriteStartObject();
            WritePairs("source", index, attribution.Source);
            WritePairs("cue", index, attribution.Cue);
            WritePairs("content", index, attribution.Content);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteStatements(IEnumerable<Statement> statements) => WriteAll("statements", statements, WriteStatement);

    private void WriteEvents(IEnumerable<Event> events) => WriteAll("events", events, WriteEvent);

    private void WriteFactuality(Annotation annotation, CodePointIndex index)
    {
        _json.WriteStartArray("factuality");
        foreach (PredicateFactuality factuality in annotation.Factuality)
        {
            _json.WriteStartObject();
            WriteBounds(index, factuality.Span);
            _json.WriteNumber("value", factuality.Value);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteUnknowns(Annotation annotation)
    {
        _json.WriteStartArray("unknowns");
        foreach (Unknown unknown in annotation.Unknowns)
        {
            _json.WriteStartObject();
            _json.WriteString("about", unknown.About);
            WriteSpans("spans", annotation.Article.Id, [unknown.Span]);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
