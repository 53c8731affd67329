using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;

namespace Hearsay.Training.Names;

/// <summary>A text of a corpus as the program reads it, beside what people marked in it.</summary>
internal sealed class ReadText
{
    private readonly float[] _vectors;
    private readonly int _width;
    private readonly KnownWords _words;

    private ReadText(Analysis analysis, GoldText gold, MarkingHabit habit, float[] vectors, int width, KnownWords words)
    {
        Analysis = analysis;
        Gold = gold;
        Habit = habit;
        Reading = new ArticleReading(analysis);
        _width = width;
        _vectors = vectors;
        _words = words;
    }

    /// <summary>The same text with nothing decided about its names.</summary>
    public ReadText Afresh() => new(Analysis, Gold, Habit, _vectors, _width, _words);

    public Analysis Analysis { get; }

    public GoldText Gold { get; }

    /// <summary>Gets the number of the corpus whose habits the annotation follows; 0 is the one in use.</summary>
    public MarkingHabit Habit { get; }

    public ArticleReading Reading { get; }

    public PhraseTree Tree => Reading.Tree;

    public NameReading Names => Reading.Names;

    public NameHints Hints => Reading.Hints;

    public static IEnumerable<ReadText> Load(
        IEnumerable<(Article Article, GoldText Gold)> texts,
        MarkingHabit habit,
        SentenceReader sentences,
        SyntaxParser parser
    )
    {
        WordVectors vectors = new();
        foreach ((Article article, GoldText gold) in texts)
        {
            Analysis analysis = parser.Parse(sentences.Read(article), vectors);
            yield return new ReadText(analysis, gold, habit, Copy(vectors), vectors.Width, vectors.Words);
        }
    }

    public float[] VectorOf(int word) => _vectors.AsSpan(word * _width, _width).ToArray();

    /// <summary>The vector that the word has whatever stands around it.</summary>
    public unsafe float[] WordOf(int word)
    {
        float[] vector = new float[_words.Width];
        fixed (float* target = vector)
            _words.Copy(Analysis.TextOf(word), target);
        return vector;
    }

    public unsafe void FillVectors(WordVectors target)
    {
        target.Begin(Tree.Count, _width, _words);
        fixed (float* source = _vectors)
            target.Take(source, 0, Tree.Count);
    }

    /// <summary>The word that a gold mention hangs on; -1 when the reader has no such word.</summary>
    public int HeadOf(GoldMention mention)
    {
        int start = Analysis.TokenAtOrAfter(mention.Head?.Start ?? mention.Span.Start);
        int end = Analysis.TokenAtOrAfter(mention.Head?.End ?? mention.Span.End);
        if (end < Tree.Count && Analysis.Tokens[end].Span.Start < (mention.Head?.End ?? mention.Span.End))
            end++;
        if (mention.Head is not null)
            return start < end ? start : -1;
        int best = -1;
        for (int i = start; i < end; i++)
        {
            int governor = Tree.Syntax[i].Head;
            bool outside = governor < start || governor >= end;
            if (outside && Tree.Syntax[i].Upos != Upos.Punct && (best < 0 || !PhraseHeads.IsHead(Tree, best)))
                best = i;
        }

        return best;
    }

    /// <summary>A span of words as the scorer compares spans: without article, possessive and outer punctuation.</summary>
    public TextSpan Trimmed(int first, int end) => Trim(Analysis.Text, Names.Words.SpanOf(first, end));

    public static TextSpan Trim(string text, TextSpan span)
    {
        (int start, int end) = (span.Start, span.End);
        while (true)
        {
            (int, int) before = (start, end);
            while (start < end && !(char.IsLetterOrDigit(text[start]) || text[start] is '$' or '€' or '£' or '#' or '@'))
                start++;
            while (end > start && !(char.IsLetterOrDigit(text[end - 1]) || text[end - 1] is '.' or '%' or ')'))
                end--;
            foreach (string article in (string[])["the ", "an ", "a "])
            {
                if (end - start > article.Length && text.AsSpan(start, article.Length).Equals(article, StringComparison.OrdinalIgnoreCase))
                {
                    start += article.Length;
                    break;
                }
            }

            if (end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’')
                end -= 2;
            if ((start, end) == before)
                return TextSpan.FromBounds(start, end);
        }
    }

    private static unsafe float[] Copy(WordVectors vectors) =>
        new ReadOnlySpan<float>(vectors.Pointer, vectors.Count * vectors.Width).ToArray();
}
