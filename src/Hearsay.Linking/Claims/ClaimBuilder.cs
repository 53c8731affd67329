using System.Collections.Immutable;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Conflicts;

namespace Hearsay.Linking.Claims;

/// <summary>Builds the claims of a batch and what conflicts among them.</summary>
internal sealed class ClaimBuilder
{
    // Of a claim with many members a few stand for all when the best wording is chosen.
    private const int Compared = 12;

    private readonly Batch _batch;
    private readonly UnitIndex _index;
    private readonly List<(int First, int Second)> _pairs;

    private ClaimBuilder(Batch batch, UnitIndex index, List<(int First, int Second)> pairs, List<ClaimDraft> drafts)
    {
        _batch = batch;
        _index = index;
        _pairs = pairs;
        Drafts = drafts;
    }

    /// <summary>Gets the claims in the making, by their first units.</summary>
    public List<ClaimDraft> Drafts { get; }

    public ImmutableArray<Claim> Claims { get; private set; } = [];

    public ImmutableArray<Conflict> Conflicts { get; private set; } = [];

    public UnitIndex Index => _index;

    /// <summary>Groups what says the same into claims; <see cref="Contest"/> finishes them.</summary>
    public static ClaimBuilder Draft(Batch batch, Rows rows, ActorDirectory actors, ContentReader contents)
    {
        UnitIndex index = new(new UnitReader(batch, rows, actors, contents).Read(), batch.Vocabulary);
        SameClaim same = new(index, actors, batch);
        List<(int First, int Second)> pairs = index.Pairs();
        List<ClaimDraft> drafts = ClaimGroups.Find(index, same, pairs).ConvertAll(units => new ClaimDraft(units, batch));
        return new ClaimBuilder(batch, index, pairs, drafts);
    }

    /// <summary>The pairs of articles, by their numbers, that make a claim in common.</summary>
    public IEnumerable<(int First, int Second)> ArticlesInCommon()
    {
        HashSet<(int First, int Second)> pairs = [];
        foreach (ClaimDraft draft in Drafts)
        {
            List<int> articles = [.. draft.Units.Select(u => u.Article).Distinct().Order()];
            // Each with the next is enough to hold them together, and stays linear.
            for (int i = 1; i < articles.Count; i++)
                pairs.Add((articles[i - 1], articles[i]));
        }

        return pairs.Order();
    }

    /// <summary>Finds origins, and within each story denials and conflicts, and with them the state of every claim.</summary>
    public void Contest(Rows rows, ActorDirectory actors, int[] originals, int[] stories)
    {
        OriginFinder origins = new(new OriginTracer(_batch, rows, actors, originals), _batch);
        AddOrigins(origins);
        AddDenials(stories);
        Conflicts = ConflictFinder.Find(
            _batch,
            _index,
            Drafts,
            _pairs.Where(p => stories[_index.Units[p.First].Article] == stories[_index.Units[p.Second].Article])
        );
        Finish(new ClaimStates(_batch, origins));
    }

    private void AddOrigins(OriginFinder finder)
    {
        foreach (ClaimDraft draft in Drafts)
            (draft.Origins, draft.Count) = finder.Find(draft.Units);
    }

    private void AddDenials(int[] stories)
    {
        DenialFinder denials = new(_index, _batch.Vocabulary, stories);
        denials.Find(_pairs);
        foreach (ClaimDraft draft in Drafts)
            draft.Denials.AddRange(draft.Units.SelectMany(denials.Of).Distinct().OrderBy(u => u.Number));
    }

    private void Finish(ClaimStates states) =>
        Claims = [
            .. Drafts.Select(draft =>
            {
                (ClaimState state, ImmutableArray<ClaimStateChange> history) = states.Of(draft);
                return new Claim(draft.Id, TextOf(BestOf(draft)), draft.Rows, draft.Articles)
                {
                    Origins = draft.Origins,
                    IndependentOrigins = draft.Count,
                    DeniedBy = [.. draft.Denials.SelectMany(DenialFinder.RowsOf).Distinct()],
                    State = state,
                    History = history,
                    Grade = Grading.Of(state, draft.Count),
                };
            }),
        ];

    // The unit most like the others says best what they have in common.
    private ClaimUnit BestOf(ClaimDraft draft)
    {
        List<ClaimUnit> compared = [.. draft.Units.Take(Compared)];
        return compared
            .OrderByDescending(u => compared.Sum(o => o == u ? 0 : Likeness.Of(u, o, _index).Dice))
            .ThenBy(u => u.Number)
            .First();
    }

    private string TextOf(ClaimUnit unit) => string.Join(" … ", unit.Content.Select(_batch.Article(unit.Article).Slice));
}
