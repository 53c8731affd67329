using Hearsay.Core.Actors;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Persons;

/// <summary>Reads off the words around a title whether the office is held, was held or will be.</summary>
internal static class RoleStandings
{
    // "Former U.S. national security adviser": words that may stand between.
    private const int Reach = 3;

    /// <summary>The standing of a title that begins at a word and ends before another.</summary>
    public static RoleStanding Of(ArticleWords words, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (Read(words[i]) is { } inside)
                return inside;
        }

        if (words.IsHyphen(end) && words.Together(end + 1, end) && words[end + 1] is "elect" or "designate")
            return RoleStanding.Elect;
        if (end < words.Count && words.Together(end, first) && words[end] is "elect" or "designate")
            return RoleStanding.Elect;
        for (int i = first - 1; i >= first - Reach && words.Together(i, first); i--)
        {
            if (Read(words[i]) is { } before)
                return before;
            if (words[i] is "," or "and" or "the" or "a" || words.CaseOf(i) == LetterCase.None && !words.IsHyphen(i))
                break;
        }

        return RoleStanding.Held;
    }

    /// <summary>Whether a phrase of one standing can mean somebody who is said to hold the office with another.</summary>
    public static bool Agree(RoleStanding phrase, RoleStanding holder)
    {
        bool isPast = holder is RoleStanding.Former or RoleStanding.Late;
        return phrase switch
        {
            RoleStanding.Former or RoleStanding.Late => isPast || holder == RoleStanding.Then,
            RoleStanding.Elect => holder == RoleStanding.Elect,
            RoleStanding.Held or RoleStanding.Acting => !isPast && holder != RoleStanding.Elect,
            _ => true,
        };
    }

    private static RoleStanding? Read(ReadOnlySpan<char> word)
    {
        if (word is "former" or "Former" or "ex" or "Ex" or "onetime" or "erstwhile" or "formerly")
            return RoleStanding.Former;
        if (word is "elect" or "designate" or "incoming" or "Incoming" || word.EndsWith("-elect", StringComparison.OrdinalIgnoreCase))
            return RoleStanding.Elect;
        if (word is "then" or "Then")
            return RoleStanding.Then;
        if (word is "acting" or "Acting" or "interim" or "Interim")
            return RoleStanding.Acting;
        if (word is "late" or "Late")
            return RoleStanding.Late;
        if (word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase))
            return RoleStanding.Former;
        return word.StartsWith("then-", StringComparison.OrdinalIgnoreCase) ? RoleStanding.Then : null;
    }
}
