using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Names.Actors;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Persons;

/// <summary>Finds noun phrases for people around the nouns that the gazetteer knows.</summary>
internal sealed class PersonPhraseFinder(ArticleWords words, CandidateIndex index, OrganizationBook organizations)
{
    private const int MostModifiers = 3;
    private const int LongestComplement = 6;

    public List<PersonPhrase> FindAll()
    {
        List<PersonPhrase> phrases = [];
        foreach (Sentence sentence in words.Analysis.Sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (IsHead(i, sentence))
                {
                    phrases.Add(Read(i, sentence));
                    i = phrases[^1].Head;
                }
            }
        }

        return phrases;
    }

    private bool IsHead(int word, Sentence sentence)
    {
        if (!PersonNouns.TryFind(words[word], out _) || (words.CaseOf(word) != LetterCase.Small && !words.Opens(word)))
            return false;
        if (
            index.EndingAt(word + 1) is not null
            || index.StartingAt(word) is not null
            || words.IsHyphen(word + 1) && words.Touches(word + 1)
        )
            return false;

        // In "police officers" and "minister of state" only the last noun is the head; "sources" after "to" may be a verb.
        bool nextIsHead =
            word + 1 < sentence.EndToken && words.CaseOf(word + 1) == LetterCase.Small && PersonNouns.TryFind(words[word + 1], out _);
        return !nextIsHead && !words.Is(word - 1, "to") && !IsVerbHere(word, sentence);
    }

    // "Chairs", "heads", "leads": after "who" or a name they are verbs.
    private bool IsVerbHere(int word, Sentence sentence) =>
        words[word]
            is "chairs"
                or "heads"
                or "head"
                or "chair"
                or "guards"
                or "guard"
                or "partners"
                or "coaches"
                or "coach"
                or "fellow"
                or "general"
                or "local"
                or "national"
        && (
            (word > sentence.FirstToken && (words[word - 1] is "who" or "that" || index.EndingAt(word) is not null))
            || (
                word + 1 < sentence.EndToken
                && words[word] is "general" or "local" or "national" or "National" or "General" or "Local"
                && words.CaseOf(word + 1) == LetterCase.Small
                && !FunctionWords.Contains(words[word + 1])
            )
        );

    private PersonPhrase Read(int head, Sentence sentence)
    {
        int titleFirst = ModifiersBefore(head, sentence);
        int first = titleFirst;
        string? of = null;
        string? country = null;
        bool definite = false;
        if (first > sentence.FirstToken && words.IsPossessive(first - 1))
        {
            (first, of, country) = OwnerBefore(first - 1, sentence);
            definite = true;
        }
        else if (index.EndingAt(first) is { } owner && owner.TitleFirst >= sentence.FirstToken)
        {
            first = owner.TitleFirst;
            of = owner.Actor?.Name ?? owner.Text;
            country = owner.Actor?.Country;
        }

        while (first > sentence.FirstToken && AdjectiveCountry(first - 1) is { } adjective)
        {
            first--;
            country ??= adjective.Code;
            of ??= adjective.Name;
        }

        (int end, string? complement, bool inTitle) = ComplementAfter(head, sentence);
        definite |=
            first > sentence.FirstToken && words[first - 1] is "the" or "The" or "this" or "This" or "its" or "their" or "his" or "her";
        first = WithDeterminer(first, sentence);
        PersonNouns.TryFind(words[head], out PersonNoun noun);
        return new PersonPhrase
        {
            Noun = noun,
            First = first,
            TitleFirst = titleFirst,
            Head = head,
            End = end,
            TitleEnd = inTitle ? end : head + 1,
            Of = of ?? (inTitle ? null : complement),
            Country = country,
            Definite = definite,
            Standing = RoleStandings.Of(words, first, head + 1),
        };
    }

    // Small plain words before the noun: "culture" minister, "town" clerk, "gate"-keeper.
    private int ModifiersBefore(int head, Sentence sentence)
    {
        int first = head;
        for (int count = 0; count < MostModifiers && first > sentence.FirstToken; count++)
        {
            int before = first - 1;
            if (words.IsHyphen(before) && words.Touches(before) && before > sentence.FirstToken)
            {
                first = before - 1;
                continue;
            }

            ReadOnlySpan<char> word = words[before];
            bool opening = words.Opens(before) && words.CaseOf(before) == LetterCase.Capital && index.EndingAt(first) is null;
            bool plain =
                (words.CaseOf(before) == LetterCase.Small || opening)
                && char.IsLetter(word[0])
                && !FunctionWords.Contains(word)
                && index.EndingAt(first) is null;
            if (!plain || IsVerb(before) || IsPluralOrVerb(word) || IsInfinitive(before, sentence))
                break;
            first = before;
        }

        return first;
    }

    // "Quotes people", "experts sources": a word in -s is seldom part of a title, but for a few.
    private static bool IsPluralOrVerb(ReadOnlySpan<char> word) =>
        word[^1] == 's'
        && word
            is not (
                "communications"
                or "operations"
                or "relations"
                or "sales"
                or "affairs"
                or "rights"
                or "sports"
                or "services"
                or "systems"
                or "arms"
                or "news"
                or "politics"
                or "works"
                or "ss"
                or "press"
                or "business"
                or "previous"
                or "anonymous"
                or "serious"
                or "religious"
                or "various"
                or "famous"
                or "elections"
                or "prisons"
                or "weapons"
                or "admissions"
                or "veterans"
                or "economics"
            );

    // "To require witnesses", "didn't question people".
    private bool IsInfinitive(int word, Sentence sentence) =>
        word > sentence.FirstToken
        && (
            words[word - 1]
            is "to"
                or "n't"
                or "not"
                or "will"
                or "would"
                or "could"
                or "can"
                or "may"
                or "might"
                or "should"
                or "must"
                or "did"
        );

    private bool IsVerb(int word) =>
        PublicActs.TryFind(words[word], out _)
        && words[word]
            is not (
                "press"
                or "report"
                or "test"
                or "plan"
                or "vote"
                or "fire"
                or "state"
                or "block"
                or "estimated"
                or "alleged"
                or "appointed"
                or "elected"
                or "supply"
                or "demand"
                or "foreign"
            );

    private (int First, string? Of, string? Country) OwnerBefore(int possessive, Sentence sentence)
    {
        if (index.EndingAt(possessive) is { } owner && owner.TitleFirst >= sentence.FirstToken)
            return (owner.TitleFirst, owner.Actor?.Name ?? owner.Text, owner.Actor?.Country);
        int first = ModifiersBefore(possessive - 1, sentence);
        string noun = words.TextOf(first, possessive).ToString();
        return (
            first,
            organizations.OnlyEnding(noun)?.Name ?? organizations.OnlyEnding(words[possessive - 1].ToString())?.Name ?? noun,
            null
        );
    }

    private (int End, string? Of, bool InTitle) ComplementAfter(int head, Sentence sentence)
    {
        int at = head + 1;
        if (at >= sentence.EndToken || words[at] is not ("of" or "for" or "at" or "to" or "from" or "with" or "in"))
            return (at, null, false);
        bool to = words[at] is "to";
        bool place = words[at] is "in" or "with";
        int first = at + 1;
        for (int i = first; i < sentence.EndToken && i <= first + LongestComplement; i++)
        {
            if (index.StartingAt(i) is { } named)
            {
                if (words.IsPossessive(named.End))
                    continue;
                return place ? SecondComplement(named.End, sentence) : (named.End, named.Actor?.Name ?? named.Text, to);
            }

            ReadOnlySpan<char> word = words[i];
            if (index.EndingAt(i) is not null && words.IsPossessive(i) || words.IsPossessive(i) || words.IsHyphen(i))
                continue;
            if (words.CaseOf(i) == LetterCase.Small && NameHeads.IsOrganizationNoun(word) && !to)
                return (
                    i + 1,
                    organizations.OnlyEnding(words.TextOf(AfterDeterminer(first), i + 1).ToString())?.Name
                        ?? organizations.OnlyEnding(word.ToString())?.Name
                        ?? words.TextOf(AfterDeterminer(first), i + 1).ToString(),
                    false
                );
            bool inside =
                words.CaseOf(i) == LetterCase.Capital
                || FunctionWords.Is(word, FunctionWord.Determiner)
                || (words.CaseOf(i) == LetterCase.Small && !FunctionWords.Contains(word) && !IsVerb(i));
            if (!inside && FirstPartOfName(i) is null)
                break;
        }

        return (at, null, false);
    }

    // "Adviser in Capital at the Institute": where somebody sits, then for whom.
    private (int End, string? Of, bool InTitle) SecondComplement(int at, Sentence sentence)
    {
        if (at + 1 < sentence.EndToken && words[at] is "at" or "of" or "for")
        {
            int first = words[at + 1] is "the" ? at + 2 : at + 1;
            if (index.StartingAt(first) is { } named && first < sentence.EndToken)
                return (named.End, named.Actor?.Name ?? named.Text, false);
        }

        return (at, null, false);
    }

    private int AfterDeterminer(int word) => FunctionWords.Is(words[word], FunctionWord.Determiner) ? word + 1 : word;

    private NameCandidate? FirstPartOfName(int word) => index.StartingAt(word);

    private Country? AdjectiveCountry(int word) =>
        words.CaseOf(word) >= LetterCase.Capital && Countries.TryFindAdjective(words[word], out Country country) ? country : null;

    private int WithDeterminer(int first, Sentence sentence)
    {
        while (
            first > sentence.FirstToken
            && !words.IsPossessive(first - 1)
            && words[first - 1] is not ("that" or "which" or "what")
            && (FunctionWords.Is(words[first - 1], FunctionWord.Determiner) || char.IsAsciiDigit(words[first - 1][0]))
        )
            first--;
        return first;
    }
}
