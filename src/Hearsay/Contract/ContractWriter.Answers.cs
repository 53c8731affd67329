using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Dyads;
using Hearsay.Linking.Search;

namespace Hearsay.Contract;

/// <content>Answers to a question about a brief: each brings the rows that it names, in the brief's own shapes.</content>
public sealed partial class ContractWriter
{
    /// <summary>Writes the claims nearest to a sentence.</summary>
    public void WriteClaimMatches(Brief brief, string sentence, ImmutableArray<ClaimMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(brief);
        foreach (BriefArticle row in brief.Articles)
            IndexOf(row.Article);
        _json.WriteStartObject();
        _json.WriteString("schema", Brief.Schema);
        _json.WriteString("sentence", sentence);
        WriteAll(
            "matches",
            matches,
            match =>
            {
                _json.WriteStartObject();
                _json.WriteNumber("likeness", Math.Round(match.Likeness, 4));
                WriteStrings("differences", match.Differences);
                _json.WritePropertyName("claim");
                WriteClaim(match.Claim);
                _json.WriteEndObject();
            }
        );
        HashSet<RowId> rows =
        [
            .. matches.SelectMany(m =>
                m.Claim.Members.Concat(m.Claim.DeniedBy).Concat(m.Claim.MetBy).Concat(m.Claim.Origins.SelectMany(o => o.Statements))
            ),
        ];
        WriteRows(brief, rows, [.. matches.SelectMany(m => m.Claim.Origins).Select(o => o.Actor).OfType<ActorId>()]);
        _json.WriteEndObject();
    }

    /// <summary>Writes what two actors did to each other, by deed and by month.</summary>
    /// <param name="first">What was asked for, as one actor.</param>
    /// <param name="second">What was asked for, as the other.</param>
    public void WriteDyad(Brief brief, string first, string second, Dyad dyad)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(dyad);
        foreach (BriefArticle row in brief.Articles)
            IndexOf(row.Article);
        _json.WriteStartObject();
        _json.WriteString("schema", Brief.Schema);
        WriteSide("first", first, dyad.First);
        WriteSide("second", second, dyad.Second);
        WriteAll(
            "deeds",
            dyad.Deeds,
            deed =>
            {
                _json.WriteStartObject();
                _json.WriteString("date", deed.Date);
                _json.WriteString("type", deed.Kind);
                _json.WriteString("by", deed.IsForward ? "first" : "second");
                _json.WriteNumber("weight", deed.Weight);
                _json.WriteBoolean("counts", deed.Counts);
                WriteIds("rows", deed.Rows);
                _json.WriteEndObject();
            }
        );
        WriteAll(
            "months",
            dyad.Months(),
            month =>
            {
                _json.WriteStartObject();
                _json.WriteString("month", month.Month);
                _json.WriteNumber("deeds", month.Deeds);
                _json.WriteNumber("weight", Math.Round(month.Weight, 4));
                _json.WriteEndObject();
            }
        );
        WriteRows(brief, [.. dyad.Deeds.SelectMany(d => d.Rows)], [.. dyad.First, .. dyad.Second]);
        _json.WriteEndObject();
    }

    private void WriteSide(string name, string asked, ImmutableArray<ActorId> actors)
    {
        _json.WriteStartObject(name);
        _json.WriteString("asked", asked);
        WriteStrings("actors", [.. actors.Select(a => a.Value)]);
        _json.WriteEndObject();
    }

    // The rows, whoever takes part in them, and the articles whose letters they are.
    private void WriteRows(Brief brief, HashSet<RowId> rows, HashSet<ActorId> actors)
    {
        Core.Statements.Statement[] statements = [.. brief.Statements.Where(s => rows.Contains(s.Id))];
        Core.Events.Event[] events = [.. brief.Events.Where(e => rows.Contains(e.Id))];
        IEnumerable<ActorReference?> parties = statements
            .SelectMany(s => new[] { s.Source.Party, s.Addressee, s.Channel })
            .Concat(events.SelectMany(e => new[] { e.Actor, e.Recipient, e.Place }));
        actors.UnionWith(parties.Select(p => p?.Actor).OfType<ActorId>());
        HashSet<ArticleId> articles = [.. statements.Select(s => s.Article), .. events.Select(e => e.Article)];
        WriteAll("articles", brief.Articles.Where(a => articles.Contains(a.Article.Id)), WriteBriefArticle);
        WriteActors(brief.Actors.Where(a => actors.Contains(a.Id)));
        WriteStatements(statements);
        WriteEvents(events);
    }
}
