namespace Hearsay.Linking.Actors;

/// <summary>Brings the ways to name a government together: "Government of Norland", "the Norlandian government", "Norland".</summary>
internal static class GovernmentName
{
    private static readonly string[] Demonyms = ["ian", "ean", "ese", "ish", "an", "n", "i"];
    private static readonly char[] FinalVowels = ['a', 'e', 'i', 'o', 'u', 'y'];

    /// <summary>The country's word without the words for its government, cut back to what name and adjective share.</summary>
    public static string CoreOf(string key)
    {
        string core = key;
        foreach (string prefix in (string[])["government of ", "the government of ", "republic of ", "kingdom of "])
        {
            if (core.StartsWith(prefix, StringComparison.Ordinal))
                core = core[prefix.Length..];
        }

        foreach (string suffix in (string[])[" government", " administration", " authorities", " regime"])
        {
            if (core.EndsWith(suffix, StringComparison.Ordinal))
                core = core[..^suffix.Length];
        }

        foreach (string demonym in Demonyms)
        {
            if (core.Length > demonym.Length + 3 && core.EndsWith(demonym, StringComparison.Ordinal))
            {
                core = core[..^demonym.Length];
                break;
            }
        }

        return core.TrimEnd(FinalVowels);
    }
}
