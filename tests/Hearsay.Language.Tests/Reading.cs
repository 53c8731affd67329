using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Language.Sentences;

namespace Hearsay.Language.Tests;

/// <summary>Reads words and sentences of text whose paragraphs are divided by empty lines.</summary>
internal static class Reading
{
    private static readonly SentenceReader Reader = SentenceReader.Load();

    public static Analysis Of(string text) => Reader.Read(ArticleOf(text));

    public static Article ArticleOf(string text)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        int at = 0;
        while (at < text.Length)
        {
            int end = text.IndexOf("\n\n", at, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            TextSpan span = TextSpan.FromBounds(at, end).TrimIn(text);
            if (!span.IsEmpty)
                blocks.Add(new Block(span, BlockKind.Paragraph));
            at = end + 2;
        }

        return new Article(ArticleId.From("test"), text, blocks.ToImmutable());
    }

    /// <summary>The words, a blank between tokens and a bar inside one.</summary>
    public static string Words(string text)
    {
        Analysis analysis = Of(text);
        return string.Concat(analysis.Tokens.Select((token, i) => (token.JoinsPrevious ? "|" : " ") + analysis.TextOf(i).ToString()))
            .Trim();
    }

    /// <summary>The sentences' letters.</summary>
    public static string[] Sentences(string text) => [.. Of(text).Sentences.Select(sentence => sentence.Span.TextIn(text))];
}
