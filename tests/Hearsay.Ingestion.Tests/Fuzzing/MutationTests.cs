using Hearsay.Core.Articles;
using Hearsay.Testing;

namespace Hearsay.Ingestion.Tests.Fuzzing;

/// <summary>Thousands of damaged inputs, the same in every run: nothing throws, every article is sound, no case takes long.</summary>
public sealed class MutationTests
{
    private const int CasesPerFormat = 600;
    private const int MostResults = 10_000;
    private static readonly TimeSpan SlowestCase = TimeSpan.FromSeconds(5);

    public static TheoryData<int> Formats => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_MutatedInput_NeverFails(int format)
    {
        (string path, string text) = FuzzSeeds.All[format];
        byte[] seed = FuzzSeeds.Bytes(path, text);
        using TemporaryFolder folder = new();
        ArticleReader reader = new(new ReadLimits { MaxItemBytes = 1 << 20 });
        Random random = new(format + 1);
        for (int i = 0; i < CasesPerFormat; i++)
        {
            byte[] bytes = Mutation.Of(seed, random);
            string file = folder.Write(path, bytes);
            TimeSpan spent = ProcessorTime.Of(Read);
            // Once more where it was slow: the first to come loads the models.
            Assert.True(spent < SlowestCase || ProcessorTime.Of(Read) < SlowestCase, $"case {i} of {path} took {spent}");

            void Read()
            {
                foreach (ReadResult result in reader.Read(new InputFile(file, "x", bytes.Length), default).Take(MostResults))
                    AssertSound(result);
            }
        }
    }

    private static void AssertSound(ReadResult result)
    {
        Assert.True(result.Article is not null || result.Diagnostic is not null, "neither article nor diagnostic");
        if (result.Article is not { } article)
            return;
        foreach (Block block in article.Blocks)
            Assert.Equal(block.Span, block.Span.TrimIn(article.Text));
    }
}
