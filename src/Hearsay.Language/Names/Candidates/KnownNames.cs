using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Candidates;

/// <summary>A name that the gazetteer knows.</summary>
/// <param name="Name">The name that stands for all its forms.</param>
/// <param name="Country">The country it is, or lies in; null when unknown.</param>
/// <param name="Word">How it means the country; null where it is none.</param>
/// <param name="IsGeneric">Whether other countries have one of the same name.</param>
internal readonly record struct KnownName(string Name, ActorKind Kind, string? Country, CountryWord? Word, bool IsGeneric = false);

/// <summary>Asks all tables of names at once.</summary>
internal static class KnownNames
{
    // "Organization for Security and Co-operation in Europe", hyphen counted.
    private const int MaxWords = 9;

    /// <summary>The number of words of the longest known name that begins here; 0 when none does.</summary>
    public static int LongestAt(ArticleWords words, int index, int limit)
    {
        for (int end = Math.Min(limit, index + MaxWords); end > index; end--)
        {
            if (words.CaseOf(end - 1) >= LetterCase.Capital && TryFind(words.TextOf(index, end), out _))
                return end - index;
        }

        return 0;
    }

    /// <summary>Whether the tables know the words as a name; outlets before organisations before countries before places.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out KnownName known)
    {
        if (MediaOutlets.TryFind(text, out string outlet))
        {
            known = new KnownName(outlet, ActorKind.Media, null, null);
            return true;
        }

        if (Organizations.TryFind(text, out KnownOrganization organization))
        {
            known = new KnownName(organization.Name, organization.Kind, null, null, organization.IsGeneric);
            return true;
        }

        if (Countries.TryFind(text, out Country country, out CountryWord kind))
        {
            known = new KnownName(kind == CountryWord.Name ? country.Name : text.ToString(), ActorKind.Place, country.Code, kind);
            return true;
        }

        if (Places.TryFind(text, out KnownPlace place))
        {
            known = new KnownName(place.Name, ActorKind.Place, place.Country, null);
            return true;
        }

        if (GroupNames.Contains(text))
        {
            known = new KnownName(text.ToString(), ActorKind.Group, null, null);
            return true;
        }

        known = default;
        return false;
    }
}
