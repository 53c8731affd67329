using Hearsay.Core.Actors;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Conflicts;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Denials;

/// <summary>Reads what the negation of a unit is of.</summary>
internal sealed class DeniedMatterReader(Batch batch, ContentReader contents)
{
    private readonly Vocabulary _vocabulary = batch.Vocabulary;

    /// <summary>The matter denied by a unit.</summary>
    public DeniedMatter Read(ClaimUnit unit)
    {
        Clauses clauses = new(unit, batch.Annotations[unit.Article], _vocabulary);
        DenialScope scope = DenialScope.Of(unit, clauses, batch.Article(unit.Article).Text);
        bool anyDenied = Enumerable.Range(0, unit.Tokens.Length).Any(i => scope.Holds(i) && clauses.IsDenied(i));
        bool isOfExistence = false;
        bool isOfShare = false;
        HashSet<string> deeds = [];
        List<DeniedThing> things = [];
        int listed = -1;
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            if (!scope.Holds(i))
                continue;
            ContentToken token = unit.Tokens[i];
            string word = clauses.TextAt(i);
            isOfExistence |= IsExistence(word, clauses.TextAt(i + 1));
            isOfShare |= IsShare(word);
            if (IsNoThing(unit, i, word, clauses.TextAt(i + 1)))
                continue;
            bool isMate = listed >= 0 && scope.IsListed(listed, i) && WordLists.IsPast(word);
            bool isDeed = isMate || (deeds.Count == 0 && (anyDenied ? clauses.IsDenied(i) : clauses.IsPredicate(i)));
            if (isDeed && clauses.DeedOf(i) is { } deed)
            {
                deeds.Add(deed);
                listed = i;
            }
            else if (token.IsActor || clauses.KeyAt(i) is not null)
            {
                things.Add(ThingOf(unit, token));
            }
        }

        things.RemoveAll(t => !t.IsName && t.Keys.All(k => k == "person" || deeds.Contains(k)));
        return new DeniedMatter
        {
            Deeds = deeds,
            Things = things,
            IsOfExistence = isOfExistence || IsThereNo(clauses),
            IsFlat = FlatNegation.IsIn(unit, clauses),
            IsOfShare = isOfShare,
            IsOfAllegation = scope.IsOfAllegation,
        };
    }

    /// <summary>The folded words of a name; of what is no name none.</summary>
    public List<string> WordsOf(string name)
    {
        List<Word> words = [];
        WordScanner.Scan(name, TextSpan.FromBounds(0, name.Length), _vocabulary, words);
        return [.. words.Where(w => !_vocabulary.IsStop(w.Key)).Select(w => _vocabulary.TextOf(w.Key))];
    }

    private static bool IsThereNo(Clauses clauses) => clauses.TextAt(0) is "there" || clauses.TextAt(1) is "there";

    // Pronouns, small words, figures, times, and a title before its name are no things of their own.
    private bool IsNoThing(ClaimUnit unit, int at, string word, string next)
    {
        ContentToken token = unit.Tokens[at];
        if (token.IsActor)
            return IsPronoun(unit, token);
        if (
            token.IsStop
            || IsLeast(word)
            || IsParty(word)
            || SaidThings.IsOne(word)
            || IsShare(word)
            || Negation.IsNegation(word)
            || IsExistence(word, next)
        )
            return true;
        if (unit.Moments.Any(m => m.Span.Overlaps(token.Span)) || unit.Quantities.Any(q => q.Span.Overlaps(token.Span)))
            return true;
        string text = batch.Article(unit.Article).Text;
        bool isTitle =
            at + 1 < unit.Tokens.Length
            && char.IsUpper(text[token.Span.Start])
            && Enumerable
                .Range(at + 1, 2)
                .Any(i => i < unit.Tokens.Length && unit.Tokens[i].IsActor && char.IsUpper(text[unit.Tokens[i].Span.Start]));
        return isTitle;
    }

    private DeniedThing ThingOf(ClaimUnit unit, ContentToken token)
    {
        if (token.IsActor && contents.ActorOf(token.Concept) is { Kind: not ActorKind.Group } actor)
        {
            List<string> words = WordsOf(actor.Name);
            return new DeniedThing(token.Concept, words, words);
        }

        bool isName = char.IsUpper(batch.Article(unit.Article).Text[token.Span.Start]) && token.Span.Start > unit.Content[0].Start;
        string text = token.IsActor ? "" : _vocabulary.TextOf(token.Key);
        return new DeniedThing(token.Concept, [MatterReader.KeyOf(token, _vocabulary)], isName && text.Length > 0 ? [text] : []);
    }

    private bool IsPronoun(ClaimUnit unit, ContentToken token)
    {
        string text = batch.Article(unit.Article).Text;
        return token.Span.Length <= LongestPronoun && !char.IsUpper(text[token.Span.Start])
            || text.AsSpan(token.Span.Start, token.Span.Length) is "He" or "She" or "It" or "They" or "We" or "I" or "His" or "Her";
    }

    private const int LongestPronoun = 5;

    // "Not a single shot": the least there could be, and no matter of its own.
    private static bool IsLeast(string word) =>
        word
            is "single"
                or "sort"
                or "kind"
                or "bit"
                or "moment"
                or "way"
                or "thing"
                or "things"
                or "whatsoever"
                or "ever"
                or "foot"
                or "so-called"
                or "alleged";

    // Who does or is spared it is told by other words in the next report: "the company", "his client".
    private static bool IsParty(string word) =>
        word
            is "company"
                or "firm"
                or "ministry"
                or "army"
                or "navy"
                or "client"
                or "clients"
                or "club"
                or "union"
                or "hospital"
                or "bank"
                or "troops"
                or "soldiers"
                or "forces"
                or "police";

    private static bool IsExistence(string word, string next) =>
        word is "happened" or "happen" or "occurred" or "occur" or "existed" or "exists" or "exist" or "used" or "use" or "made" or "aboard"
        || (word is "took" or "taken" or "take" && next is "place");

    private static bool IsShare(string word) =>
        word
            is "knowledge"
                or "involvement"
                or "involved"
                or "role"
                or "part"
                or "share"
                or "hand"
                or "responsibility"
                or "responsible"
                or "connection"
                or "link"
                or "links"
                or "awareness"
                or "complicity"
                or "wrongdoing";
}
