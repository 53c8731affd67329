using Hearsay.Core.Articles;

namespace Hearsay.Linking.Copies;

/// <summary>Finds which articles copy which.</summary>
internal static class CopyFinder
{
    /// <summary>For every article of the batch, the number of the one it copies: the credited wire or the earliest; -1 for an article of its own.</summary>
    public static int[] Find(Batch batch)
    {
        CopyText[] texts = new CopyText[batch.Count];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = CopyText.Read(batch.Article(i), batch.Words[i], batch.Vocabulary);

        List<int>?[] copies = new List<int>?[batch.Count];
        foreach ((int first, int second) in CopyCandidates.Find([.. texts.Select(t => t.All)]))
        {
            if (!CopyText.AreCopies(texts[first], texts[second]))
                continue;
            (copies[first] ??= []).Add(second);
            (copies[second] ??= []).Add(first);
        }

        return Direct(batch, copies);
    }

    /// <summary>Why an article counts as a copy of another, in plain words.</summary>
    public static string Reason(Batch batch, int copy, int original)
    {
        double shared = CopyText.Shared(
            CopyText.Read(batch.Article(copy), batch.Words[copy], batch.Vocabulary),
            CopyText.Read(batch.Article(original), batch.Words[original], batch.Vocabulary)
        );
        string words = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{shared:P0} of the shorter text's runs of words");
        return Credits(batch.Article(copy), batch.Article(original)) ? words + "; it credits it" : words + "; it appeared later";
    }

    private static int[] Direct(Batch batch, List<int>?[] copies)
    {
        bool[] isCredited = new bool[batch.Count];
        bool[] credits = new bool[batch.Count];
        for (int i = 0; i < copies.Length; i++)
        {
            foreach (int other in copies[i] ?? [])
            {
                if (!Credits(batch.Article(i), batch.Article(other)))
                    continue;
                isCredited[other] = true;
                credits[i] = true;
            }
        }

        // Credited wires come first; the rest keeps the order of publication. A link always goes forward in this order, so none can circle.
        int Rank(int article) => isCredited[article] && !credits[article] ? 0 : 1;
        int[] originals = new int[batch.Count];
        for (int i = 0; i < originals.Length; i++)
        {
            originals[i] = -1;
            foreach (int other in copies[i] ?? [])
            {
                bool isEarlier = (Rank(other), other).CompareTo((Rank(i), i)) < 0;
                if (isEarlier && (originals[i] < 0 || IsBetter(other, originals[i], i)))
                    originals[i] = other;
            }
        }

        return originals;

        bool IsBetter(int candidate, int best, int copy)
        {
            bool creditsCandidate = Credits(batch.Article(copy), batch.Article(candidate));
            bool creditsBest = Credits(batch.Article(copy), batch.Article(best));
            return creditsCandidate != creditsBest ? creditsCandidate : (Rank(candidate), candidate).CompareTo((Rank(best), best)) < 0;
        }
    }

    private static bool Credits(Article copy, Article original)
    {
        if (original.Outlet is not { Length: > 0 } outlet || (copy.Outlet is { } own && WireCredits.Means(own, outlet)))
            return false;
        return WireCredits.Of(copy).Any(credit => WireCredits.Means(credit, outlet));
    }
}
