using System.Collections.Frozen;

namespace Hearsay.Benchmarks.News;

/// <summary>The word lists of <c>vocabulary.txt</c>: names without end from syllables, common words by Zipf's law.</summary>
internal sealed class NewsVocabulary
{
    private static readonly string[] Onsets = "b br d dr f g gr h k kr l m n p pr r s st t tr v w z sk th".Split(' ');
    private static readonly string[] Vowels = "a e i o u ae ei ia o a e".Split(' ');
    private static readonly string[] Codas = "l n r s th ck nd rn lt m v sk".Split(' ');
    private static readonly string[] Endings = "en er a o in ett ow ik old eth ana is".Split(' ');

    private readonly FrozenDictionary<string, string[]> _lists;

    public NewsVocabulary() =>
        _lists = NewsResource
            .Lines("vocabulary.txt")
            .Select(line => line.Split(": ", 2))
            .ToFrozenDictionary(
                parts => parts[0],
                parts => parts[1].Split(' ').Select(word => word.Replace('~', ' ')).ToArray(),
                StringComparer.Ordinal
            );

    /// <summary>Any word of a list, each as likely.</summary>
    public string Even(string list, ref Draw draw) => _lists[list][draw.Below(_lists[list].Length)];

    /// <summary>A word of a list, the first ones most often.</summary>
    public string Zipf(string list, ref Draw draw)
    {
        string[] words = _lists[list];
        return words[draw.Zipf(words.Length)];
    }

    /// <summary>An invented proper name.</summary>
    public static string Name(ulong key)
    {
        Draw draw = new(key);
        string name = Of(Onsets, ref draw) + Of(Vowels, ref draw) + Of(Codas, ref draw);
        if (draw.Below(3) == 0)
            name += Of(Vowels, ref draw) + Of(Codas, ref draw);
        name += Of(Endings, ref draw);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The regular plural.</summary>
    public static string Plural(string noun) =>
        noun switch
        {
            [.., 's' or 'x'] or [.., 's' or 'c', 'h'] => noun + "es",
            [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
            _ => noun + "s",
        };

    private static string Of(string[] parts, ref Draw draw) => parts[draw.Below(parts.Length)];
}
