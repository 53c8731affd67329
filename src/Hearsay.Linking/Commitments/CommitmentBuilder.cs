using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;

namespace Hearsay.Linking.Commitments;

/// <summary>Makes one commitment of every promise, assurance, threat, vow and binding warning, however often it is voiced.</summary>
internal sealed class CommitmentBuilder(Batch batch, Rows rows, ActorDirectory actors, ContentReader contents, ClaimBuilder claims)
{
    // The last day from which the story is told: what was due before it and is not reported done is overdue.
    private readonly string? _latest = batch
        .Annotations.Select(a => a.Article.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Max(StringComparer.Ordinal);

    /// <summary>The commitments, by the place of their first statement, and the ordinary deeds that test them.</summary>
    public (ImmutableArray<Commitment> Commitments, ImmutableArray<Event> Deeds) Build()
    {
        Binding binding = new(batch, actors, contents);
        DeedFinder deeds = new(batch, claims.Index, contents, actors);
        List<(ClaimDraft Draft, List<ClaimUnit> Units)> bound =
        [
            .. claims.Drafts.Select(d => (Draft: d, Units: d.Units.Where(binding.Binds).ToList())).Where(b => b.Units.Count > 0),
        ];
        HashSet<string> promised = [.. bound.SelectMany(b => deeds.DeedsOf(b.Units[0]))];
        List<ClaimUnit> ordinary = new OrdinaryDeeds(batch, rows, claims.Reader, contents).Find(promised, claims.Index.Units.Count);
        ImmutableArray<Commitment> found = [.. bound.Select(b => Make(b.Units, b.Draft, ordinary, binding, deeds))];
        HashSet<RowId> tests = [.. found.SelectMany(c => c.Tests).Select(t => t.Row)];
        return (found, [.. ordinary.Select(u => u.Event!).Where(e => tests.Contains(e.Id))]);
    }

    private Commitment Make(List<ClaimUnit> units, ClaimDraft claim, List<ClaimUnit> ordinary, Binding binding, DeedFinder deeds)
    {
        // The first named speaker tells best who is bound.
        ClaimUnit first = units.Find(u => u.Speaker is not null) ?? units[0];
        Article article = batch.Article(first.Article);
        IReadOnlySet<ActorId> side = binding.SideOf(first);
        string? due = FirstOf(units, u => CommitmentTerms.DueOf(u, batch.Annotations[u.Article], batch.Vocabulary));
        ImmutableArray<CommitmentTest> tests = deeds.Of(units, claim, ordinary, side, due);
        ImmutableArray<RowId> statements = [.. units.Select(u => u.Statement!.Id).Distinct()];
        return new Commitment(
            statements.Order().Aggregate(StableHash.Start, (hash, row) => hash.Add(row.Value)).ToId("k"),
            statements,
            article.Id,
            first.Statement!.Source.Party,
            KindOf(first.Statement.Act),
            [.. first.Statement.Content.Select(c => new Evidence(article.Id, c))]
        )
        {
            To =
                FirstOf(
                    units,
                    u =>
                        CommitmentTerms.AddresseeOf(u, contents, side, batch.Vocabulary) is { } to && u.Article == first.Article ? to : null
                ) ?? FirstOf(units, u => WithoutSpan(CommitmentTerms.AddresseeOf(u, contents, side, batch.Vocabulary))),
            Due = due,
            OverdueAsOf = tests.IsEmpty && Deadline.HasPassed(due, _latest) ? _latest : null,
            Condition = FirstOf(units, u => CommitmentTerms.ConditionOf(u, batch.Article(u.Article), batch.Vocabulary)),
            Tests = tests,
        };
    }

    // A span lies in the article of the row; from another article only the actor is taken over.
    private static ActorReference? WithoutSpan(ActorReference? reference) =>
        reference?.Actor is null ? null : reference with { Span = null };

    private static T? FirstOf<T>(List<ClaimUnit> units, Func<ClaimUnit, T?> read)
        where T : class => units.Select(read).FirstOrDefault(value => value is not null);

    private static CommitmentKind KindOf(SpeechAct act) =>
        act switch
        {
            SpeechAct.Assurance => CommitmentKind.Assurance,
            SpeechAct.Promise => CommitmentKind.Promise,
            SpeechAct.Threat => CommitmentKind.Threat,
            SpeechAct.Vow => CommitmentKind.Vow,
            _ => CommitmentKind.Warning,
        };
}
