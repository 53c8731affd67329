using Hearsay.Core.Statements;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Denials;

/// <summary>Finds denials that do not repeat what they deny but point back to it: "rejected that account", "no such letter came", "it is a lie".</summary>
internal sealed class BackwardDenials(UnitIndex index, Vocabulary vocabulary, Batch batch)
{
    // How many sentences before it what it points at may stand.
    private const int Reach = 2;
    private const int LongestVerdict = 12;
    private const int LongestEllipsis = 4;

    // The numbers of the units in which a word is given, promises first, then threats.
    private readonly List<int>?[] _given = new List<int>?[2];

    /// <summary>Each denial with what it denies.</summary>
    public IEnumerable<(ClaimUnit Denial, ClaimUnit Denied)> Find()
    {
        IReadOnlyList<ClaimUnit> units = index.Units;
        for (int i = 1; i < units.Count; i++)
        {
            Pointer pointer = PointerOf(units[i]);
            if (pointer == Pointer.None || TargetOf(i, pointer) is not { } target)
                continue;
            yield return (units[i], target);

            // What the denier puts in its place, in a quotation right after a bare denial, denies as well.
            if (pointer == Pointer.Whole && i + 1 < units.Count && IsPutInstead(units[i], units[i + 1]))
                yield return (units[i + 1], target);
        }
    }

    private enum Pointer
    {
        None,

        /// <summary>It has no matter of its own: "that account".</summary>
        Whole,

        /// <summary>It names one thing of what was said: "no such letter".</summary>
        Thing,
    }

    private Pointer PointerOf(ClaimUnit unit)
    {
        if (unit.Statement is not { } statement || unit.Event is not null || unit.IsCommissive || unit.IsDirective)
            return Pointer.None;
        bool saysFalse = false;
        bool namesSaid = false;
        bool hasSuch = false;
        int own = 0;
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            ContentToken token = unit.Tokens[i];
            string word = token.IsActor ? "" : vocabulary.TextOf(token.Key);
            hasSuch |= word is "such" || (word is "sort" or "kind" && i > 0);
            if (SaidThings.CallsFalse(word))
                saysFalse = true;
            else if (SaidThings.IsOne(word))
                namesSaid = true;
            else if (!token.IsStop && !IsPronoun(unit, token) && !Negation.IsNegation(word))
                own++;
        }

