using Hearsay.Core.Analyses;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.NameSpans;

/// <summary>Which words of an article must be read for its spans: the sentences with spans, and of these the words in spans and around them.</summary>
internal sealed class SpanPlaces
{
    private readonly int[] _words;
    private readonly int[] _starts;
    private readonly int[] _needed;
    private readonly int[] _roles;

    // Not 0 where a sentence begins, or the text is over.
    private readonly int[] _opens;
    private readonly int _wordCount;
    private readonly int _startCount = 1;
    private readonly int _neededCount;

    public SpanPlaces(Analysis analysis, List<NameSpan> spans, BorrowedArrays room)
    {
        int count = analysis.Tokens.Length;
        (_words, _needed, _roles, _opens) = (room.Integers(count), room.Integers(count), room.Integers(count), room.Integers(count + 1));
        int[] begin = room.Integers(count + 1);
        int[] end = room.Integers(count + 1);
        foreach (NameSpan span in spans)
        {
            begin[span.First]++;
            end[span.End]++;
        }

        _starts = room.Integers(analysis.Sentences.Length + 1);
        foreach (Sentence sentence in analysis.Sentences)
        {
            _opens[sentence.FirstToken] = 1;
            int open = 0;
            int before = _neededCount;
            int from = _wordCount;
            for (int word = sentence.FirstToken; word < sentence.EndToken; word++)
            {
                int ended = word > sentence.FirstToken ? end[word] : 0;
                open += begin[word] - ended;
                _words[_wordCount++] = word;
                bool isBeside = ended > 0 || (word + 1 < sentence.EndToken && begin[word + 1] > 0);
                if (open == 0 && !isBeside)
                    continue;
                _roles[word] = _neededCount;
                _needed[_neededCount++] = _wordCount - 1;
            }

            if (_neededCount == before)
                _wordCount = from;
            else
                _starts[_startCount++] = _wordCount;
        }

        _opens[count] = 1;
    }

    /// <summary>Gets the words of the sentences that are read.</summary>
    public ReadOnlySpan<int> Words => _words.AsSpan(0, _wordCount);

    /// <summary>Gets where each of these sentences begins among the words read, and last where the last one ends.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, _startCount);

    /// <summary>Gets which of the words read have roles in spans.</summary>
    public ReadOnlySpan<int> Needed => _needed.AsSpan(0, _neededCount);

    /// <summary>The place of a word among those that have roles.</summary>
    public int RoleOf(int word) => _roles[word];

    public bool OpensSentence(int word) => _opens[word] != 0;

    public bool EndsSentence(int word) => _opens[word + 1] != 0;
}
