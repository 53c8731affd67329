using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Names.Candidates;

/// <content>Names behind titles and offices: "General X", "Water Minister Y".</content>
internal sealed partial class NameReader
{
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
}
