using System.Collections.Immutable;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Claims.Origins;
using Hearsay.Linking.Commitments;
using Hearsay.Linking.Conflicts;
using Hearsay.Linking.Denials;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims;

/// <summary>Builds the claims of a batch and what conflicts among them.</summary>
internal sealed class ClaimBuilder
{
    // Of a claim with many members a few stand for all when the best wording is chosen.
    private const int Compared = 12;
    private const int FewestWords = 3;

    private readonly Batch _batch;
    private readonly UnitIndex _index;

    private ClaimBuilder(Batch batch, UnitReader reader, UnitIndex index, List<ClaimDraft> drafts)
    {
        _batch = batch;
        Reader = reader;
        _index = index;
        Drafts = drafts;
    }

    /// <summary>Gets the claims in the making, by their first units.</summary>
    public List<ClaimDraft> Drafts { get; }

    public ImmutableArray<Claim> Claims { get; private set; } = [];

    public ImmutableArray<Conflict> Conflicts { get; private set; } = [];

    public ImmutableArray<CitationCircle> Circles { get; private set; } = [];

    public UnitIndex Index => _index;

    /// <summary>Gets what made the units of the rows.</summary>
    public UnitReader Reader { get; }

    public static ClaimBuilder Build(
        Batch batch,
        Rows rows,
        ActorDirectory actors,
        ContentReader contents,
        int[] originals,
        DocumentFrequencies frequencies
    )
    {
        UnitReader reader = new(batch, rows, actors, contents);
        UnitIndex index = new(reader.Read(), batch.Vocabulary, frequencies);
        RelayedUnits relays = new(batch, rows, actors, index);
        SameClaim same = SameClaim.Of(batch, actors, index, relays, contents);
        List<(int First, int Second)> pairs = relays.AddTo(index.Pairs());
        List<ClaimDraft> drafts = ClaimGroups.Find(index, same, pairs).ConvertAll(g => new ClaimDraft(g.Units, g.Links, batch));
        ClaimBuilder builder = new(batch, reader, index, drafts);
        OriginFinder origins = new(new OriginTracer(batch, rows, actors, originals), batch);
        builder.AddOrigins(origins, new CitationCircles(batch, rows, actors, originals));
        builder.AddDenials(pairs, contents, actors);
        builder.Conflicts = ConflictFinder.Find(batch, index, drafts, pairs, contents);
        builder.Finish(new ClaimStates(batch, origins), contents, actors);
        return builder;
    }

    private void AddOrigins(OriginFinder finder, CitationCircles circles)
    {
        List<CitationCircle> found = [];
        foreach (ClaimDraft draft in Drafts)
        {
            (draft.Origins, draft.Count) = finder.Find(draft.Units);
            if (circles.Of(draft) is not { } circle)
                continue;
            found.Add(circle);
            (draft.Origins, draft.Count) = CitationCircles.Collapse(circle, draft.Origins, draft.Count);
        }

        Circles = [.. found];
    }

    private void AddDenials(List<(int First, int Second)> pairs, ContentReader contents, ActorDirectory actors)
    {
        DenialFinder denials = new(_index, _batch, contents, actors);
        denials.Find(pairs);
        foreach (ClaimDraft draft in Drafts)
            draft.Denials.AddRange(draft.Units.SelectMany(denials.Of).Distinct().OrderBy(u => u.Number));
    }

    private void Finish(ClaimStates states, ContentReader contents, ActorDirectory actors)
    {
        DeedFinder deeds = new(_batch, _index, contents, actors);
        Claims =
        [
            .. Drafts.Select(draft =>
            {
                (ClaimState state, ImmutableArray<ClaimStateChange> history) = states.Of(draft);
                return new Claim(draft.Id, TextOf(BestOf(draft)), draft.Rows, draft.Articles)
                {
                    Origins = draft.Origins,
                    IndependentOrigins = draft.Count,
                    Links = draft.Links,
                    DeniedBy = [.. draft.Denials.SelectMany(DenialFinder.RowsOf).Distinct()],
                    MetBy = draft.Units[0].IsDirective ? deeds.Fulfilling(draft) : [],
                    State = state,
                    History = history,
                    Grade = Grading.Of(state, draft.Count),
                };
            }),
        ];
    }

    // The unit most like the others says best what they have in common; two words of it say too little.
    private ClaimUnit BestOf(ClaimDraft draft)
    {
        List<ClaimUnit> compared = [.. draft.Units.Take(Compared)];
        int most = compared.Max(u => u.Tokens.Count(t => !t.IsStop));
        List<ClaimUnit> full = compared.FindAll(u => u.Tokens.Count(t => !t.IsStop) >= Math.Min(FewestWords, most));
        return full.OrderByDescending(u => compared.Sum(o => o == u ? 0 : Likeness.Of(u, o, _index).Dice)).ThenBy(u => u.Number).First();
    }

    private string TextOf(ClaimUnit unit) => string.Join(" … ", unit.Told.Select(_batch.Article(unit.Article).Slice));
}
