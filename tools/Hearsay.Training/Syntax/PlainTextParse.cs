using System.Diagnostics;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Language;
using Hearsay.Language.Conllu;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;

namespace Hearsay.Training.Syntax;

/// <summary>The command <c>parse</c>: plain text, an empty line between paragraphs, to CoNLL-U, for the scorers.</summary>
internal static class PlainTextParse
{
    public static int Run(CommandArguments arguments)
    {
        string text = File.ReadAllText(arguments.Text("text", ""));
        Article article = new(ArticleId.From("text"), text, [.. Paragraphs(text)]);
        long started = Stopwatch.GetTimestamp();
        TextAnalyzer analyzer = TextAnalyzer.Create();
        Console.Error.WriteLine(FormattableString.Invariant($"loaded in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:f0} ms"));
        Analysis analysis = analyzer.Analyze(article);
        int repeats = arguments.Integer("repeat", 0);
        if (repeats > 0)
        {
            SentenceReader segmenter = SentenceReader.Load();
            SyntaxParser parser = SyntaxParser.Load();
            Analysis segmented = segmenter.Read(article);
            Time("words and sentences", repeats, segmented.Tokens.Length, () => segmenter.Read(article));
            Time("syntax", repeats, segmented.Tokens.Length, () => parser.Parse(segmented));
            Time("all", repeats, segmented.Tokens.Length, () => analyzer.Analyze(article));
        }

        using StreamWriter output = new(arguments.Text("out", "parsed.conllu"));
        ConlluWriter.Write(output, analysis);
        return 0;
    }

    /// <summary>Words per second of processor time, which a busy machine does not spoil as it does wall time; the best of the repeats.</summary>
    private static void Time(string what, int repeats, int words, Func<Analysis> work)
    {
        using Process process = Process.GetCurrentProcess();
        double best = double.MaxValue;
        for (int i = 0; i < repeats; i++)
        {
            process.Refresh();
            TimeSpan before = process.TotalProcessorTime;
            work();
            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - before).TotalSeconds);
        }

        Console.Error.WriteLine(FormattableString.Invariant($"{what}: {words / best:f0} words per processor second"));
    }

    private static IEnumerable<Block> Paragraphs(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            TextSpan span = TextSpan.FromBounds(start, end).TrimIn(text);
            if (!span.IsEmpty)
                yield return new Block(span, BlockKind.Paragraph);
            start = end + 2;
        }
    }
}
