using System.Collections.Frozen;
using Hearsay.Core.Analyses;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>The words of <c>time-words.txt</c>: "now", "recently", "the future". Immutable.</summary>
internal sealed class TimeWords
{
    private const string BeforeNoun = "+noun";

    private readonly FrozenDictionary<string, Entry[]> _entries;

    private TimeWords(FrozenDictionary<string, Entry[]> entries) => _entries = entries;

    /// <summary>The list that comes with the program.</summary>
    public static TimeWords Load()
    {
        Dictionary<string, List<Entry>> entries = new(StringComparer.Ordinal);
        foreach (string[] row in LexiconFile.Rows("time-words.txt"))
        {
            foreach (string sequence in row[1].Split(',', StringSplitOptions.TrimEntries))
            {
                string[] words = sequence.Split(' ');
                bool noun = words[^1] == BeforeNoun;
                Entry entry = new(noun ? words[..^1] : words, noun, row[0]);
                if (!entries.TryGetValue(entry.Words[0], out List<Entry>? list))
                    entries.Add(entry.Words[0], list = []);
                list.Add(entry);
            }
        }

        return new TimeWords(
            entries.ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(e => e.Words.Length).ToArray(), StringComparer.Ordinal)
        );
    }

    /// <summary>The longest sequence of the list that begins at the word.</summary>
    public DateMatch Read(ArticleWords words, int at)
    {
        if (!_entries.TryGetValue(words[at], out Entry[]? candidates))
            return default;
        foreach (Entry entry in candidates)
        {
            int end = at + entry.Words.Length;
            if (Matches(words, at, entry.Words) && (!entry.BeforeNoun || IsNominal(words, end)))
                return new DateMatch(end, DateType.Date, entry.Value, DateGrain.Unknown, IsRelative: false);
        }

        return default;
    }

    /// <summary>Whether a sequence of the list begins with the word.</summary>
    public bool Begins(string word) => _entries.ContainsKey(word);

    private static bool Matches(ArticleWords words, int at, string[] sequence)
    {
        for (int i = 1; i < sequence.Length; i++)
        {
            if (words[at + i] != sequence[i])
                return false;
        }

        // "the past" alone; "the past year" is another matter.
        return sequence[^1] is not ("past" or "future") || !IsNominal(words, at + sequence.Length);
    }

    private static bool IsNominal(ArticleWords words, int at) =>
        at < words.Analysis.Syntax.Length && words.Analysis.Syntax[at].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num;

    private sealed record Entry(string[] Words, bool BeforeNoun, string Value);
}
