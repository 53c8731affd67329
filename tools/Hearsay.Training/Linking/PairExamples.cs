using Hearsay.Core;
using Hearsay.Core.Text;
using Hearsay.Linking;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Paraphrase;
using Hearsay.Linking.Words;

namespace Hearsay.Training.Linking;

/// <summary>Two units of different articles, what is measured of them, and whether people say that they tell of one event.</summary>
internal sealed record PairExample(double[] Values, bool IsOne, bool IsOneByRule, bool IsApart, string Words);

/// <summary>Makes examples of the articles of one topic. Its sub-topics tell of two events of one kind: what is alike in both is not one.</summary>
internal static class PairExamples
{
    public static IEnumerable<PairExample> Of(List<(EventChains Gold, Annotation Read)> articles, DocumentFrequencies frequencies)
    {
        Batch batch = Batch.Of([.. articles.Select(a => a.Read)]);
        EventChains[] gold = [.. batch.Annotations.Select(a => articles.Find(g => g.Gold.Article.Id == a.Article.Id).Gold)];
        int[] none = [.. Enumerable.Repeat(-1, batch.Count)];
        ActorDirectory actors = ActorDirectory.Build(batch, none);
        Rows rows = Rows.Of(batch, actors);
        ContentReader contents = new(batch, actors);
        UnitIndex index = new(new UnitReader(batch, rows, actors, contents).Read(), batch.Vocabulary, frequencies);
        SameClaim same = SameClaim.Of(batch, actors, index, new RelayedUnits(batch, rows, actors, index), contents);
        PairReader reader = new(batch, index, actors, new ConceptLikeness(batch.Vocabulary));
        foreach ((int first, int second) in index.Pairs())
        {
            ClaimUnit left = index.Units[first];
            ClaimUnit right = index.Units[second];
            if (!same.AreCompatible(left, right))
                continue;
            if (AreOne(left, gold[left.Article], right, gold[right.Article]) is { } isOne)
                yield return new PairExample(
                    reader.Read(left, right),
                    isOne,
                    same.CompareByRule(left, right, Likeness.Of(left, right, index)).Confidence > 0,
                    gold[left.Article].Topic != gold[right.Article].Topic || left.Article == right.Article,
                    $"{TextOf(batch, left)} | {TextOf(batch, right)}"
                );
        }
    }

    private static string TextOf(Batch batch, ClaimUnit unit) =>
        string.Join(" … ", unit.Content.Select(batch.Article(unit.Article).Slice)).ReplaceLineEndings(" ");

    // Two deeds are one when their triggers are; of statements at least half of what the shorter one tells must be.
    private static bool? AreOne(ClaimUnit left, EventChains leftGold, ClaimUnit right, EventChains rightGold)
    {
        // One deed may have two units in its sentence.
        if (left.Article == right.Article && left.Sentence == right.Sentence)
            return null;
        // What an article says in two sentences is seldom the same: the negatives that share their parties.
        if (!IsValidated(left, leftGold) || !IsValidated(right, rightGold))
            return left.Article == right.Article && Math.Min(left.Sentence, right.Sentence) > 0 ? false : null;
        string?[] one = ChainsOf(left, leftGold);
        string?[] two = ChainsOf(right, rightGold);
        if (one.Length == 0 || two.Length == 0)
            return null;
        HashSet<string> chains = [.. one.OfType<string>()];
        int shared = two.OfType<string>().Distinct().Count(chains.Contains);
        if (shared == 0)
            return false;
        bool isFirst = one[0] is { } head && two.Contains(head) || two[0] is { } other && one.Contains(other);
        if (left.Event is not null && right.Event is not null)
            return true;
        return 2 * shared >= Math.Min(one.Length, two.Length) && isFirst ? true : null;
    }

    private static bool IsValidated(ClaimUnit unit, EventChains gold) =>
        gold.Validated.Exists(s => s.Contains(unit.Content[0].Start) && s.End >= unit.Content[^1].End - 1);

    private static string?[] ChainsOf(ClaimUnit unit, EventChains gold)
    {
        IEnumerable<TextSpan> spans = unit.Event is { } happening ? [happening.Trigger] : unit.Content;
        return [.. gold.Mentions.Where(m => spans.Any(s => s.Overlaps(m.Span))).Select(m => m.Chain)];
    }
}
