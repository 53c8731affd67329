using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Language.Tokenization;

namespace Hearsay.Language.Sentences;

/// <summary>Article → words and sentences of every block that is not page furniture. Immutable; safe to use from several threads at once.</summary>
internal sealed class SentenceReader(SentenceSplitter splitter)
{
    // News prose has a word in about five letters, its blank counted.
    private const int LettersPerWord = 5;

    public static SentenceReader Load() => new(new SentenceSplitter(SentenceModel.Load()));

    public Analysis Read(Article article)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>((article.Text.Length / LettersPerWord) + 1);
        ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
        TokenBuffer words = new();
        BlockReading reading = new();
        for (int i = 0; i < article.Blocks.Length; i++)
        {
            Block block = article.Blocks[i];
            if (block.IsBoilerplate)
                continue;
            words.Clear();
            Tokenizer.Tokenize(article.Text, block.Span, words);
            splitter.Split(article.Text, i, words.Items, reading, tokens, sentences);
        }

        return new Analysis(article, sentences.DrainToImmutable(), tokens.DrainToImmutable());
    }
}
