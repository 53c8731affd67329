using Hearsay.Core.Actors;
using Hearsay.Core.Statements;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Paraphrase;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims.Comparison;

/// <summary>Knows which units of an article that is cited a citing article passes on. Whoever cites an outlet words it anew, but means something that stands there.</summary>
internal sealed class RelayedUnits(Batch batch, Rows rows, ActorDirectory actors, UnitIndex index)
{
    // Words that are used alike are worth less than words in common.
    private const double WithoutAWord = 0.8;
    private const double LeastWithoutAWord = 0.2;

    private readonly ConceptLikeness _likeness = new(batch.Vocabulary);
    private readonly Dictionary<int, int> _bestOf = [];
    private ILookup<ActorId, int>? _byOutlet;

    /// <summary>Whether one of the two passes on the other: it cites the outlet that printed it, and nothing there is more like it.</summary>
    public bool IsPassedOn(ClaimUnit left, ClaimUnit right) => Passes(left, right) || Passes(right, left);

    /// <summary>The pairs, with every unit that cites an outlet beside the one it passes on: they need no word in common.</summary>
    public List<(int First, int Second)> AddTo(List<(int First, int Second)> pairs)
    {
        HashSet<(int First, int Second)> known = [.. pairs];
        int before = pairs.Count;
        foreach (ClaimUnit later in index.Units)
        {
            if (later.Media is not { } media || media == actors.OutletOf(later.Article))
                continue;
            int best = BestOf(later, media);
            (int, int) pair = (Math.Min(best, later.Number), Math.Max(best, later.Number));
            if (best >= 0 && known.Add(pair))
                pairs.Add(pair);
        }

        if (pairs.Count > before)
            pairs.Sort();
        return pairs;
    }

    private bool Passes(ClaimUnit later, ClaimUnit earlier)
    {
        if (later.Article == earlier.Article || later.Media is not { } media || media != actors.OutletOf(earlier.Article))
            return false;
        if (media == actors.OutletOf(later.Article))
            return false;
        return BestOf(later, media) == earlier.Number;
    }

    private int BestOf(ClaimUnit later, ActorId media)
    {
        if (!_bestOf.TryGetValue(later.Number, out int best))
            _bestOf.Add(later.Number, best = BestIn(later, media));
        return best;
    }

    private int BestIn(ClaimUnit later, ActorId media)
    {
        _byOutlet ??= index
            .Units.Where(u => actors.OutletOf(u.Article) is not null)
            .ToLookup(u => actors.OutletOf(u.Article)!.Value, u => u.Number);
        int best = -1;
        double highest = 0;
        double next = 0;
        foreach (int number in _byOutlet[media])
        {
            ClaimUnit unit = index.Units[number];
            if (unit.Article == later.Article || unit.IsNegative != later.IsNegative || IsPrintedAfter(unit.Article, later.Article))
                continue;
            double score = ScoreOf(later, unit);
            if (score > highest)
                (best, highest, next) = (number, score, highest);
            else
                next = Math.Max(next, score);
        }

        // What is hardly like it, or no more like it than something else there, is not what was meant.
        return highest >= 0.3 && highest >= 1.25 * next ? best : -1;
    }

    // Nobody cites what is yet to be printed.
    private bool IsPrintedAfter(int cited, int citing) =>
        batch.Article(cited).Published is { } one && batch.Article(citing).Published is { } other && one.Day > other.Day;

    private double ScoreOf(ClaimUnit later, ClaimUnit earlier)
    {
        Likeness likeness = Likeness.Of(later, earlier, index);
        double alike = likeness.Words > 0 ? likeness.Dice : Alignment.Of(later, earlier, index, _likeness).Dice * WithoutAWord;
        if (likeness.Words == 0 && alike < LeastWithoutAWord)
            return 0;
        return alike + (AreOneSource(later, earlier) ? 0.25 : 0);
    }

    private bool AreOneSource(ClaimUnit later, ClaimUnit earlier)
    {
        HashSet<int> own = [.. SourceWords(earlier)];
        return SourceWords(later).Any(own.Contains)
            || later.Tokens.Any(t => !t.IsActor && !t.IsStop && own.Contains(t.Concept))
            || earlier.Speaker is { } speaker && later.Chain.Any(id => rows.Find(id)?.Source.Party.Actor == speaker);
    }

    private IEnumerable<int> SourceWords(ClaimUnit unit)
    {
        foreach (Statement statement in unit.Chain.Select(id => rows.Find(id)).OfType<Statement>())
        {
            if (statement.Source.Party is not { Actor: null, Span: { } span })
                continue;
            foreach (Word word in batch.Words[unit.Article].Within(span).ToArray())
            {
                if (!batch.Vocabulary.IsStop(word.Key))
                    yield return batch.Vocabulary.ConceptOf(word.Key);
            }
        }
    }
}
