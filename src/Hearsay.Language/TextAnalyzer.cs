using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Language.Names;
using Hearsay.Language.Sentences;
using Hearsay.Language.Tokenization;

namespace Hearsay.Language;

/// <summary>Reads the language of an article: its words and sentences. Immutable; safe to use from several threads at once.</summary>
public sealed class TextAnalyzer
{
    // News prose has one word in about five letters, its space counted.
    private const int LettersPerWord = 5;

    private readonly SentenceSplitter _sentences;

    private TextAnalyzer(SentenceSplitter sentences) => _sentences = sentences;

    /// <summary>An analyzer with the models that come with the program.</summary>
    public static TextAnalyzer Create() => new(new SentenceSplitter(SentenceModel.Load()));

    /// <summary>Words, sentences and names of every block that is not page furniture. Any text is legal.</summary>
    public Analysis Analyze(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
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
            _sentences.Split(article.Text, i, words.Items, reading, tokens, sentences);
        }

        return NameFinder.FindIn(new Analysis(article, sentences.DrainToImmutable(), tokens.DrainToImmutable()));
    }
}
