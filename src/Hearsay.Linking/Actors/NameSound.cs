using System.Text;

namespace Hearsay.Linking.Actors;

/// <summary>Brings transliterations of one name together: Qasem and Qassim, Hussein and Hossain, Yusuf and Youssef.</summary>
/// <remarks>General rules of romanisation only: letters that alphabets without Latin letters are rendered by in several ways. No list of names.</remarks>
internal static class NameSound
{
    /// <summary>The sound of one folded word.</summary>
    public static string Of(string word)
    {
        StringBuilder sound = new(word.Length);
        int at = 0;
        while (at < word.Length)
        {
            (char letter, int length) = Next(word, at);
            at += length;
            if (letter != '\0' && (sound.Length == 0 || sound[^1] != letter))
                sound.Append(letter);
        }

        return sound.ToString();
    }

    /// <summary>The consonants of a sound: what two spellings must share before they are compared.</summary>
    public static string Skeleton(string sound)
    {
        StringBuilder skeleton = new(sound.Length);
        for (int i = 0; i < sound.Length; i++)
        {
            if (sound[i] is not ('a' or 'i' or 'u'))
                skeleton.Append(sound[i]);
            else if (i == 0)
                skeleton.Append('a');
        }

        return skeleton.ToString();
    }

    /// <summary>Whether two folded words may be spellings of one name: equal sounds, or one vowel apart in a long one.</summary>
    public static bool AreAlike(string left, string right)
    {
        if (left == right)
            return true;
        if (Math.Min(left.Length, right.Length) < ShortestSpelledFreely)
            return false;
        string a = Of(left);
        string b = Of(right);
        if (a == b)
            return true;
        return a.Length == b.Length && a.Length >= LongEnough && Skeleton(a) == Skeleton(b) && CountDifferences(a, b) == 1;
    }

    // In short names one vowel is often all that tells two apart (Lena, Lina).
    private const int ShortestSpelledFreely = 5;
    private const int LongEnough = 5;

    private static int CountDifferences(string a, string b)
    {
        int differences = 0;
        for (int i = 0; i < a.Length; i++)
            differences += a[i] == b[i] ? 0 : 1;
        return differences;
    }

    private static (char Sound, int Length) Next(string word, int at)
    {
        ReadOnlySpan<char> rest = word.AsSpan(at);
        if (rest.StartsWith("sch", StringComparison.Ordinal))
            return ('x', 3);
        // "Forde", "Neriah": silent at the end of a long word.
        if (rest.Length == 1 && at >= ShortestSpelledFreely - 1 && rest[0] is 'e' or 'h')
            return ('\0', 1);
        if (rest.Length > 1)
        {
            char sound = rest[..2] switch
            {
                "ou" or "oo" => 'u',
                "ei" or "ai" or "ay" or "ey" or "ee" or "ie" => 'i',
                "kh" or "ck" => 'k',
                "ph" => 'f',
                "dj" => 'j',
                "gh" => 'g',
                "dh" => 'd',
                "th" => 't',
                "tz" or "ts" => 's',
                "sh" or "ch" => 'x',
                _ => '\0',
            };
            if (sound != '\0')
                return (sound, 2);
        }

        return rest[0] switch
        {
            'q' or 'c' => ('k', 1),
            'o' => ('u', 1),
            'e' or 'y' => ('i', 1),
            'z' => ('s', 1),
            'w' => ('v', 1),
            '\'' or '-' => ('\0', 1),
            char other => (other, 1),
        };
    }
}
