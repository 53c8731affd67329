using Hearsay.Core;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Denials;

/// <summary>Finds which statements deny which units: the same matter, the other polarity, another speaker.</summary>
internal sealed class DenialFinder(UnitIndex index, Batch batch, ContentReader contents, ActorDirectory actors)
{
    // A denial's subject and what it says of it must both stand in what it denies.
    private const int HeadWords = 2;

    // Sentences from a statement within which an answer to it needs no words to name it.
    private const int Near = 2;

    // A speech of several sentences says too much for one sentence to deny.
    private const int LongestDenied = 45;

    private readonly Vocabulary _vocabulary = batch.Vocabulary;
    private readonly DenialMatch _match = new(batch, index, contents, actors);
    private readonly Dictionary<int, SortedSet<int>> _denials = [];

    /// <summary>Looks at the pairs of units that share rare concepts.</summary>
    public void Find(IEnumerable<(int First, int Second)> pairs)
    {
        foreach ((int first, int second) in pairs)
        {
            Add(index.Units[first], index.Units[second]);
            Add(index.Units[second], index.Units[first]);
        }

        AddWordsAfter();
        foreach ((ClaimUnit denial, ClaimUnit denied) in new BackwardDenials(index, _vocabulary, batch).Find())
        {
            if (IsOtherVoice(denial, denied))
                Note(denial, denied);
        }
    }

    /// <summary>The units that deny the unit.</summary>
    public IEnumerable<ClaimUnit> Of(ClaimUnit unit) =>
        _denials.TryGetValue(unit.Number, out SortedSet<int>? found) ? found.Select(n => index.Units[n]) : [];

    /// <summary>The statement of a unit that denies.</summary>
    public static IEnumerable<RowId> RowsOf(ClaimUnit denial) => denial.Statement is null ? [] : [denial.Statement.Id];

    private void Add(ClaimUnit denial, ClaimUnit denied)
    {
        if (!IsDenial(denial) || denial.IsTiedTo(denied))
            return;
        if (IsTellingDenied(denial, denied))
        {
            Note(denial, denied);
            return;
        }

        if (!IsDeniable(denied, denial))
            return;
        if (batch.IsInCorrection(denial.Article, denial.Content[0].Start) && IsBesideTheMatter(denial, denied))
            return;
        if (!IsOtherVoice(denial, denied) || !SameClaim.DiffersOnlyInPolarity(denial, denied))
            return;
        if (!(denied.IsContestable && IsOnOneMatter(denial, denied)) && !_match.IsOf(denial, denied))
            return;
        Note(denial, denied);
    }

    // "He had warned Croy about the payments", "nobody ever warned him about the payments": that it was said at all is denied.
    private bool IsTellingDenied(ClaimUnit denial, ClaimUnit told)
    {
        if (
            told.Statement is not { Cue: { } cue, Parent: not null }
            || told is { IsCommissive: false, IsDirective: false }
            || !IsOtherVoice(denial, told)
        )
            return false;
        string verb = batch.Article(told.Article).Slice(cue);
        int concept = _vocabulary.ConceptOfWord(LetterFolding.Fold(verb[(verb.LastIndexOf(' ') + 1)..]));
        bool isExplicit = denial.Statement!.Act == SpeechAct.Denial;
        if (
            !denial.Tokens.Any(t => !t.IsActor && t.Concept == concept && (isExplicit || WordLists.IsPast(_vocabulary.TextOf(t.Key))))
            || !SameClaim.DiffersOnlyInPolarity(denial, told)
        )
            return false;
        Likeness likeness = Likeness.Of(denial, told, index);
        return likeness.Actors >= 1 && likeness.Containment >= LeastOfTelling;
    }

    private const double LeastOfTelling = 0.3;

    // "The school, which burned down in January, will reopen": a correction of the month takes nothing back of what will be.
    private bool IsBesideTheMatter(ClaimUnit correction, ClaimUnit told)
    {
        int relative = Array.FindIndex([.. told.Tokens], t => !t.IsActor && _vocabulary.TextOf(t.Key) is "which" or "who" or "whose");
        return relative > 0
            && told.Tokens.Skip(relative).Any(t => !t.IsStop && correction.Concepts.Contains(t.Concept))
            && told.Tokens.Take(relative).Count(t => !t.IsStop && correction.Concepts.Contains(t.Concept)) <= 1;
    }

    // "She rejects the claim that … “Not one crown has left this house,” she told …": the speaker's own words right after a denial deny too.
    private void AddWordsAfter()
    {
        foreach ((int denied, SortedSet<int> denials) in _denials)
        {
            foreach (int denial in denials.ToList())
            {
                if (denial + 1 < index.Units.Count && IsSaidAfter(index.Units[denial], index.Units[denial + 1]))
                    denials.Add(denial + 1);
            }
        }
    }

