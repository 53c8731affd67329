using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;

namespace Hearsay.Contract;

public sealed partial class ContractWriter
{
    /// <summary>Writes the actors of a brief with what each was made from and why.</summary>
    public void WriteActorTable(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        _json.WriteStartObject();
        _json.WriteString("schema", Brief.Schema);
        _json.WriteStartArray("actors");
        foreach (Actor actor in brief.Actors)
            WriteActor(actor, withSources: true);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    internal void WriteActor(Actor actor, bool withSources = false)
    {
        _json.WriteStartObject();
        _json.WriteString("id", actor.Id.Value);
        _json.WriteString("name", actor.Name);
        _json.WriteString("kind", ContractWords.Of(actor.Kind));
        WriteStrings("aliases", actor.Aliases);
        WriteAll("roles", actor.Roles, WriteRole);
        _json.WriteString("country", actor.Country);
        _json.WriteBoolean("named", actor.IsNamed);
        if (withSources)
            WriteSources(actor);
        _json.WriteEndObject();
    }

    private void WriteRole(Role role)
    {
        _json.WriteStartObject();
        _json.WriteString("title", role.Title);
        _json.WriteString("of", role.Of);
        _json.WriteString("date", role.Date);
        _json.WriteString("standing", ContractWords.Of(role.Standing));
        _json.WriteEndObject();
    }

    private void WriteSources(Actor actor)
    {
        _json.WriteStartArray("sources");
        foreach (ActorSource source in actor.Sources)
        {
            _json.WriteStartObject();
            _json.WriteString("article", source.Article.Value);
            _json.WriteString("actor", source.Local?.Value);
            _json.WriteString("name", source.Name);
            _json.WriteNumber("mentions", source.Mentions);
            _json.WriteString("because", source.Because);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteReference(string name, ArticleId article, ActorReference? reference)
    {
        if (reference is null)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteStartObject(name);
        WriteReferenceFields(article, reference);
        _json.WriteEndObject();
    }

    private void WriteReferenceFields(ArticleId article, ActorReference reference)
    {
        _json.WriteString("actor", reference.Actor?.Value);
        WriteSpan("span", article, reference.Span);
        _json.WriteString("description", reference.Description);
    }

    private void WriteDate(ArticleId article, StatedDate? date)
    {
        if (date is null)
        {
            _json.WriteNull("date");
            return;
        }

        _json.WriteStartObject("date");
        _json.WriteString("value", date.Value);
        _json.WriteString("grain", ContractWords.Of(date.Grain));
        WriteSpan("span", article, date.Span);
        _json.WriteEndObject();
    }

    internal void WriteStatement(Statement statement)
    {
        ArticleId article = statement.Article;
        _json.WriteStartObject();
        _json.WriteString("id", statement.Id.Value);
        _json.WriteString("article", article.Value);
        _json.WriteStartObject("source");
        WriteReferenceFields(article, statement.Source.Party);
        _json.WriteBoolean("named", statement.Source.Named);
        _json.WriteString("anonymity", ContractWords.Of(statement.Source.Anonymity));
        _json.WriteEndObject();
        WriteSpan("cue", article, statement.Cue);
        WriteSpans("content", article, statement.Content);
        WriteSpan("clause", article, statement.Clause);
        _json.WriteString("act", ContractWords.Of(statement.Act));
        WriteReference("addressee", article, statement.Addressee);
        WriteReference("channel", article, statement.Channel);
        _json.WriteString("form", ContractWords.Of(statement.Form));
        WriteDate(article, statement.Date);
        _json.WriteString("certainty", ContractWords.Of(statement.Certainty));
        _json.WriteString("polarity", ContractWords.Of(statement.Polarity));
        _json.WriteString("quoted", ContractWords.Of(statement.Quoted));
        _json.WriteString("parent", statement.Parent?.Value);
        _json.WriteEndObject();
    }

    internal void WriteEvent(Event row)
    {
        ArticleId article = row.Article;
        _json.WriteStartObject();
        _json.WriteString("id", row.Id.Value);
        _json.WriteString("article", article.Value);
        WriteSpan("trigger", article, row.Trigger);
        WriteSpan("clause", article, row.Clause);
        _json.WriteString("type", ContractWords.Of(row.Type));
        _json.WriteString("mode", row.Mode);
        WriteReference("actor", article, row.Actor);
        WriteReference("recipient", article, row.Recipient);
        WriteDate(article, row.Date);
        WriteReference("place", article, row.Place);
        _json.WriteString("status", ContractWords.Of(row.Status));
        _json.WriteStartArray("numbers");
        foreach (StatedNumber number in row.Numbers)
        {
            _json.WriteStartObject();
            _json.WriteString("what", number.What);
            _json.WriteNumber("value", number.Value);
            _json.WriteString("bound", ContractWords.Of(number.Bound));
            WriteSpan("span", article, number.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteString("statement", row.Statement?.Value);
        _json.WriteEndObject();
    }
}