        string first = unit.Tokens.Length > 0 && !unit.Tokens[0].IsActor ? vocabulary.TextOf(unit.Tokens[0].Key) : "";
        bool startsBack = first is "it" or "this" or "that" or "these" or "those";
        // "That is false", "it had not": nothing of its own is said.
        if (own == 0 && (saysFalse || (unit.IsNegative && unit.Tokens.Length <= LongestEllipsis)))
            return Pointer.Whole;
        if (saysFalse && unit.Tokens.Length <= LongestVerdict && DismissesWhatWasSaid(unit))
            return Pointer.Whole;
        if (statement.Act == SpeechAct.Denial && (own == 0 || (startsBack && own > 0 && !unit.IsCommissive && IsAsPhrase(unit))))
            return Pointer.Whole;
        if (statement.Act == SpeechAct.Denial && own <= 1 && EndsInPronoun(unit))
            return Pointer.Whole;
        bool isVerdict = unit.Tokens.Length <= LongestVerdict && (saysFalse || IsNotTrue(unit)) && (namesSaid || startsBack) && own <= 1;
        if (isVerdict || (startsBack && IsVerdictOpening(unit)))
            return Pointer.Whole;
        return hasSuch && (unit.IsNegative || statement.Act == SpeechAct.Denial) ? Pointer.Thing : Pointer.None;
    }

    // "That is a lie from beginning to end": the verdict comes first, and what follows only strengthens it.
    private bool IsVerdictOpening(ClaimUnit unit)
    {
        for (int i = 1; i < Math.Min(unit.Tokens.Length, LongestOpening); i++)
        {
            string word = unit.Tokens[i].IsActor ? "" : vocabulary.TextOf(unit.Tokens[i].Key);
            if (SaidThings.CallsFalse(word))
                return !unit.IsNegative;
            if (!unit.Tokens[i].IsStop && word is not ("complete" or "total" or "pure" or "simply" or "simple" or "plain" or "sheer"))
                return false;
        }

        return false;
    }

    private const int LongestOpening = 6;

    // A pronoun stands for an actor and is matter of nobody's own.
    private bool IsPronoun(ClaimUnit unit, ContentToken token) =>
        token.IsActor
        && batch.Article(unit.Article).Text.AsSpan(token.Span.Start, token.Span.Length) is "he" or "she" or "they" or "it" or "we" or "I";

    // "Denied that she had seen it": one verb, and what it is about stands before.
    private bool EndsInPronoun(ClaimUnit unit)
    {
        ReadOnlySpan<char> text = batch
            .Article(unit.Article)
            .Text.AsSpan(unit.Content[^1].Start, unit.Content[^1].Length)
            .TrimEnd(" .,\"\u201D");
        return text[(text.LastIndexOf(' ') + 1)..] is "it" or "so" or "this" or "that" or "them";
    }

    // "Called that a fairy tale": the content is the verdict alone, what it is about stands before it.
    private bool DismissesWhatWasSaid(ClaimUnit unit)
    {
        if (unit.Statement!.Cue is not { } cue || cue.End > unit.Content[0].Start)
            return false;
        ReadOnlySpan<char> text = batch.Article(unit.Article).Text;
        ReadOnlySpan<char> verb = text[cue.Start..cue.End];
        bool isVerdict = false;
        foreach (string start in (ReadOnlySpan<string>)["call", "dismiss", "describ", "brand", "label", "term", "denounc", "reject"])
            isVerdict |= verb.StartsWith(start, StringComparison.OrdinalIgnoreCase);
        return isVerdict && unit.Content[0].Start - cue.End <= LongestObject;
    }

    private const int LongestObject = 40;

    // "Dismissed this as the word of a fool".
    private bool IsAsPhrase(ClaimUnit unit) =>
        unit.Tokens.Length > 1 && !unit.Tokens[1].IsActor && vocabulary.TextOf(unit.Tokens[1].Key) is "as";

    private bool IsNotTrue(ClaimUnit unit) =>
        unit.IsNegative
        && unit.Tokens.Any(t => !t.IsActor && vocabulary.TextOf(t.Key) is "true" or "so" or "correct" or "case" or "happen" or "happened");

    // "We never gave such a pledge": the word given is known by its kind, in whatever article it was reported.
    private ClaimUnit? WordGiven(ClaimUnit denial)
    {
        bool isOfPledge = denial.Tokens.Any(t => !t.IsActor && IsPledge(vocabulary.TextOf(t.Key)));
        bool isOfThreat = denial.Tokens.Any(t =>
            !t.IsActor && vocabulary.TextOf(t.Key) is "threat" or "threats" or "warning" or "ultimatum"
        );
        return isOfPledge || isOfThreat ? LastGiven(isOfThreat, denial.Number) : null;
    }

    private ClaimUnit? LastGiven(bool isOfThreat, int before)
    {
        List<int> given = _given[isOfThreat ? 1 : 0] ??= [
            .. index
                .Units.Where(u => u.IsCommissive && (u.Statement!.Act is SpeechAct.Threat or SpeechAct.Warning) == isOfThreat)
                .Select(u => u.Number),
        ];
        int at = given.BinarySearch(before);
        int last = (at < 0 ? ~at : at) - 1;
        return last < 0 ? null : index.Units[given[last]];
    }

    private static bool IsPledge(string word) =>
        word is "pledge" or "promise" or "assurance" or "vow" or "guarantee" or "commitment" or "pledges" or "promises" or "assurances";

    // The nearest thing said before by somebody else; of those equally near, the one that shares a word.
    private ClaimUnit? TargetOf(int at, Pointer pointer)
    {
        ClaimUnit denial = index.Units[at];
        if (pointer == Pointer.Thing && WordGiven(denial) is { } given)
            return given;
        bool isOfReport = pointer == Pointer.Whole && denial.Tokens.Any(t => !t.IsActor && IsReport(vocabulary.TextOf(t.Key)));
        ClaimUnit? nearest = null;
        for (int i = at - 1; i >= 0; i--)
        {
            ClaimUnit unit = index.Units[i];
            int distance = denial.Sentence - unit.Sentence;
            if (unit.Article != denial.Article || distance > (isOfReport ? ReachOfReports : Reach))
                break;
            // What the article tells as a fact of its own is seldom what a speaker answers.
            if (!unit.IsContestable)
                continue;
            if (unit.IsNegative || unit.IsTiedTo(denial) || IsOneVoice(unit, denial) || unit.IsDirective)
                continue;
            if (pointer == Pointer.Thing && SharesMatter(unit, denial) || isOfReport && unit.Media is not null)
                return unit;
            if (distance <= Reach)
                nearest ??= unit;
        }

        // "No such order" names a thing: where nothing before does, it answers nothing that stands there.
        bool isOfOther = pointer == Pointer.Thing && denial.Concepts.Any(index.TellsMatter);
        return isOfOther ? null : nearest;
    }

    // "The reports": what another outlet reported, though a speaker stands between.
    private static bool IsReport(string word) => word is "report" or "reports" or "article" or "articles";

    private const int ReachOfReports = 4;

    private bool SharesMatter(ClaimUnit left, ClaimUnit right) =>
        Likeness.Shared(left.Concepts, right.Concepts).Any(c => c >= 0 && !index.IsLight(c)) || SharesDeed(left, right);

    // "He had written to her", "no such letter came".
    private bool SharesDeed(ClaimUnit left, ClaimUnit right) =>
        left.Tokens.Any(t => DeedOf(t) is { } deed && right.Tokens.Any(o => DeedOf(o) == deed));

    private string? DeedOf(ContentToken token) => token.IsActor ? null : MatterClasses.DeedOf(vocabulary.TextOf(token.Key));

    private static bool IsOneVoice(ClaimUnit left, ClaimUnit right) =>
        left.Speaker is not null && left.Speaker == right.Speaker && !left.IsCommissive;

    private static bool IsPutInstead(ClaimUnit denial, ClaimUnit next) =>
        next.Article == denial.Article
        && next.Sentence - denial.Sentence <= 1
        && next.Statement is { Quoted: QuotationKind.Direct, Parent: null };
}
