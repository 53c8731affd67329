using System.Collections.Immutable;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Refusals;

/// <summary>A sequence of words to look for; every element lists alternatives, a star stands for up to three words.</summary>
internal sealed class WordPattern
{
    private const int StarWords = 3;
    private readonly ImmutableArray<ImmutableArray<string>> _elements;

    private WordPattern(ImmutableArray<ImmutableArray<string>> elements) => _elements = elements;

    /// <summary>Gets the words one of which begins every match.</summary>
    public ImmutableArray<string> First => _elements[0];

    public static WordPattern Parse(string text) => new([.. text.Split(' ').Select(element => element.Split('/').ToImmutableArray())]);

    /// <summary>The word after the match that begins here; -1 when there is none before the limit.</summary>
    public int Match(ArticleWords words, int start, int limit) => Match(words, start, limit, 0);

    private int Match(ArticleWords words, int at, int limit, int element)
    {
        if (element == _elements.Length)
            return at;
        if (_elements[element][0] == "*")
        {
            for (int skip = 0; skip <= StarWords && at + skip < limit; skip++)
            {
                int end = Match(words, at + skip, limit, element + 1);
                if (end >= 0)
                    return end;
                if (words.Is(at + skip, WordKinds.Punctuation))
                    return -1;
            }

            return -1;
        }

        if (at >= limit || !_elements[element].Contains(words[at] == "n't" ? "not" : words[at]))
            return -1;
        return Match(words, at + 1, limit, element + 1);
    }
}
