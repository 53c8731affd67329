using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Dates;

/// <summary>Where a date lies by the tense of the verb that it hangs on: "met on Monday", "will meet on Monday".</summary>
internal sealed class TenseReader(ArticleWords words)
{
    private const int Steps = 10;

    // How many words back an auxiliary may stand from its verb.
    private const int AuxiliaryWindow = 6;

    private readonly bool _hasTrees = words.Analysis.Syntax.Length == words.Count && words.Count > 0;

    public Direction At(int word)
    {
        if (!_hasTrees)
            return Direction.Unmarked;
        if (words[word - 1] is "since" || words[word - 1] == "the" && words[word - 2] == "since")
            return Direction.Past;
        int at = word;
        bool aim = false;
        for (int step = 0; step < Steps && at >= 0; step++)
        {
            WordSyntax syntax = words.Analysis.Syntax[at];
            if (syntax.Upos is Upos.Verb or Upos.Aux && at != word)
            {
                if (aim && IsAim(syntax.Lemma))
                    return Direction.Future;
                Direction direction = OfVerb(at, syntax, out bool infinitive);
                if (direction != Direction.Unmarked)
                    return direction;
                aim = infinitive;
            }
            else if (IsForthcoming(words[at]) || aim && IsAim(syntax.Lemma))
            {
                return HasHad(at) ? Direction.Past : Direction.Future;
            }
            else if (at != word && CopulaOf(at) is var copula && copula >= 0)
            {
                return OfAuxiliaries(at, copula);
            }

            at = syntax.Head;
        }

        return Direction.Unmarked;
    }

    private Direction OfVerb(int verb, WordSyntax syntax, out bool infinitive)
    {
        infinitive = false;
        if (IsForthcoming(words[verb]))
            return HasHad(verb) ? Direction.Past : Direction.Future;
        int first = words.SentenceAt(verb).FirstToken;
        for (int i = verb - 1; i >= first && verb - i <= AuxiliaryWindow; i--)
        {
            WordSyntax other = words.Analysis.Syntax[i];
            if (
                other.Head != verb
                || other.Relation is not (DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Mark)
            )
                continue;
            infinitive |= words[i] == "to" && other.Relation == DependencyRelation.Mark;
            Direction told = OfHelper(words[i]);
            if (told != Direction.Unmarked)
                return told;
        }

        return syntax.Xpos switch
        {
            Xpos.Vbd => Direction.Past,
            // "the order issued Thursday": a participle behind its noun tells what has happened.
            // So does one that opens the sentence: "Sent on January 9, it warns …".
            Xpos.Vbn when syntax.Relation is DependencyRelation.Acl or DependencyRelation.Advcl => Direction.Past,
            Xpos.Vbp or Xpos.Vbz when syntax.Lemma is not ("say" or "be" or "have" or "tell" or "report") => Direction.Future,
            _ => Direction.Unmarked,
        };
    }

    // "had been due to expire Friday": what was to come is told as past.
    private bool HasHad(int word)
    {
        int first = words.SentenceAt(word).FirstToken;
        for (int i = word - 1; i >= first && word - i <= AuxiliaryWindow; i--)
        {
            if (words[i] == "had" && words.Analysis.Syntax[i].Head == word)
                return true;
        }

        return false;
    }

    private Direction OfAuxiliaries(int predicate, int copula)
    {
        for (int i = copula; i >= 0 && copula - i <= AuxiliaryWindow; i--)
        {
            if (words.Analysis.Syntax[i].Head != predicate)
                continue;
            Direction told = OfHelper(words[i]);
            if (told != Direction.Unmarked)
                return told;
        }

        return Direction.Unmarked;
    }

    private static Direction OfHelper(string word) =>
        word switch
        {
            "will" or "'ll" or "wo" or "shall" or "may" or "might" or "can" or "must" or "should" => Direction.Future,
            "would" => Direction.Future,
            "was" or "were" or "had" or "did" or "has" or "have" or "'ve" or "been" => Direction.Past,
            _ => Direction.Unmarked,
        };

    private int CopulaOf(int word)
    {
        int first = words.SentenceAt(word).FirstToken;
        for (int i = word - 1; i >= first && word - i <= AuxiliaryWindow; i--)
        {
            WordSyntax other = words.Analysis.Syntax[i];
            if (other.Head == word && other.Relation == DependencyRelation.Cop)
                return i;
        }

        return -1;
    }

    // "agreed to meet on Monday": what follows as an infinitive lies ahead.
    private static bool IsAim(string lemma) =>
        lemma
            is "agree"
                or "plan"
                or "promise"
                or "vow"
                or "pledge"
                or "hope"
                or "want"
                or "intend"
                or "prepare"
                or "decide"
                or "vote"
                or "expect"
                or "ready"
                or "due"
                or "about"
                or "go"
                or "likely"
                or "need"
                or "ask"
                or "urge"
                or "threaten"
                or "propose";

    private static bool IsForthcoming(string word) =>
        word
            is "scheduled"
                or "expected"
                or "slated"
                or "planned"
                or "due"
                or "upcoming"
                or "deadline"
                or "set"
                or "forthcoming"
                or "expire"
                or "expires";
}
