using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Names.Candidates;

/// <content>Names that a head word tells: "X Ministry", "Y Times", "Z Island".</content>
internal sealed partial class NameReader
{
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
            if (!(person && (head.Kind == ActorKind.Place || head.IsSurname) && end - first <= 3))
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
            is "River"
                or "San"
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
}
