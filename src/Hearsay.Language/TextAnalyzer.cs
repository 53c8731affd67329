using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Language.Tokenization;

namespace Hearsay.Language;

/// <summary>Reads the language of an article: its words and sentences. Immutable; safe to use from several threads at once.</summary>
public sealed class TextAnalyzer
{
    // News prose has one word in about five letters, its space counted.
    private const int LettersPerWord = 5;

    private readonly SentenceSplitter _sentences;

    private readonly SyntaxParser? _parser;

    private TextAnalyzer(SentenceSplitter sentences, SyntaxParser? parser)
    {
        _sentences = sentences;
        _parser = parser;
    }

    /// <summary>An analyzer with the models that come with the program.</summary>
    public static TextAnalyzer Create() => new(new SentenceSplitter(SentenceModel.Load()), SyntaxParser.Load());

    /// <summary>An analyzer that finds words and sentences but no syntax, such as the syntax model is trained with.</summary>
    internal static TextAnalyzer CreateWithoutSyntax() => new(new SentenceSplitter(SentenceModel.Load()), null);

    /// <summary>Words, sentences, syntax and names of every block that is not page furniture. Any text is legal.</summary>
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

        Analysis analysis = new(article, sentences.DrainToImmutable(), tokens.DrainToImmutable());
        return NameFinder.FindIn(_parser is null ? analysis : _parser.Parse(analysis));
    }
}
