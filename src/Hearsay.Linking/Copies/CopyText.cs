using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Copies;

/// <summary>What copies are recognised by: all shingles of an article, and those outside quotations.</summary>
internal sealed record CopyText(ulong[] All, ulong[] Unquoted)
{
    /// <summary>Reads an article.</summary>
    public static CopyText Read(Article article, ArticleWords words, Vocabulary vocabulary)
    {
        ReadOnlySpan<Word> all = words.All;
        List<Word> unquoted = new(all.Length);
        List<TextSpan> passages = QuotedPassages.In(article);
        int next = 0;
        foreach (Word word in all)
        {
            while (next < passages.Count && passages[next].End <= word.Span.Start)
                next++;
            if (next == passages.Count || !passages[next].Overlaps(word.Span))
                unquoted.Add(word);
        }

        return new CopyText(Shingles.Of(all, vocabulary), Shingles.Of([.. unquoted], vocabulary));
    }

    /// <summary>Whether one of the two texts is a copy of the other, whole or in large part.</summary>
    public static bool AreCopies(CopyText left, CopyText right)
    {
        double whole = Containment(left.All, right.All);
        if (whole < CopyThresholds.Containment)
            return false;
        bool fewOwnWords = Math.Min(left.Unquoted.Length, right.Unquoted.Length) < CopyThresholds.FewShingles;
        return fewOwnWords
            ? whole >= CopyThresholds.ContainmentOfShort
            : Containment(left.Unquoted, right.Unquoted) >= CopyThresholds.UnquotedContainment;
    }

    /// <summary>The share of the shorter text's shingles that stand in the other.</summary>
    public static double Shared(CopyText left, CopyText right) => Containment(left.All, right.All);

    private static double Containment(ulong[] left, ulong[] right)
    {
        int smaller = Math.Min(left.Length, right.Length);
        return smaller == 0 ? 0 : (double)Shingles.CountShared(left, right) / smaller;
    }
}
