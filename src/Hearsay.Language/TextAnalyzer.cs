using System.Collections.Concurrent;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Language.Encoders;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;

namespace Hearsay.Language;

/// <summary>Reads the language of an article: its words, sentences, syntax and names. Immutable; safe to use from several threads at once.</summary>
public sealed class TextAnalyzer
{
    private readonly SentenceReader _sentences;
    private readonly SyntaxParser _parser;
    private readonly NameFinder _names;
    private readonly ConcurrentBag<WordVectors> _vectors = [];

    private TextAnalyzer(SentenceReader sentences, SyntaxParser parser, NameFinder names)
    {
        _sentences = sentences;
        _parser = parser;
        _names = names;
    }

    /// <summary>An analyzer with the models that come with the program.</summary>
    public static TextAnalyzer Create() => new(SentenceReader.Load(), SyntaxParser.Load(), NameFinder.Load());

    /// <summary>Words, sentences, syntax and names of every block that is not page furniture. Any text is legal.</summary>
    public Analysis Analyze(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!_vectors.TryTake(out WordVectors? vectors))
            vectors = new WordVectors();
        Analysis analysis = _names.FindIn(_parser.Parse(_sentences.Read(article), vectors), vectors);
        _vectors.Add(vectors);
        return analysis;
    }
}
