using Hearsay.Core;
using Hearsay.Core.Briefs;

namespace Hearsay.Contract;

public sealed partial class ContractWriter
{
    private void WriteRevision(ArticleRevision? revision)
    {
        if (revision is null)
        {
            _json.WriteNull("revisionOf");
            return;
        }

        _json.WriteStartObject("revisionOf");
        _json.WriteString("article", revision.Of.Value);
        WriteAll(
            "changes",
            revision.Changes,
            change =>
            {
                _json.WriteStartObject();
                WritePlace("before", change.Before);
                WritePlace("after", change.After);
                WriteStrings("claims", change.Claims);
                _json.WriteEndObject();
            }
        );
        _json.WriteEndObject();
    }

    private void WriteCircle(CitationCircle circle)
    {
        _json.WriteStartObject();
        _json.WriteString("claim", circle.Claim);
        WriteStrings("outlets", [.. circle.Outlets.Select(outlet => outlet.Value)]);
        WriteSpans("spans", circle.Spans);
        _json.WriteEndObject();
    }

    private void WritePlaces(params ReadOnlySpan<(string Name, Evidence Place)> places)
    {
        _json.WriteStartObject();
        foreach ((string name, Evidence place) in places)
            WritePlace(name, place);
        _json.WriteEndObject();
    }

    private void WritePlace(string name, Evidence? place)
    {
        if (place is { } evidence)
            WriteSpan(name, evidence.Article, evidence.Span);
        else
            _json.WriteNull(name);
    }
}
