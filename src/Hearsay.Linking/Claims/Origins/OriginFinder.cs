using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims.Origins;

/// <summary>Brings the trails of a claim's units together: which of them end at one and the same origin.</summary>
internal sealed class OriginFinder(OriginTracer tracer, Batch batch)
{
    /// <summary>The origins of a claim and how many of them are independent.</summary>
    public (ImmutableArray<ClaimOrigin> Origins, OriginCount Count) Find(IReadOnlyList<ClaimUnit> units)
    {
        List<(ClaimUnit Unit, OriginTrail Trail)> trails = [.. units.Select(u => (u, tracer.Trace(u)))];
        List<Origin> origins = [];
        foreach ((ClaimUnit unit, OriginTrail trail) in trails.Where(t => t.Trail.Kind != OriginKind.Outlet))
            Add(unit, trail, []);

        // An outlet that does not say from whom it has a matter rests on the speaker whom another report of that outlet's gives.
        foreach ((ClaimUnit unit, OriginTrail trail) in trails.Where(t => t.Trail.Kind == OriginKind.Outlet))
        {
            Origin? known = origins.Find(o => o.Trail.Kind != OriginKind.Outlet && IsSameReport(o, trail));
            if (known is null)
                Add(unit, trail, []);
            else
                known.Add(unit, trail, [new OriginStep("has it from", LastSpans(known.Trail))]);
        }

        int named = origins.Count(o => o.Trail.Kind == OriginKind.Named);
        ImmutableArray<ClaimOrigin> found =
        [
            .. origins.Select(o => new ClaimOrigin(
                o.Trail.Actor,
                o.Trail.Description,
                [.. o.Units.SelectMany(u => u.Rows).Distinct()],
                [.. o.Steps.DistinctBy(KeyOf)]
            )),
        ];
        return (found, new OriginCount(Math.Max(1, named), Math.Max(1, origins.Count)));

        void Add(ClaimUnit unit, OriginTrail trail, IEnumerable<OriginStep> more)
        {
            Origin? known = origins.Find(o => IsSame(o.Trail, trail));
            if (known is null)
                origins.Add(known = new Origin(trail));
            known.Add(unit, trail, more);
        }
    }

    private bool IsSame(OriginTrail left, OriginTrail right)
    {
        if (left.Kind != right.Kind)
            return false;
        if (left.Actor is not null || right.Actor is not null)
            return left.Actor == right.Actor;

        // The same words for an unnamed source prove nothing, unless one outlet alone vouches for it.
        bool isOneOutlet = left.Media is null ? right.Media is null && left.Article == right.Article : left.Media == right.Media;
        return isOneOutlet && MayDescribeOne(left.Description, right.Description);
    }

    private static bool IsSameReport(Origin origin, OriginTrail outlet) =>
        origin.Units.Count > 0
        && origin.Trails.Exists(t => t.Media is null ? outlet.Media is null && t.Article == outlet.Article : t.Media == outlet.Media);

    private bool MayDescribeOne(string? left, string? right)
    {
        if (left is null || right is null)
            return true;
        HashSet<int> concepts = [.. ConceptsOf(left)];
        return concepts.Count == 0 || ConceptsOf(right).Any(concepts.Contains);
    }

    private IEnumerable<int> ConceptsOf(string description)
    {
        List<Word> words = [];
        WordScanner.Scan(description, Core.Text.TextSpan.FromBounds(0, description.Length), batch.Vocabulary, words);
        return words.Where(w => !batch.Vocabulary.IsStop(w.Key)).Select(w => batch.Vocabulary.ConceptOf(w.Key));
    }

    private static ImmutableArray<Evidence> LastSpans(OriginTrail trail) => trail.Steps.IsEmpty ? [] : trail.Steps[^1].Spans;

    private static string KeyOf(OriginStep step) => step.Edge + string.Join(';', step.Spans.Select(s => s.Article.Value + s.Span));

    private sealed class Origin(OriginTrail trail)
    {
        public OriginTrail Trail => trail;

        public List<OriginTrail> Trails { get; } = [];

        public List<ClaimUnit> Units { get; } = [];

        public List<OriginStep> Steps { get; } = [];

        public void Add(ClaimUnit unit, OriginTrail own, IEnumerable<OriginStep> more)
        {
            Units.Add(unit);
            Trails.Add(own);
            Steps.AddRange(own.Steps);
            Steps.AddRange(more);
        }
    }
}
