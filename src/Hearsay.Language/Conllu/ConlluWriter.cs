using System.Globalization;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Language.Conllu;

/// <summary>Writes an analysis as CoNLL-U (universaldependencies.org/format.html), with the place of every word in MISC.</summary>
public static class ConlluWriter
{
    /// <summary>One <c># newdoc</c> and its sentences. Positions (<c>TokenRange</c>) count code points of the article's text. Lines end with a line feed.</summary>
    public static void Write(TextWriter output, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(analysis);
        Article article = analysis.Article;
        CodePointIndex codePoints = new(article.Text);
        string id = OneLine(article.Id.Value);
        output.Write("# newdoc id = " + id + "\n");
        int block = -1;
        for (int i = 0; i < analysis.Sentences.Length; i++)
        {
            Sentence sentence = analysis.Sentences[i];
            if (sentence.BlockIndex != block)
                output.Write("# newpar\n");
            block = sentence.BlockIndex;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {id}-{i + 1}\n"));
            output.Write("# text = " + OneLine(sentence.Span.Slice(article.Text)) + "\n");
            WriteWords(output, analysis, sentence, codePoints);
            output.Write('\n');
        }
    }

    private static void WriteWords(TextWriter output, Analysis analysis, Sentence sentence, CodePointIndex codePoints)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = analysis.Tokens[i];
            int number = i - sentence.FirstToken + 1;
            int last = LastOfSurface(analysis, sentence, i);
            if (last > i && !token.JoinsPrevious)
            {
                TextSpan surface = TextSpan.Cover(token.Span, analysis.Tokens[last].Span);
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{number}-{last - sentence.FirstToken + 1}\t"));
                output.Write(OneLine(surface.Slice(analysis.Text)));
                output.Write("\t_\t_\t_\t_\t_\t_\t_\t");
                WritePlace(output, analysis.Text, surface, codePoints, isSurface: true);
            }

            output.Write(string.Create(CultureInfo.InvariantCulture, $"{number}\t"));
            output.Write(OneLine(token.Span.Slice(analysis.Text)));
            WriteSyntax(output, analysis, sentence, i);
            WritePlace(output, analysis.Text, token.Span, codePoints, isSurface: last == i && !token.JoinsPrevious);
        }
    }

    private static void WriteSyntax(TextWriter output, Analysis analysis, Sentence sentence, int index)
    {
        int number = index - sentence.FirstToken + 1;
        if (analysis.Syntax.IsEmpty)
        {
            // Nothing is known of the word but its letters. A head is not optional: the first word is the root and the rest hang on it.
            output.Write(number == 1 ? "\t_\tX\t_\t_\t0\troot\t_\t" : "\t_\tX\t_\t_\t1\tdep\t_\t");
            return;
        }

        WordSyntax word = analysis.Syntax[index];
        int head = word.IsRoot ? 0 : word.Head - sentence.FirstToken + 1;
        output.Write('\t' + OneLine(word.Lemma) + '\t' + word.Upos.ToName() + '\t' + word.Xpos.ToName() + '\t');
        output.Write(word.Features.ToString());
        output.Write(string.Create(CultureInfo.InvariantCulture, $"\t{head}\t"));
        output.Write(word.Relation.ToName() + "\t_\t");
    }

    private static void WritePlace(TextWriter output, string text, TextSpan span, CodePointIndex codePoints, bool isSurface)
    {
        if (isSurface && span.End < text.Length && !char.IsWhiteSpace(text[span.End]))
            output.Write("SpaceAfter=No|");
        int start = codePoints.ToCodePoint(span.Start);
        int end = codePoints.ToCodePoint(span.End);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"TokenRange={start}:{end}\n"));
    }

    private static int LastOfSurface(Analysis analysis, Sentence sentence, int index)
    {
        int last = index;
        while (last + 1 < sentence.EndToken && analysis.Tokens[last + 1].JoinsPrevious)
            last++;
        return last;
    }

    // The format is one line a word: line breaks and tabs inside a sentence become blanks.
    private static string OneLine(ReadOnlySpan<char> letters) =>
        string.Create(
            letters.Length,
            letters,
            static (target, source) =>
            {
                for (int i = 0; i < source.Length; i++)
                    target[i] = source[i] is '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029' ? ' ' : source[i];
            }
        );
}
