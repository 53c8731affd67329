using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core.Analyses;
using Hearsay.Language.Conllu;

namespace Hearsay.Language.Tests;

/// <summary>What holds of words and sentences whatever the text is.</summary>
public sealed class ReadingPropertyTests
{
    private static readonly string[] Pieces =
    [
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\u00A0",
        "\u200B",
        "\uFEFF",
        "\u0301",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00",
        "\uD83C\uDFFD",
        "\u200D",
        "\uD83C\uDDE6\uD83C\uDDFA",
        "\uD835\uDD38",
        "é",
        "ß",
        "水",
        "ملا",
        "дом",
        "a",
        "I",
        "U.S.",
        "Mr.",
        "etc.",
        "No.",
        "don't",
        "s'",
        "'s",
        "'72",
        "5km",
        "$4b",
        "1,000",
        "12:30",
        "1/2",
        "x-y",
        "re-",
        "http://a.b/c",
        "m@n.org",
        "a.com",
        ".",
        "...",
        "!",
        "?",
        "…",
        ",",
        ":",
        ")",
        "(",
        "\"",
        "“",
        "”",
        "'",
        "’",
        "`",
        "-",
        "—",
        "@",
        "#",
        "&",
        "*",
        "_",
        "/",
        "<",
        "The",
        "said",
        "\0",
    ];

    private static void Holds(Func<string, Analysis, bool> property)
    {
        Gen<string> texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);
        Prop.ForAll(Arb.From(texts), text => property(text, Reading.Of(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Words_AnyText_AscendWithoutOverlapAndHoldSomething() =>
        Holds(
            (text, analysis) =>
                analysis.Tokens.Zip(analysis.Tokens.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start)
                && analysis.Tokens.All(token => !token.Span.IsEmpty && token.Span.End <= text.Length)
        );

    [Fact]
    public void Words_AnyText_CoverEveryLetterAndNoWhiteSpace() =>
        Holds(
            (text, analysis) =>
                string.Concat(analysis.Tokens.Select((_, i) => analysis.TextOf(i).ToString()))
                == string.Concat(text.Where(c => !char.IsWhiteSpace(c)))
        );

    [Fact]
    public void Words_AnyText_NeverPartASurrogatePair() =>
        Holds(
            (text, analysis) =>
                analysis.Tokens.All(token =>
                    token.Span.Start == 0 || !char.IsSurrogatePair(text[token.Span.Start - 1], text[token.Span.Start])
                )
        );

    [Fact]
    public void Words_ThatJoin_TouchThePreviousOneInTheSameSentence() =>
        Holds(
            (_, analysis) =>
                analysis.Sentences.All(sentence => !analysis.Tokens[sentence.FirstToken].JoinsPrevious)
                && Enumerable
                    .Range(0, analysis.Tokens.Length)
                    .All(i => !analysis.Tokens[i].JoinsPrevious || analysis.Tokens[i - 1].Span.End == analysis.Tokens[i].Span.Start)
        );

    [Fact]
    public void Sentences_AnyText_TileTheWords() =>
        Holds(
            (_, analysis) =>
            {
                ImmutableArray<Sentence> sentences = analysis.Sentences;
                int next = 0;
                foreach (Sentence sentence in sentences)
                {
                    if (sentence.FirstToken != next || sentence.TokenCount == 0)
                        return false;
                    next = sentence.EndToken;
                    if (
                        sentence.Span.Start != analysis.Tokens[sentence.FirstToken].Span.Start
                        || sentence.Span.End != analysis.Tokens[next - 1].Span.End
                    )
                        return false;
                }

                return next == analysis.Tokens.Length;
            }
        );

    [Fact]
    public void Conllu_AnyText_ReadsBackAsTheSameWords() =>
        Holds(
            (text, analysis) =>
            {
                using StringWriter output = new();
                ConlluWriter.Write(output, analysis);
                string[] forms = [.. output.ToString().Split('\n').Where(IsWord).Select(line => line.Split('\t')[1])];
                return forms.SequenceEqual(analysis.Tokens.Select((_, i) => analysis.TextOf(i).ToString()));
            }
        );

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("1-")]
    [InlineData("s'")]
    [InlineData("a@")]
    [InlineData("http://)")]
    [InlineData("etc. The ")]
    [InlineData("\uD83D\u200D")]
    public void Read_HostileLine_IsReadWhole(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        Analysis analysis = Reading.Of(text);
        Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), analysis.Tokens.Sum(token => token.Span.Length));
    }

    private static bool IsWord(string line)
    {
        int tab = line.IndexOf('\t', StringComparison.Ordinal);
        return tab > 0 && line[0] != '#' && !line[..tab].Contains('-', StringComparison.Ordinal);
    }
}
