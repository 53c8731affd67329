using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Actors;

/// <summary>What the words around a name tell about it: whether it acts, whether it is where something happens.</summary>
internal sealed class NameContext(ArticleWords words)
{
    // Adverbs and auxiliaries between a subject and its verb.
    private const int VerbDistance = 4;
    private const int ItsDistance = 8;

    public void Read(NameCandidate candidate)
    {
        candidate.Located = IsLocated(candidate);
        candidate.Acts |= IsSubjectOfAct(candidate) || HasGovernmentNoun(candidate) || FollowsSpeech(candidate) || IsParty(candidate);
    }

    /// <summary>Whether "X said", "said X", "X has ordered" stands there.</summary>
    public bool IsSubjectOfAct(NameCandidate candidate) => ActOf(candidate) is not null;

    /// <summary>Whether "X said", "said X", "according to X" stands there.</summary>
    public bool Speaks(NameCandidate candidate) => FollowsSpeech(candidate) || ActOf(candidate) == PublicAct.Speech;

    /// <summary>Whether "its" comes soon after the name in its sentence, and nobody's "his" or "her" before it.</summary>
    public bool IsFollowedByIts(NameCandidate candidate)
    {
        for (int i = candidate.End; i < words.Count && i < candidate.End + ItsDistance && words.Together(i, candidate.First); i++)
        {
            if (words[i] is "its" or "itself")
                return true;
            if (words[i] is "he" or "she" or "his" or "her" or "who" || words.CaseOf(i) >= LetterCase.Capital)
                return false;
        }

        return false;
    }

    private PublicAct? ActOf(NameCandidate candidate)
    {
        if (words.Is(candidate.TitleFirst - 1, "of") || IsLocated(candidate))
            return null;
        int at = candidate.End;
        bool be = false;
        for (int step = 0; step < VerbDistance && at < words.Count && words.Together(at, candidate.First); step++, at++)
        {
            ReadOnlySpan<char> word = words[at];
            if (PublicActs.TryFind(word, out PublicAct act))
                return !be || word.EndsWith("ing", StringComparison.Ordinal) ? act : null;
            be |= word is "is" or "was" or "are" or "were" or "be" or "been";
            bool skips = FunctionWords.Is(word, FunctionWord.Auxiliary) || FunctionWords.Is(word, FunctionWord.Other) || IsAdverb(word);
            if (!skips || word is "to")
                return null;
        }

        return null;
    }

    /// <summary>Whether it stands after "said" or "according to".</summary>
    public bool FollowsSpeech(NameCandidate candidate)
    {
        int before = Before(candidate);
        if (!words.Together(before, candidate.First))
            return false;
        if (words[before] is "to" && words.IsAnyCase(before - 1, "according"))
            return true;
        return PublicActs.TryFind(words[before], out PublicAct act)
            && act == PublicAct.Speech
            && words[before] is not "call" and not "calling" and not "called";
    }

    /// <summary>Whether "X's" comes before a thing that only a country has: "X's ambassador", "X's culture minister".</summary>
    public bool OwnsOffice(NameCandidate candidate)
    {
        int at = candidate.End;
        if (!words.IsPossessive(at))
            return false;
        for (int i = at + 1; i < words.Count && i <= at + 3 && words.Together(i, at); i++)
        {
            if (
                words[i]
                is "ambassador"
                    or "embassy"
                    or "parliament"
                    or "government"
                    or "army"
                    or "navy"
                    or "military"
                    or "airspace"
                    or "sovereignty"
                    or "currency"
            )
                return true;
            if (words[i] is "minister" or "ministry" or "premier")
                return true;
            if (words.CaseOf(i) != LetterCase.Small || FunctionWords.Contains(words[i]))
                return false;
        }

        return false;
    }

    /// <summary>Whether the words before tell that it is a country: "the government of X", "ambassador to X".</summary>
    public bool IsCountryOf(NameCandidate candidate)
    {
        int before = Before(candidate);
        if (!words.Together(before - 1, candidate.First))
            return false;
        ReadOnlySpan<char> noun = words[before - 1];
        return words[before] switch
        {
            "of" => noun
                is "government"
                    or "Government"
                    or "republic"
                    or "Republic"
                    or "kingdom"
                    or "Kingdom"
                    or "president"
                    or "parliament"
                    or "army"
                    or "king"
                    or "queen",
            "to" => noun is "ambassador" or "Ambassador" or "envoy",
            _ => false,
        };
    }

