using System.Buffers;

namespace Hearsay.Linking.Words;

/// <summary>Takes inflection off folded English words so that "flooded", "floods" and "flooding" meet. Meant for comparison, not for reading.</summary>
internal static class LightStemmer
{
    private const int ShortestStem = 3;
    private const int ShortestCalling = 6;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The stem; the word itself when it is short or has a digit.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= ShortestStem || !IsPlain(word))
            return word;
        string stem = WithoutInflection(WithoutPlural(word));
        if (stem.Length > 5 && stem.EndsWith("ly", StringComparison.Ordinal))
            stem = stem[..^2];
        if (stem.Length > 6 && stem.EndsWith("ion", StringComparison.Ordinal) && stem[^4] is 't' or 's')
            stem = stem[..^3];
        if (stem.Length > ShortestStem && stem[^1] == 'e')
            stem = stem[..^1];
        if (stem.Length > ShortestStem && stem[^1] == 'y')
            stem = stem[..^1] + "i";
        return stem;
    }

    private static bool IsPlain(string word)
    {
        foreach (char letter in word)
        {
            if (!char.IsAsciiLetterLower(letter))
                return false;
        }

        return true;
    }

    private static string WithoutPlural(string word)
    {
        if (Ends(word, "ies") && word.Length > 4)
            return word[..^3] + "y";
        // "Fishermen", "policewomen".
        if (Ends(word, "men") && word.Length >= ShortestCalling && word is not ("specimen" or "regimen" or "abdomen" or "acumen"))
            return word[..^2] + "an";
        if (Ends(word, "sses") || Ends(word, "xes") || Ends(word, "ches") || Ends(word, "shes") || Ends(word, "zes"))
            return word[..^2];
        if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            return word[..^1];
        return word;
    }

    private static string WithoutInflection(string word)
    {
        if (Ends(word, "ied") && word.Length > 4)
            return word[..^3] + "y";
        if (Ends(word, "eed"))
            return word;
        if (Ends(word, "ed") && HasVowel(word, 2))
            return Undoubled(word[..^2]);
        if (Ends(word, "ing") && word.Length > 5 && HasVowel(word, 3))
            return Undoubled(word[..^3]);
        return word;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static bool HasVowel(string word, int endingLength) =>
        word.Length - endingLength >= ShortestStem - 1 && word.AsSpan(0, word.Length - endingLength).ContainsAny(Vowels);

    private static string Undoubled(string stem) =>
        stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e' or 'o') ? stem[..^1] : stem;
}
