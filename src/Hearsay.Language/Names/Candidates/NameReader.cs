using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Candidates;

/// <summary>Cuts a run of capitalised words into titles and names and tells what kind of thing each name is, as far as its own words tell.</summary>
internal sealed partial class NameReader(ArticleWords words)
{
    // More words than this are no person's name.
    private const int LongestPersonName = 6;

    private readonly List<NameCandidate> _found = [];
    private readonly bool _speaksOfVessels = Vessels.All.Any(noun => words.IsSeenSmall(noun));

    /// <summary>Reads more runs; returns all names read so far, in the order of the text.</summary>
    public List<NameCandidate> ReadAll(IEnumerable<Chunk> chunks)
    {
        foreach (Chunk chunk in chunks)
            Read(chunk.First, chunk.End);
        _found.Sort((a, b) => a.First.CompareTo(b.First));
        return _found;
    }

    private void Read(int first, int end)
    {
        while (first < end && (words.IsHyphen(first) || words[first] is "&" || words.CaseOf(first) == LetterCase.None))
            first++;
        while (end > first && (words.IsHyphen(end - 1) || words.CaseOf(end - 1) == LetterCase.None))
            end--;
        if (first >= end)
            return;
        if (
            ReadPair(first, end)
            || ReadAdministration(first, end)
            || ReadWholeKnown(first, end)
            || ReadTitled(first, end)
            || ReadHeaded(first, end)
        )
            return;
        if (NameHeads.EndsThings(words[end - 1]) && end - first > 1 && !StartsLikePerson(first, end))
            return;
        if (ReadGroup(first, end) || ReadAdjective(first, end) || ReadSplitAtKnown(first, end))
            return;
        ReadPlain(first, end);
    }

    // "U.S.-Iran": two countries joined by a hyphen.
    private bool ReadPair(int first, int end)
    {
        for (int i = first + 1; i < end - 1; i++)
        {
            if (
                !words.IsHyphen(i)
                || !Countries.TryFind(words.TextOf(first, i), out _, out _)
                || !Countries.TryFind(words.TextOf(i + 1, end), out _, out _)
            )
                continue;
            Read(first, i);
            Read(i + 1, end);
            return true;
        }

        return false;
    }

    private bool ReadAdministration(int first, int end)
    {
        if (end >= words.Count || !words.Together(end, first))
            return false;
        ReadOnlySpan<char> noun = words[end];
        if (noun is not ("administration" or "government" or "regime" or "authorities" or "cabinet") || words.IsPossessive(end))
            return false;
        bool adjective = Countries.TryFindAdjective(words.TextOf(first, end), out Country country);
        bool leader = !adjective && noun is not "authorities" && Countries.TryFindByLeader(words[end - 1], out country);
        bool ofName = !adjective && !leader && Countries.TryFind(words.TextOf(first, end), out country, out _);
        if (end - first > 1 && words[end - 2] is "of" or "for")
            return false;
        if (end - first > 1 && !adjective && !ofName)
        {
            Read(first, end - 1);
            first = end - 1;
        }

        _found.Add(
            new NameCandidate
            {
                First = first,
                End = end + 1,
                TitleFirst = first,
                Sort = NameSort.Administration,
                Text = words.TextOf(first, end + 1).ToString(),
                Kind = ActorKind.Government,
                Country = adjective || leader || ofName ? country.Code : null,
                Acts = true,
            }
        );
        return true;
    }

    private bool ReadWholeKnown(int first, int end)
    {
        ReadOnlySpan<char> text = words.TextOf(first, end);
        if (!KnownNames.TryFind(text, out KnownName known) || IsDoubtfulOutlet(known, first, end))
            return false;
        AddKnown(first, end, known);
        return true;
    }

    // "The Hill", "The Observer": a common word names an outlet only after its article.
    private bool IsDoubtfulOutlet(KnownName known, int first, int end) =>
        known.Kind == ActorKind.Media
        && end - first == 1
        && known.Name.StartsWith("The ", StringComparison.Ordinal)
        && known.Name.Length - 4 == words[first].Length
        && !words.Is(first - 1, "The");

    private void AddKnown(int first, int end, KnownName known) =>
        _found.Add(
            new NameCandidate
            {
                First = first,
                End = end,
                TitleFirst = first,
                Sort = NameSort.Known,
                Text = words.TextOf(first, end).ToString(),
                Kind = known.Kind,
                Known = known,
                Country = known.Country,
            }
        );

