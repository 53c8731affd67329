using Hearsay.Core.Resources;

namespace Hearsay.Language.Tokenization;

/// <summary>Reads the word lists that lie beside the tokenizer: lines of a heading and words, <c>#</c> for remarks.</summary>
internal static class WordTable
{
    /// <summary>Every word with the member of the enumeration that heads its line; the first line that has a word decides.</summary>
    public static Dictionary<string, T> ReadKinds<T>(string name)
        where T : struct, Enum
    {
        Dictionary<string, T> kinds = new(StringComparer.Ordinal);
        foreach ((string heading, string word) in ReadPairs(name))
            kinds.TryAdd(word, Enum.Parse<T>(heading, ignoreCase: true));
        return kinds;
    }

    /// <summary>The words under the heading.</summary>
    public static IEnumerable<string> ReadWords(string name, string heading) =>
        ReadPairs(name).Where(pair => pair.Heading == heading).Select(pair => pair.Word);

    private static List<(string Heading, string Word)> ReadPairs(string name)
    {
        List<(string, string)> pairs = [];
        foreach (string line in EmbeddedFile.ReadRows(typeof(WordTable).Assembly, "Hearsay.Language.Tokenization." + name))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (int i = 1; i < words.Length; i++)
                pairs.Add((words[0], words[i]));
        }

        return pairs;
    }
}
