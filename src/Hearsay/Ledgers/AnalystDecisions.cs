using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Writing;
using Hearsay.Linking;
using Hearsay.Linking.Words;

namespace Hearsay.Ledgers;

/// <summary>Links stories as the analysts decided: what they reject is taken out before linking, and who is one (or is not) is told to the linker by the name.</summary>
/// <remarks>
/// Nothing that is stored is changed by a decision. Undone, the same articles give what they gave before; and claims, origins and states follow from
/// a decision as if the articles had said so.
/// </remarks>
internal sealed class AnalystDecisions
{
    private readonly HashSet<string> _rejected = new(StringComparer.Ordinal);
    private readonly Dictionary<ActorId, DecidedActor> _merged = [];
    private readonly Dictionary<(ActorId Actor, ArticleId Article), DecidedActor> _split = [];

    private AnalystDecisions() { }

    /// <summary>The decisions in force.</summary>
    public static AnalystDecisions Read(LedgerWriter writer)
    {
        AnalystDecisions decisions = new();
        foreach ((Decision decision, byte[]? target) in writer.DecisionsInForce())
        {
            switch (decision.Kind)
            {
                case DecisionKind.Reject:
                    decisions._rejected.Add(decision.Subject);
                    break;
                case DecisionKind.Merge when DecidedActor.TryRead(target, decision) is { } into:
                    decisions._merged[ActorId.From(decision.Subject)] = into;
                    break;
                case DecisionKind.Split when DecidedActor.TryRead(target, decision) is { } apart:
                    decisions._split[(ActorId.From(decision.Subject), ArticleId.From(decision.Other!))] = apart;
                    break;
            }
        }

        return decisions;
    }

    /// <summary>The brief of a story.</summary>
    public Brief Link(IReadOnlyList<Annotation> annotations, DocumentFrequencies frequencies)
    {
        Annotation[] kept = _rejected.Count == 0 ? [.. annotations] : [.. annotations.Select(WithoutRejected)];
        Brief brief = SingleStory.Link(kept, frequencies);
        if (_merged.Count + _split.Count == 0)
            return brief;
        // Whom the linker took an article's party for tells which decisions it falls under.
        Dictionary<(ArticleId Article, ActorId Local), DecidedActor> renamed = [];
        foreach (Actor actor in brief.Actors)
        {
            foreach (ActorSource source in actor.Sources)
            {
                if (source.Local is { } local && DecisionFor(actor.Id, source.Article) is { } decided)
                    renamed.TryAdd((source.Article, local), decided);
            }
        }

        if (renamed.Count == 0)
            return brief;
        brief = SingleStory.Link([.. kept.Select(a => Renamed(a, renamed))], frequencies);
        return brief with { Actors = [.. brief.Actors.Select(a => WithReasons(a, renamed))] };
    }

    private DecidedActor? DecisionFor(ActorId actor, ArticleId article)
    {
        if (_split.TryGetValue((actor, article), out DecidedActor? apart))
            return apart;
        DecidedActor? into = null;
        HashSet<ActorId> seen = [];
        // One that was merged may be merged again.
        while (seen.Add(actor) && _merged.TryGetValue(actor, out DecidedActor? next))
        {
            into = next;
            actor = next.Id;
        }

        return into;
    }

    private static Annotation Renamed(Annotation annotation, Dictionary<(ArticleId Article, ActorId Local), DecidedActor> renamed) =>
        annotation with
        {
            Actors =
            [
                .. annotation.Actors.Select(actor =>
                    renamed.TryGetValue((annotation.Article.Id, actor.Id), out DecidedActor? decided)
                        ? actor with
                        {
                            Name = decided.Name,
                            Kind = decided.Kind,
                            Country = decided.IsSplit ? actor.Country : decided.Country ?? actor.Country,
                            Aliases = decided.IsSplit
                                ? [decided.Name]
                                : [.. actor.Aliases.Append(decided.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                            IsNamed = true,
                        }
                        : actor
                ),
            ],
        };

    private static Actor WithReasons(Actor actor, Dictionary<(ArticleId Article, ActorId Local), DecidedActor> renamed) =>
        actor with
        {
            Sources =
            [
                .. actor.Sources.Select(source =>
                    source.Local is { } local && renamed.TryGetValue((source.Article, local), out DecidedActor? decided)
                        ? source with
                        {
                            Because = decided.Because,
                        }
                        : source
                ),
            ],
        };

    private Annotation WithoutRejected(Annotation annotation)
    {
        Dictionary<RowId, Statement> gone = annotation.Statements.Where(s => IsRejected(s.Id, annotation)).ToDictionary(s => s.Id);
        return annotation with
        {
            Statements =
            [
                .. annotation
                    .Statements.Where(s => !gone.ContainsKey(s.Id))
                    .Select(s => s.Parent is { } parent ? s with { Parent = Standing(parent) } : s),
            ],
            Events =
            [
                .. annotation
                    .Events.Where(e => !IsRejected(e.Id, annotation))
                    .Select(e => e.Statement is { } statement ? e with { Statement = Standing(statement) } : e),
            ],
        };

        // What hung on a row that is gone hangs on the next one above.
        RowId? Standing(RowId row)
        {
            RowId? at = row;
            while (at is { } id && gone.TryGetValue(id, out Statement? statement))
                at = statement.Parent;
            return at;
        }
    }

    // Where two articles of a story share ids of rows, the brief tells them apart by the article.
    private bool IsRejected(RowId id, Annotation annotation) =>
        _rejected.Contains(id.Value)
        || _rejected.Contains(StableHash.Start.Add(id.Value).Add(annotation.Article.Id.Value).ToId(id.Value[..1]));
}
