using Hearsay.Linking.Words;

namespace Hearsay.Linking.Tests.Words;

public sealed class ConceptVectorsTests
{
    private static readonly ConceptVectors Vectors = ConceptVectors.Load();

    [Theory]
    [InlineData("jumped", "climbed", "bishop")]
    [InlineData("lunch", "dinner", "missile")]
    [InlineData("failed", "unable", "orchard")]
    [InlineData("nominated", "candidate", "flood")]
    public void Likeness_OfWordsOfOneMeaning_IsHigher(string word, string near, string far) =>
        Assert.True(Likeness(word, near) > Likeness(word, far) + 0.2, $"{Likeness(word, near):f2} against {Likeness(word, far):f2}");

    [Fact]
    public void Likeness_OfOneConcept_IsOne() => Assert.Equal(1, Likeness("bridge", "bridges"), 4);

    [Fact]
    public void RowOf_UnknownConcept_IsMinusOne() => Assert.Equal(-1, Vectors.RowOf(DocumentFrequencies.HashOf("qzxwv")));

    [Fact]
    public void Parse_BytesOfAnotherKind_Throws() => Assert.Throws<InvalidDataException>(() => ConceptVectors.Parse([1, 2, 3]));

    [Fact]
    public void Parse_FileCutShort_Throws()
    {
        byte[] bytes = new byte[20];
        BitConverter.TryWriteBytes(bytes, ConceptVectors.Magic);
        bytes[4] = 7;
        bytes[8] = 64;
        Assert.Throws<InvalidDataException>(() => ConceptVectors.Parse(bytes));
    }

    private static double Likeness(string left, string right) => Vectors.Likeness(RowOf(left), RowOf(right));

    private static int RowOf(string word)
    {
        int row = Vectors.RowOf(DocumentFrequencies.HashOf(WordLists.Concept(word)));
        Assert.True(row >= 0, $"'{word}' is not known");
        return row;
    }
}
