using System.Diagnostics;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Language;
using Hearsay.Language.Conllu;

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
        int repeats = arguments.Integer("repeat", 1);
        Analysis analysis = analyzer.Analyze(article);
        for (int i = 1; i < repeats; i++)
        {
            started = Stopwatch.GetTimestamp();
            analysis = analyzer.Analyze(article);
            double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Console.Error.WriteLine(
                FormattableString.Invariant($"{analysis.Tokens.Length / seconds:f0} words/s, all stages of the language")
            );
        }

        using StreamWriter output = new(arguments.Text("out", "parsed.conllu"));
        ConlluWriter.Write(output, analysis);
        return 0;
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