    /// <summary>Whether an adjective of this form stands before a word of government: "Arvonian officials".</summary>
    public bool IsBeforeGovernmentWord(NameCandidate candidate)
    {
        int at = candidate.End;
        if (!words.Together(at, candidate.First) || words.CaseOf(at) != LetterCase.Small)
            return false;
        return Countries.IsGovernmentNoun(words[at])
            || Countries.IsOfficeWord(words[at])
            || words[at]
                is "authorities"
                    or "administration"
                    or "citizens"
                    or "capital"
                    or "people"
                    or "forces"
                    or "waters"
                    or "schoolchildren"
                    or "police";
    }

    /// <summary>The word before the name, its titles and its article.</summary>
    public int Before(NameCandidate candidate)
    {
        int before = candidate.TitleFirst - 1;
        while (before >= 0 && (words[before] is "the" or "The" || words.IsQuote(before)))
            before--;
        return before;
    }

    /// <summary>The gender of the noun that introduces the name ("his widow, X", "the chairwoman X"); unknown where none does.</summary>
    public Gender GenderBefore(NameCandidate candidate)
    {
        int noun = candidate.TitleFirst - 1;
        if (words.Is(noun, ","))
            noun--;
        return words.Together(noun, candidate.First) && PersonNouns.TryFind(words[noun], out PersonNoun found) && !found.Plural
            ? found.Gender
            : Gender.Unknown;
    }

    /// <summary>Whether "the town of" or the like stands before it.</summary>
    public bool IsTown(NameCandidate candidate)
    {
        int before = Before(candidate);
        return words.Is(before, "of")
            && words.Together(before - 1, candidate.First)
            && words[before - 1] is "town" or "village" or "city" or "island" or "port" or "suburb" or "district" or "harbour" or "harbor";
    }

    private bool IsLocated(NameCandidate candidate)
    {
        int before = Before(candidate);
        if (!words.Together(before, candidate.First))
            return false;
        ReadOnlySpan<char> word = words[before];
        if (
            word
            is "in"
                or "In"
                or "at"
                or "At"
                or "near"
                or "Near"
                or "outside"
                or "around"
                or "across"
                or "through"
                or "throughout"
                or "inside"
                or "into"
                or "via"
                or "Across"
        )
            return true;
        if (word is "from" or "From")
            return !IsMessage(before - 1);
        return word is "of" && words.Together(before - 1, before) && IsPlaceNoun(words[before - 1]);
    }

    // "Warnings from X", "talks with X", "told X", "an assurance to X": the other side of a dealing.
    private bool IsParty(NameCandidate candidate)
    {
        int before = Before(candidate);
        if (!words.Together(before, candidate.First))
            return false;
        ReadOnlySpan<char> word = words[before];
        if (word is "from" or "to" or "with" or "against" or "between" or "by" && words.Together(before - 1, before))
            return IsMessage(before - 1);
        return PublicActs.TryFind(word, out PublicAct act) && act == PublicAct.Speech;
    }

    private bool HasGovernmentNoun(NameCandidate candidate)
    {
        if (!words.IsPossessive(candidate.End))
            return false;
        for (int i = candidate.End + 1; i < words.Count && i <= candidate.End + 3 && words.Together(i, candidate.End); i++)
        {
            if (Countries.IsGovernmentNoun(words[i]))
                return true;
            if (words.CaseOf(i) != LetterCase.Small || FunctionWords.Contains(words[i]))
                return false;
        }

        return false;
    }

    private bool IsMessage(int index) =>
        index >= 0
        && (
            Countries.IsGovernmentNoun(words[index])
            || words[index]
                is "talks"
                    or "tensions"
                    or "relations"
                    or "negotiations"
                    or "deal"
                    or "agreement"
                    or "treaty"
                    or "war"
                    or "sanctions"
                    or "letter"
                    or "note"
                    or "ties"
                    or "sent"
                    or "delivered"
                    or "conveyed"
                    or "pressure"
                    or "approved"
                    or "ordered"
        );

    private static bool IsPlaceNoun(ReadOnlySpan<char> word) =>
        word
            is "town"
                or "city"
                or "village"
                or "island"
                or "port"
                or "province"
                or "region"
                or "district"
                or "suburb"
                or "outskirts"
                or "streets"
                or "state"
                or "capital"
                or "county"
                or "coast"
                or "north"
                or "south"
                or "east"
                or "west"
                or "northeast"
                or "northwest"
                or "southeast"
                or "southwest"
                or "whole"
                or "people"
                or "mayor"
                or "residents"
                or "border"
                or "Town"
                or "City"
                or "Port"
                or "Village"
                or "Island"
                or "harbour"
                or "harbor"
                or "airport";

    private static bool IsAdverb(ReadOnlySpan<char> word) => word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal);
}
