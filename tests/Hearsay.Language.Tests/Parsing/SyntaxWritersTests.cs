using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Language.Parsing;

namespace Hearsay.Language.Tests.Parsing;

public sealed class SyntaxWritersTests
{
    private static readonly Analysis Small = Build(
        "Ships sank off Brack",
        (Upos.Noun, "ship", 1, DependencyRelation.Nsubj),
        (Upos.Verb, "sink", WordSyntax.NoHead, DependencyRelation.Root),
        (Upos.Adp, "off", 3, DependencyRelation.Case),
        (Upos.Propn, "Brack", 1, DependencyRelation.Obl)
    );

    [Fact]
    public void Write_Tree_HangsEachWordBelowItsHead()
    {
        StringWriter text = new();
        TreeTextWriter.Write(text, Small);

        Assert.Equal(
            "Ships sank off Brack\nsank (sink)  VERB  root\n|-- Ships (ship)  NOUN  nsubj\n`-- Brack  PROPN  obl\n    `-- off  ADP  case\n\n",
            text.ToString()
        );
    }

    [Fact]
    public void Write_NoSyntax_IsTheCallersError() =>
        Assert.Throws<ArgumentException>(() => TreeTextWriter.Write(new StringWriter(), Small with { Syntax = [] }));

    [Fact]
    public void Write_DeepTree_StaysNarrow()
    {
        int words = 200;
        string text = string.Join(' ', Enumerable.Repeat("x", words));
        Analysis deep = Build(
            text,
            [.. Enumerable.Range(0, words).Select(i => (Upos.X, "x", i - 1, i == 0 ? DependencyRelation.Root : DependencyRelation.Dep))]
        );
        StringWriter drawn = new();
        TreeTextWriter.Write(drawn, deep);

        Assert.InRange(drawn.ToString().Split('\n').Skip(1).Max(line => line.Length), 100, 200);
    }

    [Fact]
    public void Write_Json_CountsHeadsFromOne()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
            SyntaxJsonWriter.Write(writer, Small);
        using JsonDocument document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        JsonElement words = document.RootElement.GetProperty("sentences")[0].GetProperty("words");

        Assert.Equal([2, 0, 4, 2], words.EnumerateArray().Select(w => w.GetProperty("head").GetInt32()));
        Assert.Equal("sink", words[1].GetProperty("lemma").GetString());
        Assert.Equal((6, 10), (words[1].GetProperty("start").GetInt32(), words[1].GetProperty("end").GetInt32()));
    }

    private static Analysis Build(string text, params (Upos Upos, string Lemma, int Head, DependencyRelation Relation)[] words)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        int at = 0;
        foreach (string word in text.Split(' '))
        {
            tokens.Add(new Token(TextSpan.FromBounds(at, at + word.Length)));
            at += word.Length + 1;
        }

        TextSpan whole = TextSpan.FromBounds(0, text.Length);
        Article article = new(ArticleId.From("small"), text, [new Block(whole, BlockKind.Paragraph)]);
        return new Analysis(article, [new Sentence(whole, 0, tokens.Count, 0)], tokens.ToImmutable())
        {
            Syntax = [.. words.Select(w => new WordSyntax(w.Upos, Xpos.Nn, default, w.Lemma, w.Head, w.Relation))],
        };
    }
}
