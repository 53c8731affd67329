using System.Collections.Frozen;
using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Pages.Metadata.Authors;

/// <summary>Tells a post ("Trial Attorney", "CEO of Orrin Ferries") from a second author, and a name from the post that is glued to it.</summary>
internal static class Posts
{
    // Other callings than a newspaper's, which behind a name are that person's.
    private static readonly FrozenSet<string> Callings = new[]
    {
        "adviser",
        "advisor",
        "analyst",
        "architect",
        "attorney",
        "ceo",
        "chair",
        "chairman",
        "cfo",
        "chef",
        "clinician",
        "coach",
        "consultant",
        "coordinator",
        "counsel",
        "cto",
        "designer",
        "developer",
        "dietitian",
        "director",
        "doctor",
        "economist",
        "educator",
        "engineer",
        "executive",
        "expert",
        "founder",
        "gardener",
        "head",
        "historian",
        "lawyer",
        "lecturer",
        "manager",
        "nurse",
        "nutritionist",
        "officer",
        "owner",
        "partner",
        "physician",
        "president",
        "principal",
        "professor",
        "representative",
        "researcher",
        "scientist",
        "secretary",
        "specialist",
        "strategist",
        "teacher",
        "therapist",
        "veterinarian",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Callings.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Whether the words say what somebody is: a calling at their end, or before "of", "for", "at" or "to".</summary>
    public static bool IsPost(string words)
    {
        if (ByLine.IsOccupation(words))
            return true;
        if (GivenNames.Starts(words))
            return false;
        ReadOnlySpan<char> head = words;
        foreach (string cut in (ReadOnlySpan<string>)[" of ", " for ", " at ", " to ", " with ", " in "])
        {
            int at = head.IndexOf(cut, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
                head = head[..at];
        }

        head = head.TrimEnd(" .,");
        return BySpan.Contains(head[(head.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>"Jane Roe" of "Jane Roe Staff Writer": two elements of a by-line without a mark between them.</summary>
    public static string WithoutPost(string name)
    {
        int first = name.IndexOf(' ', StringComparison.Ordinal);
        int second = first < 0 ? -1 : name.IndexOf(' ', first + 1);
        // "Jane B. Roe".
        if (second > 0 && name[second - 1] == '.')
            second = name.IndexOf(' ', second + 1);
        return
            second > 0
            && name.AsSpan().IndexOfAny(',', '|') < 0
            && PersonNames.IsName(name[..second])
            && GivenNames.Starts(name)
            && ByLine.IsOccupation(name[(second + 1)..])
            ? name[..second]
            : name;
    }
}
