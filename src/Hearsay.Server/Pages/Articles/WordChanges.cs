using System.Collections.Immutable;
using Hearsay.Core.Text;

namespace Hearsay.Server.Pages.Articles;

/// <summary>Which words two versions of a passage do not share: the longest common subsequence of words, of passages that are short enough to be read.</summary>
internal static class WordChanges
{
    // Beyond so many words the table would cost more than anybody gains by it: all counts as changed.
    private const int MostWords = 600;

    public static (ImmutableArray<TextSpan> Gone, ImmutableArray<TextSpan> Come) Between(string before, string after)
    {
        List<TextSpan> old = WordsOf(before);
        List<TextSpan> current = WordsOf(after);
        if (old.Count > MostWords || current.Count > MostWords)
            return (Whole(before), Whole(after));
        int[,] common = new int[old.Count + 1, current.Count + 1];
        for (int i = old.Count - 1; i >= 0; i--)
        {
            for (int j = current.Count - 1; j >= 0; j--)
                common[i, j] = IsSame(i, j) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        List<TextSpan> gone = [];
        List<TextSpan> come = [];
        int a = 0;
        int b = 0;
        while (a < old.Count || b < current.Count)
        {
            if (a < old.Count && b < current.Count && IsSame(a, b))
            {
                a++;
                b++;
            }
            else if (b == current.Count || (a < old.Count && common[a + 1, b] >= common[a, b + 1]))
                Extend(gone, old[a++], before);
            else
                Extend(come, current[b++], after);
        }

        return ([.. gone], [.. come]);

        bool IsSame(int i, int j) => old[i].Slice(before).SequenceEqual(current[j].Slice(after));
    }

    // Neighbouring words make one stretch, the white space between them included.
    private static void Extend(List<TextSpan> spans, TextSpan word, string text)
    {
        if (spans.Count > 0 && text.AsSpan(spans[^1].End, word.Start - spans[^1].End).IsWhiteSpace())
            spans[^1] = TextSpan.Cover(spans[^1], word);
        else
            spans.Add(word);
    }

    private static ImmutableArray<TextSpan> Whole(string text) => text.Length == 0 ? [] : [TextSpan.FromBounds(0, text.Length)];

    private static List<TextSpan> WordsOf(string text)
    {
        List<TextSpan> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isInside = i < text.Length && !char.IsWhiteSpace(text[i]);
            if (isInside && start < 0)
                start = i;
            else if (!isInside && start >= 0)
            {
                words.Add(TextSpan.FromBounds(start, i));
                start = -1;
            }
        }

        return words;
    }
}
