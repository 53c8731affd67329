using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Language.Parsing;

namespace Hearsay.Language.Tests.Parsing;

public sealed class SyntaxParserTests
{
    [Theory]
    [InlineData("The minister of Orlenia denied the report.")]
    [InlineData("... !!! ??? — ; : ( ) [ ] \" ' , , ,")]
    [InlineData("\U0001F600\U0001F680 \U0001F468\u200D\U0001F469\u200D\U0001F467 \u2764\uFE0F")]
    [InlineData("Орления отрицает 这是一个测试 そして العربية and English עברית 123")]
    [InlineData("\uD83D lone surrogate \uDE00 here \u0000 \uFFFF")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("   \n\n  ")]
    public void Parse_AnyText_GivesTrees(string text) => Trees.AssertWellFormed(Parse.Of(text));

    [Theory]
    [InlineData(399)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(2000)]
    public void Parse_SentenceOfManyWords_GivesOneTree(int words)
    {
        string text = string.Join(' ', Enumerable.Range(0, words).Select(i => i % 2 == 0 ? "boats" : "and"));
        TextSpan whole = TextSpan.FromBounds(0, text.Length);
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>(words);
        for (int at = 0; at < text.Length; at += text[at] == 'b' ? 6 : 4)
            tokens.Add(new Token(TextSpan.FromBounds(at, at + (text[at] == 'b' ? 5 : 3))));
        Analysis analysis = new(Reading.ArticleOf(text), [new Sentence(whole, 0, words, 0)], tokens.ToImmutable());

        Trees.AssertWellFormed(Parse.Parser.Parse(analysis));
    }

    [Fact]
    public void Parse_RandomText_GivesTrees() =>
        Prop.ForAll<NonNull<string>>(text => Trees.AssertWellFormed(Parse.Of(text.Get))).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Parse_SameSentenceAmongOthers_GivesTheSameTree()
    {
        const string Sentence = "Two officials told Radio Brack that the ferry would sail on Friday.";
        Analysis alone = Parse.Of(Sentence);
        Analysis among = Parse.Of("A short one came first. Then another, somewhat longer one.\n\n" + Sentence);
        int shift = among.Sentences[^1].FirstToken;

        Assert.Equal(
            alone.Syntax.Select(w => (w.Upos, w.Lemma, w.Relation, w.Head)),
            among.Syntax.Skip(shift).Select(w => (w.Upos, w.Lemma, w.Relation, w.IsRoot ? w.Head : w.Head - shift))
        );
    }

    [Fact]
    public async Task Parse_ManyThreadsAtOnce_AllGetTheSame()
    {
        string text = string.Join(
            "\n\n",
            Enumerable.Range(0, 40).Select(i => $"Mira Solstad said on day {i} that the port of Kessling, which had closed, would reopen.")
        );
        WordSyntax[] expected = [.. Parse.Of(text).Syntax];

        Analysis[] found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Parse.Of(text))));

        Assert.All(found, analysis => Assert.Equal(expected, analysis.Syntax));
    }

    [Fact]
    public void Parse_AfterThousandsOfOtherWords_GivesTheSameTree()
    {
        Analysis first = Parse.Of("The ferry left Orlenmouth before dawn, the harbour master said.");
        Parse.Of(string.Join(' ', Enumerable.Range(0, 12_000).Select(i => $"ship{i}")));
        Analysis second = Parse.Of("The ferry left Orlenmouth before dawn, the harbour master said.");

        Assert.Equal(first.Syntax.ToArray(), second.Syntax.ToArray());
    }

    [Fact]
    public void Load_ForeignFile_SaysWhatIsWrong()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, new string('a', 200));

        Assert.Contains(
            "is not a model file",
            Assert.Throws<InvalidDataException>(() => SyntaxParser.Load(path)).Message,
            StringComparison.Ordinal
        );
        File.Delete(path);
    }

    [Fact]
    public void Load_ShippedModel_IsSmall() => Assert.InRange(new FileInfo(SyntaxParser.DefaultModelPath).Length, 1_000_000, 12_000_000);
}
