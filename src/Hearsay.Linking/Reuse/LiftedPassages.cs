using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Linking.Copies;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Reuse;

/// <summary>Finds passages that an article has word for word from an earlier one of which it is no copy.</summary>
/// <remarks>A table of word runs gives the places to begin; from there both texts are compared word by word, so that the spans are exact.</remarks>
internal static class LiftedPassages
{
    private const int RunLength = 8;

    /// <summary>Below this, reporters hit on the same words by themselves.</summary>
    private const int FewestWords = 14;

    /// <summary>The passages of every article, in the order of its text.</summary>
    public static ImmutableArray<LiftedPassage>[] Find(Batch batch, int[] originals)
    {
        Dictionary<ulong, (int Article, int Word)> first = [];
        ImmutableArray<LiftedPassage>[] found = new ImmutableArray<LiftedPassage>[batch.Count];
        for (int article = 0; article < batch.Count; article++)
            found[article] = originals[article] >= 0 ? [] : [.. In(batch, article, first)];
        return found;
    }

    private static List<LiftedPassage> In(Batch batch, int article, Dictionary<ulong, (int Article, int Word)> first)
    {
        ReadOnlySpan<Word> words = batch.Words[article].All;
        List<TextSpan> quoted = InlineQuotations(batch.Article(article));
        List<LiftedPassage> passages = [];
        List<(ulong Run, int Word)> own = [];
        int at = 0;
        while (at + RunLength <= words.Length)
        {
            ulong run = RunAt(words, at, batch.Vocabulary);
            own.Add((run, at));
            if (first.TryGetValue(run, out (int Article, int Word) there) && Passage(batch, article, at, there) is { } passage)
            {
                // What both quote from one speaker, neither has from the other.
                if (!quoted.Exists(q => q.Contains(passage.Here.Span)))
                    passages.Add(passage);
                at += passage.Words;
                continue;
            }

            at++;
        }

        foreach ((ulong run, int word) in own)
            first.TryAdd(run, (article, word));
        return passages;
    }

    private static LiftedPassage? Passage(Batch batch, int article, int at, (int Article, int Word) there)
    {
        ReadOnlySpan<Word> here = batch.Words[article].All;
        ReadOnlySpan<Word> source = batch.Words[there.Article].All;
        int length = 0;
        while (at + length < here.Length && there.Word + length < source.Length && here[at + length].Key == source[there.Word + length].Key)
            length++;
        if (length < FewestWords)
            return null;
        return new LiftedPassage(
            new Evidence(batch.Article(article).Id, TextSpan.Cover(here[at].Span, here[at + length - 1].Span)),
            new Evidence(batch.Article(there.Article).Id, TextSpan.Cover(source[there.Word].Span, source[there.Word + length - 1].Span)),
            length
        );
    }

    private static ulong RunAt(ReadOnlySpan<Word> words, int at, Vocabulary vocabulary)
    {
        StableHash hash = StableHash.Start;
        for (int i = at; i < at + RunLength; i++)
            hash = hash.Add(unchecked((long)vocabulary.HashOf(words[i].Key)));
        return hash.ToUInt64();
    }

    // A block quotation is a passage lifted openly; one between quotation marks is a speaker's.
    private static List<TextSpan> InlineQuotations(Article article)
    {
        TextSpan[] blocks = article.Blocks.IsDefault
            ? []
            : [.. article.Blocks.Where(b => b.Kind == BlockKind.BlockQuotation).Select(b => b.Span)];
        return QuotedPassages.In(article).FindAll(q => !Array.Exists(blocks, b => b.Contains(q)));
    }
}
