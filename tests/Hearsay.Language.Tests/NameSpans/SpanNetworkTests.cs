using Hearsay.Core.Analyses;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.NameSpans;
using Hearsay.Language.Parsing;

namespace Hearsay.Language.Tests.NameSpans;

public sealed class SpanNetworkTests
{
    private const string Text =
        "Ines Dale, mayor of Kessling, left the Upper Vale Museum on Monday. She was late. Tomas Verrin of the Vale Bank saw her leave.";

    private static readonly SyntaxParser Parser = SyntaxParser.Load();
    private static readonly SpanNetwork Network = SpanNetwork.Load(
        ModelFile.Open(NameFinder.DefaultModelPath, ModelKind.Names, NameFinder.ModelVersion),
        "wordSpans"
    );

    [Fact]
    public void Read_EverySpan_GetsSharesThatSumUpToOne()
    {
        (ArticleReading reading, WordVectors vectors) = Read(Text);

        float[] scores = Network.Read(reading, new SpanOffers(reading), vectors, MarkingHabit.Phrases, new SpanScratch()).ToArray();

        Assert.NotEmpty(scores);
        Assert.All(scores.Chunk(SpanNetwork.Classes), row => Assert.Equal(1, row.Sum(MathF.Exp), 1e-4f));
    }

    [Theory]
    [InlineData("Upper Vale Museum", nameof(SpanClass.Organization), nameof(SpanClass.Place))]
    [InlineData("Tomas Verrin of the Vale Bank", nameof(SpanClass.Person), nameof(SpanClass.Person))]
    [InlineData("Museum", nameof(SpanClass.None), nameof(SpanClass.None))]
    [InlineData("Dale", nameof(SpanClass.None), nameof(SpanClass.None))]
    public void Read_Spans_AreToldByTheirWords(string words, string one, string other)
    {
        (ArticleReading reading, WordVectors vectors) = Read(Text);
        SpanOffers offers = new(reading);
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        int first = reading.Tree.Analysis.TokenAtOrAfter(start);
        int end = reading.Tree.Analysis.TokenAtOrAfter(start + words.Length);

        float[] scores = Network.Read(reading, offers, vectors, MarkingHabit.Phrases, new SpanScratch()).ToArray();

        float[] row = scores.AsSpan(offers.Find(first, end) * SpanNetwork.Classes, SpanNetwork.Classes).ToArray();
        Assert.Contains(((SpanClass)Array.IndexOf(row, row.Max())).ToString(), (string[])[one, other]);
    }

    // Room that was used for a longer text, and sentences around that have no names, change nothing.
    [Fact]
    public void Read_UsedScratchAndSentencesWithoutNames_GiveTheSameBits()
    {
        (ArticleReading longer, WordVectors longerVectors) = Read(Text);
        (ArticleReading reading, WordVectors vectors) = Read("They saw Ines Dale leave.");
        SpanScratch scratch = new();
        Network.Read(longer, new SpanOffers(longer), longerVectors, MarkingHabit.Phrases, scratch);

        float[] used = Network.Read(reading, new SpanOffers(reading), vectors, MarkingHabit.Phrases, scratch).ToArray();
        float[] fresh = Network.Read(reading, new SpanOffers(reading), vectors, MarkingHabit.Phrases, new SpanScratch()).ToArray();

        Assert.Equal(fresh, used);
    }

    [Fact]
    public void Read_TextWithoutNames_IsEmpty()
    {
        (ArticleReading reading, WordVectors vectors) = Read("it rained all day, and nobody came.");

        Assert.Empty(Network.Read(reading, new SpanOffers(reading), vectors, MarkingHabit.Phrases, new SpanScratch()).ToArray());
    }

    private static (ArticleReading Reading, WordVectors Vectors) Read(string text)
    {
        WordVectors vectors = new();
        Analysis analysis = Parser.Parse(Reading.Of(text), vectors);
        return (new ArticleReading(analysis), vectors);
    }
}
