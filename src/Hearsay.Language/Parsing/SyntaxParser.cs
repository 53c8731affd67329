using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Core.Analyses;
using Hearsay.Language.Encoders;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Models;
using Hearsay.Language.Tagging;

namespace Hearsay.Language.Parsing;

/// <summary>Tags, lemmas and dependency trees. Immutable; safe to use from several threads at once.</summary>
/// <remarks>
/// Trees have one root and no cycle, and may be non-projective. A sentence longer than <see cref="LongestSentence"/> words is parsed in
/// pieces whose roots hang on the first piece's as parataxis.
/// </remarks>
public sealed unsafe class SyntaxParser
{
    /// <summary>Longest stretch of words that is parsed as one tree.</summary>
    public const int LongestSentence = 400;

    // Sentences are encoded together until their vectors fill the second-level cache.
    private const int WordsPerBatch = 160;

    private const int ModelVersion = 1;

    private readonly SentenceEncoder _encoder;
    private readonly TagClassifier _tags;
    private readonly TreeScorer _trees;
    private readonly Lemmatizer _lemmas;
    private readonly ConcurrentBag<ParserScratch> _scratches = [];

    private SyntaxParser(ModelFile file)
    {
        ReadOnlySpan<int> shape = file.Section<int>("shape");
        if (shape.Length != 7 || shape[6] != WordFeatures.SlotCount)
            throw new InvalidDataException("The syntax model was made for other word features");
        _encoder = new SentenceEncoder(file, shape[0], shape[1], shape[2], shape[3]);
        _tags = new TagClassifier(file, shape[2]);
        _trees = new TreeScorer(file, shape[2], shape[4], shape[5], LongestSentence);
        _lemmas = Lemmatizer.Load(file);
    }

    /// <summary>Gets the length of a word's vector.</summary>
    internal int VectorWidth => _encoder.Width;

    /// <summary>Gets where the model lies that comes with the program.</summary>
    public static string DefaultModelPath => Path.Combine(AppContext.BaseDirectory, "models", "syntax.model");

    /// <summary>A parser with the model that comes with the program.</summary>
    public static SyntaxParser Load() => Load(DefaultModelPath);

    /// <summary>A parser with the given model.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no syntax model of this version, or not all of it is there.</exception>
    public static SyntaxParser Load(string path) => new(ModelFile.Open(path, ModelKind.Syntax, ModelVersion));

    /// <summary>The analysis with its <see cref="Analysis.Syntax"/> filled in. Any text is legal.</summary>
    public Analysis Parse(Analysis analysis) => Parse(analysis, vectors: null);

    /// <summary>The same, and keeps the words' vectors where they are wanted.</summary>
    internal Analysis Parse(Analysis analysis, WordVectors? vectors)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        vectors?.Begin(analysis.Tokens.Length, _encoder.Width, _encoder.Words);
        WordSyntax[] words = new WordSyntax[analysis.Tokens.Length];
        if (!_scratches.TryTake(out ParserScratch? scratch))
            scratch = new ParserScratch(_encoder, WordsPerBatch + LongestSentence);
        int first = 0;
        foreach (Sentence sentence in analysis.Sentences)
        {
            for (int start = sentence.FirstToken; start < sentence.EndToken; start += LongestSentence)
            {
                int end = Math.Min(sentence.EndToken, start + LongestSentence);
                Embed(analysis, sentence, start, end, scratch.Encoder);
                if (scratch.Encoder.WordCount >= WordsPerBatch)
                    first = ParseBatch(analysis, words, first, scratch, vectors);
            }
        }

        if (scratch.Encoder.WordCount > 0)
            ParseBatch(analysis, words, first, scratch, vectors);
        JoinPieces(analysis.Sentences, words);
        _scratches.Add(scratch);
        return analysis with { Syntax = ImmutableCollectionsMarshal.AsImmutableArray(words) };
    }

    private void Embed(Analysis analysis, Sentence sentence, int start, int end, EncoderScratch scratch)
    {
        ReadOnlySpan<Token> tokens = analysis.TokensOf(sentence);
        for (int i = start; i < end; i++)
            _encoder.Embed(analysis.TextOf(i), WordPlaces.Of(tokens, i - sentence.FirstToken), scratch);
        scratch.EndSentence();
    }

    private int ParseBatch(Analysis analysis, WordSyntax[] words, int first, ParserScratch scratch, WordVectors? kept)
    {
        ReadOnlySpan<int> starts = scratch.Encoder.Starts;
        int count = starts[^1];
        float* vectors = _encoder.Encode(scratch.Encoder);
        kept?.Take(vectors, first, count);
        Span<WordSyntax> batch = words.AsSpan(first, count);
        _tags.Classify(scratch.Encoder.Quantized, batch, scratch.TagScores);
        _trees.Prepare(scratch.Encoder.Quantized, scratch.Trees);
        Span<int> heads = scratch.Heads.AsSpan(0, count);
        Span<DependencyRelation> relations = scratch.Relations.AsSpan(0, count);
        for (int s = 0; s + 1 < starts.Length; s++)
            _trees.Attach(starts[s], heads[starts[s]..starts[s + 1]], scratch.Trees);
        _trees.Name(heads, relations, scratch.Trees);
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            int start = starts[s];
            int length = starts[s + 1] - start;
            CommaAttachment.Correct(batch.Slice(start, length), heads.Slice(start, length), relations.Slice(start, length));
            for (int i = start; i < start + length; i++)
            {
                string lemma = _lemmas.Lemmatize(analysis.TextOf(first + i), batch[i].Xpos, scratch.Strings);
                int head = heads[i] == 0 ? WordSyntax.NoHead : first + start + heads[i] - 1;
                batch[i] = batch[i] with { Lemma = lemma, Head = head, Relation = relations[i] };
            }
        }

        scratch.Encoder.Clear();
        return first + count;
    }

    private static void JoinPieces(ImmutableArray<Sentence> sentences, WordSyntax[] words)
    {
        foreach (Sentence sentence in sentences)
        {
            if (sentence.TokenCount <= LongestSentence)
                continue;
            int root = WordSyntax.NoHead;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!words[i].IsRoot)
                    continue;
                if (root < 0)
                    root = i;
                else
                    words[i] = words[i] with { Head = root, Relation = DependencyRelation.Parataxis };
            }
        }
    }

    /// <summary>Memory that one thread parses in.</summary>
    private sealed class ParserScratch(SentenceEncoder encoder, int wordCapacity)
    {
        public EncoderScratch Encoder { get; } = new(encoder, wordCapacity);

        public TreeScratch Trees { get; } = new();

        public Numerics.ScratchBuffer TagScores { get; } = new();

        public StringCache Strings { get; } = new();

        public int[] Heads { get; } = new int[wordCapacity];

        public DependencyRelation[] Relations { get; } = new DependencyRelation[wordCapacity];
    }
}
