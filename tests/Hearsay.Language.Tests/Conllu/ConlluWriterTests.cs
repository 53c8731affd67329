using Hearsay.Core.Analyses;
using Hearsay.Language.Conllu;

namespace Hearsay.Language.Tests.Conllu;

public sealed class ConlluWriterTests
{
    private static string[] Lines(string text)
    {
        using StringWriter output = new();
        ConlluWriter.Write(output, Reading.Of(text));
        return output.ToString().Split('\n');
    }

    [Fact]
    public void Write_Sentence_HasIdTextAndWords()
    {
        string[] lines = Lines("It rained.");
        Assert.Equal(["# newdoc id = test", "# newpar", "# sent_id = test-1", "# text = It rained."], lines[..4]);
        Assert.StartsWith("1\tIt\t", lines[4], StringComparison.Ordinal);
        Assert.EndsWith("\tTokenRange=0:2", lines[4], StringComparison.Ordinal);
        Assert.EndsWith("\tSpaceAfter=No|TokenRange=3:9", lines[5], StringComparison.Ordinal);
        Assert.Equal(["", ""], lines[7..]);
    }

    [Fact]
    public void Write_Contraction_HasRangeLine()
    {
        string[] lines = Lines("They don't.");
        Assert.Equal("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=5:10", lines[5]);
        Assert.EndsWith("\t_\tTokenRange=5:7", lines[6], StringComparison.Ordinal);
        Assert.EndsWith("\t_\tTokenRange=7:10", lines[7], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AstralLetters_CountOnce() => Assert.EndsWith("TokenRange=2:4", Lines("🌊 is")[5], StringComparison.Ordinal);

    [Fact]
    public void Write_LineBreakInSentence_StaysOnOneLine() => Assert.Contains("# text = It rained.", Lines("It\nrained."));

    [Fact]
    public void Write_EveryWord_HasTenColumns()
    {
        Analysis analysis = Reading.Of("We can't go. Norland's dam broke, didn't it?");
        using StringWriter output = new();
        ConlluWriter.Write(output, analysis);
        string[] words = [.. output.ToString().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
        Assert.All(words, line => Assert.Equal(10, line.Split('\t').Length));
        Assert.Equal(analysis.Tokens.Length, words.Count(line => !line.Split('\t')[0].Contains('-', StringComparison.Ordinal)));
    }
}
