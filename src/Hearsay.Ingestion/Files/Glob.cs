using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.Files;

/// <summary>Globs that the shell left unexpanded: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders.</summary>
internal static class Glob
{
    private static readonly char[] Wild = ['*', '?'];
    private static readonly char[] Separators = ['/', Path.DirectorySeparatorChar];

    public static bool IsGlob(string argument) => argument.IndexOfAny(Wild) >= 0;

    /// <summary>The files that match, in ordinal order.</summary>
    public static List<string> Expand(string pattern, List<Diagnostic> diagnostics)
    {
        int firstWild = pattern.IndexOfAny(Wild);
        int lastSeparator = pattern.LastIndexOfAny(Separators, firstWild);
        string folder = lastSeparator < 0 ? "" : pattern[..(lastSeparator + 1)];
        string root = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(root))
            return [];
        string[] steps = pattern[folder.Length..].Split(Separators);
        int depth = steps.Contains("**") ? int.MaxValue : steps.Length;
        List<string> found = [];
        foreach (string path in FolderWalk.All(root, depth, diagnostics))
        {
            string relative = Path.GetRelativePath(root, path);
            if (Matches(steps, 0, relative.Split(Path.DirectorySeparatorChar), 0))
                found.Add(folder.Length == 0 ? relative : path);
        }

        return found;
    }

    private static bool Matches(string[] steps, int step, string[] names, int name)
    {
        while (step < steps.Length && name < names.Length && steps[step] != "**")
        {
            if (!MatchesName(steps[step], names[name]))
                return false;
            step++;
            name++;
        }

        if (step == steps.Length)
            return name == names.Length;
        if (steps[step] != "**")
            return false;
        for (int rest = name; rest <= names.Length; rest++)
        {
            if (Matches(steps, step + 1, names, rest))
                return true;
        }

        return false;
    }

    // The usual greedy match with one point of return: linear in practice, at worst length times length of a file name.
    internal static bool MatchesName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0;
        int n = 0;
        int star = -1;
        int retry = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++retry;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].IndexOfAnyExcept('*') < 0;
    }
}
