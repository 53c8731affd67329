using System.Globalization;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims;

/// <summary>Weights of concepts over all units, and the pairs of units that share rare ones.</summary>
internal sealed class UnitIndex
{
    // In a folder of four articles every word of the story occurs often; it is rare in the world all the same.
    private const int SmallBatch = 200;

    // Who it is about narrows the matter less than what.
    private const double ActorWeight = 0.7;

    private const double LightWeight = 0.4;

    // The inverse document frequency of a word in one article of 90.
    private const double FullWeight = 4.5;

    // A word of which few articles of all news have one.
    private const double HeavyWeight = 0.5;

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Measures = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        new[]
        {
            "percent",
            "million",
            "billion",
            "dollar",
            "euro",
            "pound",
            "crown",
            "mark",
            "franc",
            "shilling",
            "krone",
            "mile",
            "kilometre",
            "metre",
            "tonne",
            "ton",
            "litre",
            "point",
            "degree",
            "vote",
            "goal",
        }.Select(w => DocumentFrequencies.HashOf(WordLists.Concept(w)))
    );

    private const int ConceptsToMeet = 8;
    private const int Earliest = 12;
    private const int Neighbours = 24;

    // A TIMEX3 value that gives at least the month.
    private const int MonthLength = 7;

    // A smaller number is met by chance in two reports of one story.
    private const decimal TellingFigure = 10;

    private readonly Dictionary<int, int> _unitsWith = [];
    private readonly Vocabulary _vocabulary;
    private readonly DocumentFrequencies _frequencies;
    private readonly Dictionary<int, double> _weights = [];
    private readonly int _count;

    public UnitIndex(IReadOnlyList<ClaimUnit> units, Vocabulary vocabulary, DocumentFrequencies frequencies)
    {
        _frequencies = frequencies;
        Units = units;
        _vocabulary = vocabulary;
        _count = Math.Max(units.Count, SmallBatch);
        foreach (ClaimUnit unit in units)
        {
            foreach (int concept in unit.Concepts)
                _unitsWith[concept] = _unitsWith.GetValueOrDefault(concept) + 1;
        }
    }

    public IReadOnlyList<ClaimUnit> Units { get; }

    /// <summary>How much a shared concept tells of what is meant: 1 for a word that few articles of all news have.</summary>
    /// <remarks>What the whole story is about is no less worth for standing in many of its sentences, so rarity is that of news, not of the story.</remarks>
    public double Weight(int concept)
    {
        if (concept < 0)
            return ActorWeight;
        if (!_weights.TryGetValue(concept, out double weight))
        {
            weight = Math.Min(1, _frequencies.WeightOf(_vocabulary.HashOfConcept(concept)) / FullWeight);
            _weights.Add(concept, weight = IsLight(concept) ? weight * LightWeight : weight);
        }

        return weight;
    }

    // What brings two units together must be rare among the units, or every unit would meet every other.
    private double Rarity(int concept)
    {
        double weight = Math.Log(1 + ((double)_count / _unitsWith.GetValueOrDefault(concept, 1))) / Math.Log(1 + _count);
        return concept < 0 ? weight * ActorWeight
            : IsLight(concept) ? weight * LightWeight
            : weight;
    }

    /// <summary>Whether the concept is too common to tell one matter from another.</summary>
    public bool IsLight(int concept) => concept >= 0 && _vocabulary.IsLight(concept);

    /// <summary>Whether the concept alone tells what is meant: neither a common word nor a measure.</summary>
    public bool TellsMatter(int concept) =>
        concept >= 0 && !IsLight(concept) && !Measures.Contains(_vocabulary.HashOfConcept(concept)) && Weight(concept) >= HeavyWeight;

    /// <summary>Words of the two, the one of which cannot hold of a thing of which the other does; null when there are none.</summary>
    public (TextSpan Left, TextSpan Right)? Opposites(ClaimUnit left, ClaimUnit right)
    {
        for (int i = 0; i < left.Tokens.Length; i++)
        {
            if (SideAt(left, i) is not { } side)
                continue;
            for (int j = 0; j < right.Tokens.Length; j++)
            {
                if (SideAt(right, j) == (side.Pair, !side.IsFirst))
                    return (left.Tokens[i].Span, right.Tokens[j].Span);
            }
        }

        return null;
    }

    // Said of a thing ("the gate was open"), not beside it ("the open gate").
    private (int Pair, bool IsFirst)? SideAt(ClaimUnit unit, int at)
    {
        if (unit.Tokens[at].IsActor || WordLists.SideOf(_vocabulary.TextOf(unit.Tokens[at].Key)) is not { } side)
            return null;
        for (int i = at - 1; i >= Math.Max(0, at - 3); i--)
        {
            if (unit.Tokens[i].IsActor || _vocabulary.TextOf(unit.Tokens[i].Key) is "a" or "an" or "the")
                return null;
            if (IsLink(_vocabulary.TextOf(unit.Tokens[i].Key)))
                return side;
            if (!unit.Tokens[i].IsStop)
                return null;
        }

        return null;
    }

    private static bool IsLink(string word) =>
        word
            is "is"
                or "are"
                or "was"
                or "were"
                or "be"
                or "been"
                or "had"
                or "has"
                or "have"
                or "remained"
                or "stayed"
                or "arrived"
                or "left"
                or "went"
                or "found"
                or "felt"
                or "seemed";

    /// <summary>How many units hold the concept.</summary>
    public int UnitsWith(int concept) => _unitsWith.GetValueOrDefault(concept);

    /// <summary>Pairs of units that share a concept that is rare for one of them, smaller number first, ascending.</summary>
    /// <remarks>Of a concept's units each meets the first ones and its neighbours: copies in their thousands still find each other.</remarks>
    public List<(int First, int Second)> Pairs()
    {
        Dictionary<string, List<int>> index = new(StringComparer.Ordinal);
        HashSet<(int First, int Second)> pairs = [];
        foreach (ClaimUnit unit in Units)
        {
            IEnumerable<string> rare = unit
                .Concepts.OrderByDescending(Rarity)
                .ThenBy(c => c)
                .Take(ConceptsToMeet)
                .Select(c => c.ToString(CultureInfo.InvariantCulture));
            foreach (string key in rare.Concat(DeedKeys(unit)))
            {
                if (!index.TryGetValue(key, out List<int>? holders))
                    index.Add(key, holders = []);
                for (int i = 0; i < holders.Count; i++)
                {
                    if (i == Earliest && holders.Count - Neighbours > i)
                        i = holders.Count - Neighbours;
                    pairs.Add((holders[i], unit.Number));
                }

                holders.Add(unit.Number);
            }
        }

        List<(int First, int Second)> ordered = [.. pairs];
        ordered.Sort();
        return ordered;
    }

    // Deeds and speech acts are also known by who did what to whom, whatever the words.
    private static IEnumerable<string> DeedKeys(ClaimUnit unit)
    {
        if (unit.Event is { Recipient.Actor: { } recipient } happening)
            yield return $"{happening.Type} {recipient}";
        // Headline and lede of one article tell one deed, its recipient under two descriptions.
        if (unit is { Event: { Actor.Actor: { } doer } told, Statement: null })
            yield return string.Create(CultureInfo.InvariantCulture, $"{unit.Article} {told.Type} {doer}");
        if (unit is { IsCommissive: true, Speaker: { } speaker, Statement.Addressee.Actor: { } addressee })
            yield return $"{speaker} {addressee}";
        if (unit is { IsCommissive: true, Speaker: { } binding })
            yield return $"{unit.Statement!.Act} {binding}";
        // Two reports that give one day or one exact figure may have no other word in common.
        foreach (Moment moment in unit.Moments)
        {
            if (moment.Day is { Length: >= MonthLength } day)
                yield return "on " + day;
        }

        foreach (Quantity quantity in unit.Quantities)
        {
            if (quantity.Value >= TellingFigure)
                yield return string.Create(CultureInfo.InvariantCulture, $"of {quantity.Value:0.####}");
        }
    }
}
