using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Names;

/// <summary>Cuts a run of capitalised words into titles and names and tells what kind of thing each name is, as far as its own words tell.</summary>
internal sealed class NameReader(ArticleWords words)
{
    // More words than this are no person's name.
    private const int LongestPersonName = 6;

    private readonly List<NameCandidate> _found = [];

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

    private bool ReadTitled(int first, int end)
    {
        (int titleFirst, int titleEnd) = LastTitle(first, end);
        if (titleEnd < 0)
            return false;
        int nameFirst = AfterComplement(titleEnd, end);
        if (nameFirst >= end)
        {
            // No name follows: "Iranian Supreme Leader", "Prime Minister". What stands before the title may be a name.
            int before = TitleStart(first, titleFirst);
            if (titleEnd < end || before == first)
                return titleEnd == end && before == first;
            if (!Countries.TryFindAdjective(words.TextOf(first, before), out _))
                Read(first, before);
            return true;
        }

        if (!IsPersonTail(nameFirst, end))
            return false;
        AddTitled(first, titleFirst, titleEnd, nameFirst, end);
        return true;
    }

    private void AddTitled(int first, int titleFirst, int titleEnd, int nameFirst, int end)
    {
        int start = TitleStart(first, titleFirst);
        Titles.TryFind(words.TextOf(titleFirst, titleEnd), out KnownTitle title);
        Gender gender = title.Gender;
        if (gender == Gender.Unknown)
            FirstNames.TryFind(words[nameFirst], out gender);
        string? of = null;
        string? country = null;
        if (start > first)
        {
            if (Countries.TryFindAdjective(words.TextOf(first, start), out Country adjective))
            {
                (of, country) = (adjective.Name, adjective.Code);
                AddIfName(first, start);
            }
            else
                of = ReadBefore(first, start);
        }

        // "Supreme Leader Ayatollah X": of two titles the office is the role.
        bool twice =
            titleFirst > start
            && (title.Class != TitleClass.Office || title.Words[^1] == '.')
            && Titles.TryFind(words.TextOf(start, titleFirst), out _);
        bool address = title.Class == TitleClass.Honorific && !twice;
        string? spelled = address ? null : words.TextOf(start, twice ? titleFirst : nameFirst).ToString();

        // "King Otto": with one name the title belongs to it.
        bool royal = title.Class == TitleClass.Noble && end - nameFirst == 1 && title.Words is not ("Sir" or "Dame");
        if (royal)
            nameFirst = titleFirst;
        _found.Add(
            new NameCandidate
            {
                First = nameFirst,
                End = end,
                TitleFirst = start,
                Sort = NameSort.Person,
                Text = words.TextOf(nameFirst, end).ToString(),
                Kind = ActorKind.Person,
                Title = spelled,
                TitleOf = of,
                Gender = gender,
                Titled = true,
                Country = country,
            }
        );
    }

    // The names before a title; the last of them is what the title is of.
    private string? ReadBefore(int first, int end)
    {
        int before = _found.Count;
        Read(first, end);
        return _found.Count > before && _found[^1].End == end ? _found[^1].Text : null;
    }

    // "President-elect" is spelled in three words where hyphens part words; the longest title wins, then the last.
    private (int First, int End) LastTitle(int first, int end)
    {
        (int First, int End) last = (-1, -1);
        int i = first;
        while (i < end)
        {
            int length = TitleLength(i, end);
            if (length > 0)
                last = (i, i + length);
            i += Math.Max(1, length);
        }

        return last;
    }

    private int TitleLength(int index, int limit)
    {
        for (int end = Math.Min(limit, index + Titles.MaxWords + 2); end > index; end--)
        {
            if (Titles.TryFind(words.TextOf(index, end), out _))
                return end - index;
        }

        return 0;
    }

    // "Water Minister", "Deputy Foreign Minister", "Acting Defense Secretary": the words of the title before its known part.
    private int TitleStart(int first, int titleFirst)
    {
        int start = titleFirst;
        while (start > first)
        {
            ReadOnlySpan<char> word = words[start - 1];
            bool andTopic = word is "and" or "of" && start - 1 > first;
            if (!andTopic && !NameHeads.IsTopic(word) && !IsRank(word) && TitleLength(start - 1, titleFirst) == 0)
                break;
            if (
                KnownNames.TryFind(words.TextOf(first, start), out _)
                || (NameHeads.TryFind(word, out _) && KnownNames.TryFind(words.TextOf(start - 1, titleFirst), out _))
            )
                break;
            start--;
        }

        return start;
    }

    private static bool IsRank(ReadOnlySpan<char> word) =>
        word
            is "Acting"
                or "Deputy"
                or "Former"
                or "Interim"
                or "First"
                or "Second"
                or "Chief"
                or "Senior"
                or "Assistant"
                or "Junior"
                or "Vice"
                or "Special"
                or "High";

