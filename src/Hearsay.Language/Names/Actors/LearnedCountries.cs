namespace Hearsay.Language.Names.Actors;

/// <summary>Countries that no table knows, learned from the article: their names and the adjectives that seem made from them.</summary>
internal sealed class LearnedCountries
{
    private static readonly string[] Endings = ["n", "an", "ian", "ean", "nian", "ese", "nese", "i", "ish", "ic", "er", "ite", "ene"];

    // Names that share fewer first letters are not compared.
    private const int StemLetters = 3;

    private readonly Dictionary<string, List<string>> _byStem = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public void Add(string name) => _names.Add(name);

    public bool Contains(string name) => _names.Contains(name);

    /// <summary>The name that the adjective seems to be made from ("Arvonian": "Arvonia"); null when none of the article's names fits.</summary>
    public string? NameOf(string adjective)
    {
        string? best = null;
        if (adjective.Length <= StemLetters || !_byStem.TryGetValue(adjective[..StemLetters], out List<string>? names))
            return null;
        foreach (string name in names)
        {
            if (name == adjective || adjective.Length <= name.Length - 2 || !IsMadeFrom(adjective, name))
                continue;
            if (best is null || name.Length > best.Length || (name.Length == best.Length && string.CompareOrdinal(name, best) < 0))
                best = name;
        }

        return best;
    }

    /// <summary>Makes a name of the article known, so that an adjective can be traced to it.</summary>
    public void AddCandidate(string name)
    {
        if (name.Length <= StemLetters)
            return;
        string stem = name[..StemLetters];
        if (!_byStem.TryGetValue(stem, out List<string>? names))
            _byStem.Add(stem, names = []);
        names.Add(name);
    }

    private static bool IsMadeFrom(string adjective, string name)
    {
        foreach (string ending in Endings)
        {
            if (!adjective.EndsWith(ending, StringComparison.Ordinal))
                continue;
            ReadOnlySpan<char> stem = adjective.AsSpan(0, adjective.Length - ending.Length);
            if (stem.Length >= 3 && name.AsSpan().StartsWith(stem, StringComparison.Ordinal) && name.Length - stem.Length <= 2)
                return true;
        }

        return false;
    }
}
