using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims;

namespace Hearsay.Linking.Reuse;

/// <summary>Finds versions of one article, by its address or as an outlet's copy of its own article, and what changed between them.</summary>
internal sealed class Revisions(Batch batch, int[] originals, ClaimBuilder claims)
{
    // Longest common subsequences cost the product of the lengths; beyond this the tails are one change.
    private const int MostSentences = 400;

    private readonly ILookup<int, (TextSpan Span, string Claim)> _places = claims
        .Drafts.SelectMany(d => d.Units.SelectMany(u => u.Content.Select(c => (u.Article, Place: (c, d.Id)))))
        .ToLookup(p => p.Article, p => p.Place);

    /// <summary>For every article what it changed of its earlier version; null where there is none.</summary>
    public ArticleRevision?[] Find()
    {
        Dictionary<string, int> latest = new(StringComparer.Ordinal);
        ArticleRevision?[] found = new ArticleRevision?[batch.Count];
        for (int article = 0; article < batch.Count; article++)
        {
            string? address = AddressOf(batch.Article(article));
            int earlier = address is not null && latest.TryGetValue(address, out int before) ? before : OwnOriginal(article);
            if (address is not null)
                latest[address] = article;
            if (earlier >= 0)
                found[article] = new ArticleRevision(batch.Article(earlier).Id, [.. Changes(earlier, article)]);
        }

        return found;
    }

    // The same article, whatever stands behind "#" and "?" of an address.
    private static string? AddressOf(Article article)
    {
        if (article.Url is not { Length: > 0 } url)
            return null;
        int end = url.AsSpan().IndexOfAny('#', '?');
        return (end < 0 ? url : url[..end]).TrimEnd('/');
    }

    private int OwnOriginal(int article) =>
        originals[article] is >= 0 and int original
        && batch.Article(article).Outlet is { } outlet
        && outlet == batch.Article(original).Outlet
        && AddressOf(batch.Article(article)) is null
            ? original
            : -1;

    private IEnumerable<TextChange> Changes(int before, int after)
    {
        TextSpan[] old = SentencesOf(before);
        TextSpan[] young = SentencesOf(after);
        string[] oldWords = [.. old.Select(s => WordsOf(before, s))];
        string[] youngWords = [.. young.Select(s => WordsOf(after, s))];
        int i = 0;
        int j = 0;
        foreach ((int a, int b) in Common(oldWords, youngWords).Append((old.Length, young.Length)))
        {
            if (a > i || b > j)
                yield return Change(before, old.AsSpan(i, a - i), after, young.AsSpan(j, b - j));
            (i, j) = (a + 1, b + 1);
        }
    }

    private TextChange Change(int before, ReadOnlySpan<TextSpan> old, int after, ReadOnlySpan<TextSpan> young)
    {
        TextSpan? gone = old.IsEmpty ? null : TextSpan.Cover(old[0], old[^1]);
        TextSpan? come = young.IsEmpty ? null : TextSpan.Cover(young[0], young[^1]);
        IEnumerable<string> touched = ClaimsIn(before, gone).Concat(ClaimsIn(after, come));
        return new TextChange(
            gone is { } g ? new Evidence(batch.Article(before).Id, g) : null,
            come is { } c ? new Evidence(batch.Article(after).Id, c) : null,
            [.. touched.Distinct(StringComparer.Ordinal)]
        );
    }

    private IEnumerable<string> ClaimsIn(int article, TextSpan? span) =>
        span is { } place ? _places[article].Where(p => place.Overlaps(p.Span)).Select(p => p.Claim) : [];

    private TextSpan[] SentencesOf(int article) => [.. batch.Annotations[article].Sentences.Take(MostSentences)];

    private string WordsOf(int article, TextSpan sentence) =>
        string.Join(' ', batch.Words[article].Within(sentence).ToArray().Select(w => batch.Vocabulary.TextOf(w.Key)));

    private static IEnumerable<(int, int)> Common(string[] left, string[] right)
    {
        int[,] lengths = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int j = right.Length - 1; j >= 0; j--)
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        for (int i = 0, j = 0; i < left.Length && j < right.Length; )
        {
            if (left[i] == right[j])
                yield return (i++, j++);
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
    }
}