    // "Minister of Culture X": the name begins after the words of the office.
    private int AfterComplement(int index, int end)
    {
        if (index >= end || words[index] is not ("of" or "for"))
            return index;
        index++;
        while (index < end && (words[index] is "the" or "and" || NameHeads.IsTopic(words[index]) || IsCountry(index)))
            index++;
        return index;
    }

    private bool IsCountry(int index) => Countries.TryFind(words[index], out _, out _);

    private bool IsPersonTail(int first, int end)
    {
        if (end - first > LongestPersonName || NameHeads.TryFind(words[end - 1], out _) && end - first != 1)
            return false;
        if (end - first == 1 && NameHeads.TryFind(words[first], out NameHead head))
            return head.Kind == ActorKind.Place && !Places.BeginsPlaces(words[first]);
        for (int i = first; i < end; i++)
        {
            if (words[i] is "of" or "for" or "&" or "and")
                return false;
        }

        return !KnownNames.TryFind(words.TextOf(first, end), out KnownName known) || known.Word is null && known.Kind == ActorKind.Place;
    }

    private bool ReadHeaded(int first, int end)
    {
        ReadOnlySpan<char> text = words.TextOf(first, end);
        int joint = FirstJoint(first, end);
        int headAt = (joint < 0 ? end : joint) - 1;
        bool single = end - first == 1;
        bool person = !single && joint < 0 && StartsLikePerson(first, end) && !words.IsAnyCase(first - 1, "the");
        if (
            !single
            && MediaOutlets.LooksLikeOutlet(text)
            && !(person && end - first == 2 && words[end - 1] is "Mercury" or "News" or "Sentinel")
        )
            return AddHeaded(first, end, ActorKind.Media);
        if (NameHeads.TryFind(words[headAt], out NameHead head))
        {
            if (single)
                return AddHead(first, end, head.Kind);
            if (!(person && head.Kind == ActorKind.Place && end - first <= 3))
                return ReadHeadedName(first, end, head.Kind);
        }

        if (single && MediaOutlets.IsOutletWord(text) && words.IsAnyCase(first - 1, "the"))
            return AddHead(first, end, ActorKind.Media);
        for (int i = first + 1; i < end - 1; i++)
        {
            if (words[i] is "&")
                return AddHeaded(first, end, ActorKind.Organization);
        }

        if (!single && (!person || IsPlaceWord(words[first])) && Places.BeginsPlaces(words[first]) && joint < 0)
            return AddHeaded(first, end, ActorKind.Place);
        return false;
    }

    private static bool IsPlaceWord(ReadOnlySpan<char> word) =>
        word
            is "San"
                or "Santa"
                or "Santo"
                or "São"
                or "Port"
                or "Fort"
                or "Mount"
                or "Lake"
                or "Cape"
                or "Las"
                or "Los"
                or "Puerto"
                or "Rio";

    private bool ReadHeadedName(int first, int end, ActorKind kind)
    {
        // "Trump White House": a known name ends the run and something else begins it.
        for (int i = first + 1; i < end - 1; i++)
        {
            if (!KnownNames.TryFind(words.TextOf(i, end), out KnownName known))
                continue;
            if (Countries.TryFindAdjective(words.TextOf(first, i), out Country owner) && known.Kind != ActorKind.Place && !known.IsGeneric)
            {
                AddKnown(i, end, known);
                _found[^1].Country = owner.Code;
                return true;
            }

            if (words[i - 1] is not ("of" or "for" or "the") && known.Word == CountryWord.Seat)
            {
                Read(first, i);
                AddKnown(i, end, known);
                return true;
            }
        }

        return AddHeaded(first, end, kind);
    }

    private bool AddHeaded(int first, int end, ActorKind kind)
    {
        string? country = null;
        for (int i = first + 1; i < end && country is null; i++)
        {
            if (Countries.TryFindAdjective(words.TextOf(first, i), out Country owner))
                country = owner.Code;
        }

        Add(first, end, NameSort.Headed, kind);
        _found[^1].Country = country;
        return true;
    }

    private bool AddHead(int first, int end, ActorKind kind)
    {
        Add(first, end, NameSort.Head, kind);
        return true;
    }

    // "U.S." is a name as well as an adjective.
    private void AddIfName(int first, int end)
    {
        if (KnownNames.TryFind(words.TextOf(first, end), out KnownName known) && known.Word == CountryWord.Name)
            AddKnown(first, end, known);
    }

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
        if (length <= LongestPersonName && StartsLikePerson(first, end) && FirstJoint(first, end) < 0)
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
    }

    // A given name or initials, then at least one more word that is no common one.
    private bool StartsLikePerson(int first, int end)
    {
        if (end - first < 2 || words.CaseOf(end - 1) == LetterCase.Small)
            return false;
        ReadOnlySpan<char> word = words[first];
        bool initial = word.Length is 2 or 4 && word[1] == '.';
        return initial || (FirstNames.TryFind(word, out _) && (!CommonWords.Contains(word) || !words.Opens(first)));
    }

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