    private bool IsSaidAfter(ClaimUnit denial, ClaimUnit next) =>
        denial.Statement!.Act == SpeechAct.Denial
        && HasCueOfDenial(denial)
        && next is { IsNegative: true, Event: null, IsCommissive: false, Statement: { Quoted: QuotationKind.Direct, Parent: null } said }
        && next.Article == denial.Article
        && next.Sentence - denial.Sentence <= 1
        && (next.Speaker == denial.Speaker || IsPronoun(said.Source.Party));

    // Whom the pronoun was taken to mean matters less than that nobody else speaks between.
    private static bool IsPronoun(Core.Actors.ActorReference party) =>
        (party.Description ?? "") is "he" or "she" or "they" or "it" or "He" or "She" or "They";

    private void Note(ClaimUnit denial, ClaimUnit denied)
    {
        if (!_denials.TryGetValue(denied.Number, out SortedSet<int>? found))
            _denials.Add(denied.Number, found = []);
        found.Add(denial.Number);
    }

    // "Would not strike" tells what somebody will do, "did not know" what is in his head; neither denies that something is so.
    private bool IsDenial(ClaimUnit unit)
    {
        // Findings may contradict what somebody said; they answer nothing else.
        if (
            unit.Statement?.Cue is { } cue
            && batch.Article(unit.Article).Slice(cue).Contains("contradict", StringComparison.OrdinalIgnoreCase)
        )
            return false;
        if (unit is not { IsNegative: true, Event: null, IsCommissive: false, Statement: { } statement })
            return false;
        if (statement.Act == SpeechAct.Denial && HasCueOfDenial(unit))
            return !IsRefused(unit);
        return !FlatNegation.GrantsPart(unit, _vocabulary) && !Negation.IsOfWillOrMind(unit.Tokens, _vocabulary);
    }

    // "Rejected the proposal", "dismissed the lawsuit": what is refused is not said to be untrue.
    private bool IsRefused(ClaimUnit unit)
    {
        for (int i = 0; i < Math.Min(unit.Tokens.Length, FirstWords); i++)
        {
            string word = unit.Tokens[i].IsActor ? "" : _vocabulary.TextOf(unit.Tokens[i].Key);
            if (SaidThings.IsOne(word))
                return false;
            if (SaidThings.CanBeRefused(word))
                return !IsSubject(unit, i - 1);
        }

        return false;
    }

    // "Denied that it plans to": a verb after its pronoun, no plan that is turned down.
    private bool IsSubject(ClaimUnit unit, int at) =>
        at >= 0
        && batch.Article(unit.Article).Slice(unit.Tokens[at].Span)
            is "it"
                or "he"
                or "she"
                or "they"
                or "we"
                or "It"
                or "He"
                or "She"
                or "They"
                or "We";

    private const int FirstWords = 5;