    private bool ReadAdjective(int first, int end)
    {
        for (int split = end; split > first; split--)
        {
            if (
                !Countries.TryFindAdjective(words.TextOf(first, split), out _)
                && !Countries.TryFindPeople(words.TextOf(first, split), out _)
            )
                continue;
            AddIfName(first, split);
            Read(split, end);
            return true;
        }

        if (!GroupNames.IsPartyWord(words[first]) || (end - first == 1 && words[first] is "Green" or "Independent" or "Labour"))
            return false;
        Read(first + 1, end);
        return true;
    }

    // "Virginia Democrats".
    private bool ReadGroup(int first, int end)
    {
        if (end - first < 2 || !GroupNames.Contains(words[end - 1]))
            return false;
        Read(first, end - 1);
        Read(end - 1, end);
        return true;
    }

    private bool ReadSplitAtKnown(int first, int end)
    {
        if (end - first < 2)
            return false;
        int length = KnownNames.LongestAt(words, first, end);
        if (length > 0 && !(length == 1 && StartsLikePerson(first, end)))
        {
            KnownNames.TryFind(words.TextOf(first, first + length), out KnownName known);
            if (!IsDoubtfulOutlet(known, first, first + length))
            {
                AddKnown(first, first + length, known);
                Read(first + length, end);
                return true;
            }
        }

        for (int i = first + 1; i < end; i++)
        {
            int inside = KnownNames.LongestAt(words, i, end);
            if (inside < 2 || words[i - 1] is "of" or "for" or "the")
                continue;
            Read(first, i);
            Read(i, end);
            return true;
        }

        return false;
    }

    private void ReadPlain(int first, int end)
    {
        int length = end - first;
        if (length <= LongestPersonName && StartsLikePerson(first, end) && FirstJoint(first, end) < 0 && !IsThing(first, end))
        {
            Add(first, end, NameSort.Person, ActorKind.Person);
            FirstNames.TryFind(words[first], out Gender gender);
            _found[^1].Gender = gender;
            return;
        }

        if (length == 1 && words.CaseOf(first) == LetterCase.Upper)
        {
            Add(first, end, NameSort.Acronym, ActorKind.Organization);
            return;
        }

        Add(first, end, NameSort.Unknown, ActorKind.Person);
        _found[^1].IsThing = length > 1 && StartsLikePerson(first, end);
    }

    // A given name or initials, then at least one more word that is no common one.
    private bool StartsLikePerson(int first, int end)
    {
        if (end - first < 2 || words.CaseOf(end - 1) == LetterCase.Small)
            return false;
        ReadOnlySpan<char> word = words[first];
        bool initial = word.Length is 2 or 4 && word[1] == '.';
        bool isDoubtful = CommonWords.Contains(word) && words.Opens(first) && (end - first > 2 || CommonWords.Contains(words[end - 1]));
        return initial || (FirstNames.TryFind(word, out _) && !isDoubtful);
    }

    // "The ferry Anna Dale", "the Anna Dale had sailed": ships are called like people, but people go without an article: where the article speaks of ships at all.
    private bool IsThing(int first, int end)
    {
        if (first == 0 || !words.Together(first - 1, first))
            return false;
        bool isVessel = words.CaseOf(first - 1) == LetterCase.Small && Vessels.Contains(words[first - 1]);
        return isVessel
            || (
                words.IsAnyCase(first - 1, "the")
                && _speaksOfVessels
                && !words.IsPossessive(end)
                && (!words.Together(end, first) || IsNoNoun(end))
            );
    }

    // "The Anna Dale affair" is called after a person.
    private bool IsNoNoun(int word) =>
        words.CaseOf(word) == LetterCase.None
            ? !words.IsHyphen(word)
            : (FunctionWords.Contains(words[word]) && words[word] is not ("who" or "that" or "of" or "we" or "I"))
                || PublicActs.TryFind(words[word], out _);

    private int FirstJoint(int first, int end)
    {
        for (int i = first + 1; i < end; i++)
        {
            if (words[i] is "of" or "for")
                return i;
        }

        return -1;
    }

    private void Add(int first, int end, NameSort sort, ActorKind kind) =>
        _found.Add(
            new NameCandidate
            {
                First = first,
                End = end,
                TitleFirst = first,
                Sort = sort,
                Text = words.TextOf(first, end).ToString(),
                Kind = kind,
            }
        );
}
