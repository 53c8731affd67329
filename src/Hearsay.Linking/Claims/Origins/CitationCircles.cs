using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Linking.Actors;

namespace Hearsay.Linking.Claims.Origins;

/// <summary>Finds outlets that cite each other for one claim: then it comes from nobody but them.</summary>
internal sealed class CitationCircles(Batch batch, Rows rows, ActorDirectory actors, int[] originals)
{
    /// <summary>The shortest circle among the outlets of a claim; null when there is none.</summary>
    public CitationCircle? Of(ClaimDraft claim)
    {
        SortedDictionary<ActorId, SortedDictionary<ActorId, Evidence>> cites = [];
        foreach (ClaimUnit unit in claim.Units)
        {
            foreach ((ActorId citing, ActorId cited, Evidence where) in CitationsOf(unit))
            {
                if (!cites.TryGetValue(citing, out SortedDictionary<ActorId, Evidence>? edges))
                    cites.Add(citing, edges = []);
                edges.TryAdd(cited, where);
            }
        }

        List<ActorId>? shortest = null;
        foreach (ActorId start in cites.Keys)
        {
            if (PathBack(start, cites) is { } path && (shortest is null || path.Count < shortest.Count))
                shortest = path;
        }

        return shortest is null
            ? null
            : new CitationCircle(
                claim.Id,
                [.. shortest],
                [.. shortest.Select((outlet, i) => cites[outlet][shortest[(i + 1) % shortest.Count]])]
            );
    }

    /// <summary>The origins of a claim with the outlets of the circle as one.</summary>
    public static (ImmutableArray<ClaimOrigin> Origins, OriginCount Count) Collapse(
        CitationCircle circle,
        ImmutableArray<ClaimOrigin> origins,
        OriginCount count
    )
    {
        ClaimOrigin[] inside = [.. origins.Where(o => o.Actor is { } actor && circle.Outlets.Contains(actor))];
        if (inside.Length == 0)
            return (origins, count);
        ClaimOrigin one = inside[0] with
        {
            Statements = [.. inside.SelectMany(o => o.Statements).Distinct()],
            Because = [.. inside.SelectMany(o => o.Because), new OriginStep("in a circle", circle.Spans)],
        };
        int max = Math.Max(1, count.Max - (inside.Length - 1));
        return (
            [.. origins.Where(o => o == inside[0] || !inside.Contains(o)).Select(o => o == inside[0] ? one : o)],
            new OriginCount(Math.Min(count.Min, max), max)
        );
    }

    // From the article's own outlet through every outlet that is named on the way to the words.
    private IEnumerable<(ActorId Citing, ActorId Cited, Evidence Where)> CitationsOf(ClaimUnit unit)
    {
        ArticleId id = batch.Article(unit.Article).Id;
        if (
            originals[unit.Article] >= 0
            && actors.OutletOf(unit.Article) is { } copier
            && actors.OutletOf(originals[unit.Article]) is { } wire
            && copier != wire
        )
            yield return (copier, wire, new Evidence(id, unit.Content[0]));
        if (unit.Statement is not { } statement)
            yield break;
        ActorId? citing = actors.OutletOf(unit.Article);
        List<Statement> chain = rows.ChainOf(statement);
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            foreach (ActorReference? party in new[] { chain[i].Addressee, chain[i].Source.Party })
            {
                if (party?.Actor is not { } cited || !actors.IsMedia(cited) || cited == citing)
                    continue;
                if (citing is { } from)
                    yield return (from, cited, new Evidence(id, party.Span ?? chain[i].Cue ?? unit.Content[0]));
                citing = cited;
            }
        }
    }

    // Breadth first, so that the first way back is the shortest.
    private static List<ActorId>? PathBack(ActorId start, SortedDictionary<ActorId, SortedDictionary<ActorId, Evidence>> cites)
    {
        Queue<List<ActorId>> open = new([
            [start],
        ]);
        HashSet<ActorId> seen = [];
        while (open.TryDequeue(out List<ActorId>? path))
        {
            if (!cites.TryGetValue(path[^1], out SortedDictionary<ActorId, Evidence>? next))
                continue;
            foreach (ActorId outlet in next.Keys)
            {
                if (outlet == start)
                    return path;
                if (seen.Add(outlet))
                    open.Enqueue([.. path, outlet]);
            }
        }

        return null;
    }
}
