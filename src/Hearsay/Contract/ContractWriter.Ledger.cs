using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;

namespace Hearsay.Contract;

public sealed partial class ContractWriter
{
    /// <summary>Writes the answer to a search.</summary>
    public void WriteSearchAnswer(SearchAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _json.WriteStartObject();
        WriteAll("hits", answer.Page.Items, WriteHit);
        _json.WriteBoolean("partial", answer.IsPartial);
        _json.WriteString("next", answer.Page.Next);
        _json.WriteEndObject();
    }

    /// <summary>Writes a page of rows of two actors.</summary>
    public void WriteDyadPage(ActorSummary? first, ActorSummary? second, Page<LedgerRow> page)
    {
        _json.WriteStartObject();
        _json.WriteString("schema", Core.Briefs.Brief.Schema);
        _json.WritePropertyName("first");
        WriteOrNull(first, WriteActorSummary);
        _json.WritePropertyName("second");
        WriteOrNull(second, WriteActorSummary);
        WritePage("rows", page, WriteLedgerRow);
        _json.WriteEndObject();
    }

    /// <summary>Writes an actor with pages of its rows.</summary>
    public void WriteActorAnswer(
        StoredActor? actor,
        ImmutableArray<ActorSummary> others,
        Page<LedgerRow> said,
        Page<LedgerRow> told,
        Page<LedgerRow> did,
        Page<StoredCommitment> commitments,
        Page<ActorMerge> merges
    )
    {
        _json.WriteStartObject();
        _json.WritePropertyName("actor");
        WriteOrNull(actor, WriteStoredActor);
        WriteAll("others", others, WriteActorSummary);
        WritePage("said", said, WriteLedgerRow);
        WritePage("told", told, WriteLedgerRow);
        WritePage("did", did, WriteLedgerRow);
        WritePage("commitments", commitments, WriteStoredCommitment);
        WritePage("merges", merges, WriteMerge);
        _json.WriteEndObject();
    }

    /// <summary>Writes a page of stories.</summary>
    public void WriteStories(Page<StorySummary> page)
    {
        _json.WriteStartObject();
        WritePage("stories", page, WriteStorySummary);
        _json.WriteEndObject();
    }

    /// <summary>Writes a page of decisions.</summary>
    public void WriteDecisions(Page<Decision> page)
    {
        _json.WriteStartObject();
        WritePage("decisions", page, WriteDecision);
        _json.WriteEndObject();
    }

    /// <summary>Writes what a ledger holds.</summary>
    public void WriteStatistics(LedgerStatistics statistics, string location)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        _json.WriteStartObject();
        _json.WriteString("ledger", location);
        _json.WriteString("engine", statistics.Engine);
        _json.WriteNumber("schema", statistics.Schema);
        _json.WriteNumber("articles", statistics.Articles);
        _json.WriteNumber("documents", statistics.Documents);
        _json.WriteNumber("stories", statistics.Stories);
        _json.WriteNumber("statements", statistics.Statements);
        _json.WriteNumber("events", statistics.Events);
        _json.WriteNumber("claims", statistics.Claims);
        _json.WriteNumber("actors", statistics.Actors);
        _json.WriteNumber("decisions", statistics.Decisions);
        _json.WriteNumber("feeds", statistics.Feeds);
        _json.WriteNumber("lastChange", statistics.LastSequence);
        _json.WriteNumber("bytes", statistics.SizeBytes);
        _json.WriteEndObject();
    }

    /// <summary>Writes what is wrong with a ledger.</summary>
    public void WriteFaults(ImmutableArray<string> faults)
    {
        _json.WriteStartObject();
        _json.WriteBoolean("sound", faults.IsEmpty);
        WriteStrings("faults", faults);
        _json.WriteEndObject();
    }

    /// <summary>Writes one number under a name.</summary>
    public void WriteCount(string name, long count)
    {
        _json.WriteStartObject();
        _json.WriteNumber(name, count);
        _json.WriteEndObject();
    }

    /// <summary>Writes the outlets of a ledger and the user's grades.</summary>
    public void WriteOutlets(ImmutableArray<(string Outlet, int Articles)> outlets, ImmutableArray<OutletGrade> grades)
    {
        _json.WriteStartObject();
        WriteAll(
            "outlets",
            outlets,
            outlet =>
            {
                _json.WriteStartObject();
                _json.WriteString("name", outlet.Outlet);
                _json.WriteNumber("articles", outlet.Articles);
                _json.WriteEndObject();
            }
        );
        WriteAll(
            "grades",
            grades,
            grade =>
            {
                _json.WriteStartObject();
                _json.WriteString("name", grade.Name);
                _json.WriteString("grade", grade.Grade.ToString());
                _json.WriteEndObject();
            }
        );
        _json.WriteEndObject();
    }

    private void WritePage<T>(string name, Page<T> page, Action<T> write)
    {
        WriteAll(name, page.Items, write);
        _json.WriteString(name + "Next", page.Next);
    }

    private void WriteOrNull<T>(T? value, Action<T> write)
        where T : class
    {
        if (value is null)
            _json.WriteNullValue();
        else
            write(value);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
