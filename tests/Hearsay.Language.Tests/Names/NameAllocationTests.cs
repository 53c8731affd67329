using Hearsay.Core.Analyses;
using Hearsay.Language.Encoders;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;

namespace Hearsay.Language.Tests.Names;

public sealed class NameAllocationTests
{
    // It takes 192; six arrays of one number a word that are not used again take it beyond.
    private const double MostBytesOfAWord = 210;

    private const string Paragraph =
        "Ines Dale, the mayor of Kessling, said on Monday that the Upper Vale Museum would close its doors in spring, after the roof of the "
        + "western wing had been found to leak again and the insurers had asked for repairs that nobody was able to pay for at short notice. "
        + "Tomas Verrin of the Vale Bank told reporters that he had warned her office twice, and that the money was there once somebody asked. "
        + "She denied it; her spokesman said the letters had never come, and that the council would hear both of them before the end of the week.\n";

    [Fact]
    public void FindIn_ArraysThatWereUsedBefore_AreUsedAgain()
    {
        NameFinder finder = NameFinder.Load();
        WordVectors vectors = new();
        Analysis analysis = SyntaxParser.Load().Parse(Reading.Of(string.Concat(Enumerable.Repeat(Paragraph, 6))), vectors);
        long least = long.MaxValue;
        // The pool is everybody's, so that tests beside this one may empty it for a moment.
        for (int round = 0; round < 8; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            finder.FindIn(analysis, vectors);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(least / (double)analysis.Tokens.Length, 1, MostBytesOfAWord);
    }
}