    // "Denied that he would", but not "said he did not think that …".
    private bool HasCueOfDenial(ClaimUnit unit)
    {
        if (unit.Statement!.Cue is not { } cue)
            return false;
        string verb = batch.Article(unit.Article).Slice(cue);
        return Array.Exists(DenialCues, start => verb.Contains(start, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] DenialCues = ["den", "reject", "dismiss", "disput", "refut", "rebut", "repudiat", "rubbish", "scoff"];

    // What somebody will do is no fact to be denied, except by whoever says outright that it was never announced.
    private static bool IsDeniable(ClaimUnit unit, ClaimUnit denial) =>
        !unit.IsNegative
        && unit.Tokens.Length <= LongestDenied
        && unit.Statement?.Act is not (SpeechAct.Demand or SpeechAct.Request or SpeechAct.Offer)
        && (!unit.IsCommissive || denial.Statement!.Act == SpeechAct.Denial);

    private static bool IsOtherVoice(ClaimUnit denial, ClaimUnit denied)
    {
        if (denied.Statement is not { } said)
            return true;
        if (IsFirstPerson(denial) || IsFirstPerson(denied))
            return false;
        // Who denies having threatened or promised takes his own word back.
        if (denied.IsCommissive && denial.Statement!.Act == SpeechAct.Denial && denial.Number != denied.Number)
            return true;
        if (denial.Speaker is { } speaker)
            return speaker != denied.Speaker;
        return denied.Speaker is not null
            || denial.Article != denied.Article
            || denial.Statement!.Source.Party.Description != said.Source.Party.Description;
    }

    // Who "I" and "we" are nobody could tell: it may be the same speaker.
    private static bool IsFirstPerson(ClaimUnit unit) =>
        unit.Statement?.Source.Party is { Actor: null, Description: "I" or "we" or "We" or "us" or "my" or "our" };

    private bool IsOnOneMatter(ClaimUnit denial, ClaimUnit denied)
    {
        Likeness likeness = Likeness.Of(denial, denied, index);
        bool isExplicit = denial.Statement!.Act == SpeechAct.Denial;
        if (IsAnswerTo(denial, denied))
            return true;
        if (isExplicit && IsAboutAllegation(denial) && IsWithoutMatter(denial))
            return denied.Statement?.Act == SpeechAct.Accusation || denied.Event?.Type == Core.Events.EventType.Accuse
                ? likeness.Words + likeness.Actors >= 1 && denial.Article == denied.Article
                : false;
        if (isExplicit && IsAboutAllegation(denial))
            return likeness.Words >= 2
                ? likeness.Containment >= 0.3
                // One word alone ("killing") names many deeds: somebody must be in both.
                : likeness.Words == 1 && likeness.Actors >= 1 && likeness.Containment >= 0.4;
        List<int> head = [.. HeadOf(denial).Take(HeadWords)];
        if (head.Count == 0 || !head.TrueForAll(denied.Concepts.Contains))
            return false;
        bool isOwnWord = denied.IsCommissive && denial.Speaker is { } speaker && speaker == denied.Speaker;
        if (head.Count == 1 && IsOfExistence(denial))
            return HaveOneDay(denial, denied)
                || likeness.Actors > 0
                || (denial.Article == denied.Article && Math.Abs(denial.Sentence - denied.Sentence) <= Near);
        bool isNextTo = denial.Article == denied.Article && Math.Abs(denial.Sentence - denied.Sentence) <= Near;
        if (head.Count < HeadWords && likeness.Actors == 0 && !isOwnWord && !isNextTo)
            return false;
        return likeness.Containment >= (isExplicit ? 0.4 : 0.5);
    }

    // "Police said he had left the town. His lawyer said he had never left it": the very verb, negated right after.
    private bool IsAnswerTo(ClaimUnit denial, ClaimUnit denied)
    {
        if (denial.Article != denied.Article || denial.Sentence - denied.Sentence is < 0 or > 1)
            return false;
        for (int i = 0; i + 1 < denial.Tokens.Length; i++)
        {
            if (denial.Tokens[i].IsActor || _vocabulary.TextOf(denial.Tokens[i].Key) is not ("not" or "never"))
                continue;
            ContentToken verb = denial.Tokens[i + 1];
            return verb is { IsActor: false, IsStop: false }
                && WordLists.IsPast(_vocabulary.TextOf(verb.Key))
                && denied.Tokens.Any(t => t.Concept == verb.Concept && WordLists.IsPast(_vocabulary.TextOf(t.Key)));
        }

        return false;
    }

    // "No lunch took place", "there was no letter": the thing itself is denied.
    private bool IsOfExistence(ClaimUnit unit)
    {
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            string word = unit.Tokens[i].IsActor ? "" : _vocabulary.TextOf(unit.Tokens[i].Key);
            string next = i + 1 < unit.Tokens.Length && !unit.Tokens[i + 1].IsActor ? _vocabulary.TextOf(unit.Tokens[i + 1].Key) : "";
            if (IsHappening(word, next) || (word is "there" && next is "was" or "were" or "is" or "had" or "has"))
                return true;
        }

        return false;
    }

    private static bool IsHappening(string word, string next) =>
        word is "happened" or "occurred" or "existed" or "exists" or "happen" or "occur" or "exist"
        || (word is "took" or "taken" or "take" && next is "place");

    private static bool HaveOneDay(ClaimUnit left, ClaimUnit right) =>
        left.Moments.Any(m => m.Day is { Length: 10 } && right.Moments.Any(o => o.Day == m.Day));

    private IEnumerable<int> HeadOf(ClaimUnit unit) =>
        unit
            .Tokens.Where(
                (t, i) =>
                    t is { IsStop: false, IsActor: false }
                    && !index.IsLight(t.Concept)
                    && !Negation.IsNegation(_vocabulary.TextOf(t.Key))
                    && !unit.Moments.Any(m => m.Span.Overlaps(t.Span))
                    && !IsHappening(
                        _vocabulary.TextOf(t.Key),
                        i + 1 < unit.Tokens.Length && !unit.Tokens[i + 1].IsActor ? _vocabulary.TextOf(unit.Tokens[i + 1].Key) : ""
                    )
            )
            .Select(t => t.Concept)
            .Distinct();

    // "Denied the allegations": nothing but the word for what was said.
    private bool IsWithoutMatter(ClaimUnit unit) =>
        unit.Tokens.All(t => t.IsStop && !t.IsActor || !t.IsActor && SaidThings.IsOne(_vocabulary.TextOf(t.Key)));

    // "Rejected the allegations of …", "called the report …": the words name what was said, not what is so.
    private bool IsAboutAllegation(ClaimUnit unit) =>
        unit.Tokens.Any(t => !t.IsActor && SaidThings.IsAllegation(_vocabulary.TextOf(t.Key)));
}
