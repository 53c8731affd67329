using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;

namespace Hearsay.Core.Analyses;

/// <summary>The language of one article: sentences and words, in the order of the text. Boilerplate blocks have none.</summary>
public sealed record Analysis(Article Article, ImmutableArray<Sentence> Sentences, ImmutableArray<Token> Tokens)
{
    /// <summary>Gets the places that mean an actor, in the order of the text.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Gets the actors of this article alone; mentions refer to them.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];

    /// <summary>Gets tags, lemmas and trees: one entry per word of <see cref="Tokens"/>; empty when the text was not parsed.</summary>
    public ImmutableArray<WordSyntax> Syntax { get; init; } = [];

    /// <summary>Gets the letters that all spans point into.</summary>
    public string Text => Article.Text;

    /// <summary>The word's letters.</summary>
    public ReadOnlySpan<char> TextOf(int tokenIndex) => Tokens[tokenIndex].Span.Slice(Article.Text);

    /// <summary>The words of a sentence.</summary>
    public ReadOnlySpan<Token> TokensOf(Sentence sentence) => Tokens.AsSpan().Slice(sentence.FirstToken, sentence.TokenCount);

    /// <summary>Index of the first word that ends after the position; the number of words when there is none.</summary>
    public int TokenAtOrAfter(int position)
    {
        int low = 0;
        int high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Tokens[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Index of the sentence that holds the position or, between two, of the next; the number of sentences when there is none.</summary>
    public int SentenceAtOrAfter(int position)
    {
        int low = 0;
        int high = Sentences.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Sentences[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
