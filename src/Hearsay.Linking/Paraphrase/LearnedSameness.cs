using System.Globalization;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;

namespace Hearsay.Linking.Paraphrase;

/// <summary>Asks the learned judge whether two units say the same in other words. Whatever stands against it by rule has been looked at before.</summary>
internal sealed class LearnedSameness(Batch batch, UnitIndex index, ActorDirectory actors)
{
    // Chosen on ECB+ dev and the invented stories: at the first nine pairs of ten that people marked in two articles are one.
    private const double Sure = 0.3;
    private const double Likely = 0.12;

    // An article seldom says one thing in two sentences, but its headline is told again below.
    private const double SureInOneArticle = 0.4;
    private const double SureOfHeadline = 0.2;

    private const double LeastShared = 0.15;
    private const double LeastSharedByParties = 0.3;
    private const double AlikeWords = 0.4;

    private readonly ConceptLikeness _likeness = new(batch.Vocabulary);
    private PairReader? _pairs;

    /// <summary>How probable it is, and why; nothing where it is not probable enough.</summary>
    public Sameness Compare(ClaimUnit left, ClaimUnit right, Likeness likeness)
    {
        if (left.IsCommissive != right.IsCommissive || !IsWorthAsking(likeness))
            return default;
        // Whoever binds himself speaks of what will be, whatever the words.
        if (!left.IsCommissive && AreOfOtherTimes(left, right))
            return default;
        if (AreTwoAccusations(left, right, likeness))
            return default;
        // Two reports with figures of which none is the other's tell of two things.
        if (!left.Quantities.IsEmpty && !right.Quantities.IsEmpty && !left.Quantities.Any(q => right.Quantities.Any(q.Agrees)))
            return default;
        double[] values = Pairs.Read(left, right);
        double probability = PairJudge.Default.Probability(values);
        if (left.Article == right.Article)
        {
            bool isHeadline = Math.Min(left.Sentence, right.Sentence) == 0;
            return probability >= (isHeadline ? SureOfHeadline : SureInOneArticle)
                ? new Sameness(probability, Reason(left, right, likeness, values, probability))
                : default;
        }

        if (probability >= Sure)
            return new Sameness(probability, Reason(left, right, likeness, values, probability));
        bool isTentative =
            probability >= Likely
            && (likeness.Words >= 2 || likeness.Words == 1 && (likeness.Actors > 0 || Holds(values, PairFeature.SameValue)))
            && (SameFigures.ShareQuantity(left, right) || !TellOtherDeeds(left, right));
        return isTentative
            ? new Sameness(
                probability,
                Reason(left, right, likeness, values, probability) + ", and nothing in either article is more alike",
                true
            )
            : default;
    }

    /// <summary>Whether what the two tell is done by verbs that have nothing in common: "had seen a trawler near the cable", "a trawler had crossed the cable".</summary>
    public bool TellOtherDeeds(ClaimUnit left, ClaimUnit right) => Pairs.TellOtherDeeds(left, right);

    /// <summary>Whether one denies in a later clause what the other tells with the same verb.</summary>
    public bool DenyInPart(ClaimUnit left, ClaimUnit right) => Pairs.DenyInPart(left, right);

    private PairReader Pairs => _pairs ??= new PairReader(batch, index, actors, _likeness);

    // Most pairs have one name or one word in common; the judge hardly ever finds them probable, and they are many.
    private static bool IsWorthAsking(Likeness likeness) => likeness.Dice >= (likeness.Words > 0 ? LeastShared : LeastSharedByParties);

    // What will be is not what has been: "she would resign", "she resigned".
    private bool AreOfOtherTimes(ClaimUnit left, ClaimUnit right) =>
        left.Event is { } one && right.Event is { } two
            ? one.Status == EventStatus.Planned != (two.Status == EventStatus.Planned)
            : IsAhead(left) != IsAhead(right);

    private bool IsAhead(ClaimUnit unit) =>
        unit.Tokens.Any(t => !t.IsActor && batch.Vocabulary.TextOf(t.Key) is "will" or "would" or "shall");

    // What two parties are accused of, or two parties accuse of, may well share its words.
    private static bool AreTwoAccusations(ClaimUnit left, ClaimUnit right, Likeness likeness)
    {
        if (!IsAccusation(left) || !IsAccusation(right))
            return false;
        return left.Speaker is { } speaker && right.Speaker is { } other ? speaker != other : likeness.Actors == 0;
    }

    private static bool IsAccusation(ClaimUnit unit) =>
        unit.Event is { Type: EventType.Accuse } || unit is { Event: null, Statement.Act: SpeechAct.Accusation };

    private static bool Holds(double[] values, PairFeature feature) => values[(int)feature] > 0;

    private string Reason(ClaimUnit left, ClaimUnit right, Likeness likeness, double[] values, double probability)
    {
        List<string> parts = [];
        if (likeness.Words > 0)
            parts.Add(likeness.Words == 1 ? "a word of weight in common" : "words of weight in common");
        if (likeness.Actors > 0)
            parts.Add("a party in common");
        if (Holds(values, PairFeature.SameFigure) || Holds(values, PairFeature.SameValue))
            parts.Add("the same figure");
        if (Holds(values, PairFeature.SameDate))
            parts.Add("the same day");
        if (
            _pairs!.MostAlikePredicates(left, right) is var (one, two)
            && _likeness.Of(one, two) is var alike
            && alike >= AlikeWords
            && WordOf(left, one) is { } word
            && WordOf(right, two) is { } other
        )
            parts.Add(alike >= 1 ? $"\u201C{word}\u201D" : $"\u201C{word}\u201D is used like \u201C{other}\u201D");
        string figure = probability.ToString("0.00", CultureInfo.InvariantCulture);
        return $"alike by learned weights ({figure}): {string.Join(", ", parts)}";
    }

    private string? WordOf(ClaimUnit unit, int concept)
    {
        foreach (ContentToken token in unit.Tokens)
        {
            if (token.Concept == concept)
                return batch.Article(unit.Article).Slice(token.Span);
        }

        return null;
    }
}
