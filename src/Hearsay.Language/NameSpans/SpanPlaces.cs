using Hearsay.Core.Analyses;

namespace Hearsay.Language.NameSpans;

/// <summary>Which words of an article must be read for its spans: the sentences with spans, and of these the words in spans and around them.</summary>
internal sealed class SpanPlaces
{
    private readonly int[] _roles;
    private readonly bool[] _opens;

    public SpanPlaces(Analysis analysis, IReadOnlyList<NameSpan> spans)
    {
        int count = analysis.Tokens.Length;
        (Words, Needed) = (new List<int>(count), new List<int>(count));
        int[] begin = new int[count + 1];
        int[] end = new int[count + 1];
        foreach (NameSpan span in spans)
        {
            begin[span.First]++;
            end[span.End]++;
        }

        _roles = new int[count];
        _opens = new bool[count + 1];
        List<int> starts = [0];
        foreach (Sentence sentence in analysis.Sentences)
        {
            _opens[sentence.FirstToken] = true;
            int open = 0;
            int before = Needed.Count;
            int from = Words.Count;
            for (int word = sentence.FirstToken; word < sentence.EndToken; word++)
            {
                int ended = word > sentence.FirstToken ? end[word] : 0;
                open += begin[word] - ended;
                Words.Add(word);
                bool isBeside = ended > 0 || (word + 1 < sentence.EndToken && begin[word + 1] > 0);
                if (open == 0 && !isBeside)
                    continue;
                _roles[word] = Needed.Count;
                Needed.Add(Words.Count - 1);
            }

            if (Needed.Count == before)
                Words.RemoveRange(from, Words.Count - from);
            else
                starts.Add(Words.Count);
        }

        _opens[count] = true;
        Starts = [.. starts];
    }

    /// <summary>Gets the words of the sentences that are read.</summary>
    public List<int> Words { get; }

    /// <summary>Gets where each of these sentences begins among the words read, and last where the last one ends.</summary>
    public int[] Starts { get; }

    /// <summary>Gets which of the words read have roles in spans.</summary>
    public List<int> Needed { get; }

    /// <summary>The place of a word among those that have roles.</summary>
    public int RoleOf(int word) => _roles[word];

    public bool OpensSentence(int word) => _opens[word];

    public bool EndsSentence(int word) => _opens[word + 1];
}
