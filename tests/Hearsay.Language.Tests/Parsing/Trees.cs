using Hearsay.Core.Analyses;

namespace Hearsay.Language.Tests.Parsing;

/// <summary>What a well-formed tree is.</summary>
internal static class Trees
{
    /// <summary>Whether 1-based heads, 0 for the root, have one root and no cycle.</summary>
    public static bool IsTree(IReadOnlyList<int> heads)
    {
        if (heads.Count(h => h == 0) != 1 || heads.Any(h => h < 0 || h > heads.Count))
            return false;
        // Climbing more steps than there are words means going round.
        return Enumerable
            .Range(1, heads.Count)
            .All(word =>
            {
                int steps = 0;
                while (word != 0 && steps++ <= heads.Count)
                    word = heads[word - 1];
                return word == 0;
            });
    }

    public static void AssertWellFormed(Analysis analysis)
    {
        Assert.Equal(analysis.Tokens.Length, analysis.Syntax.Length);
        foreach (Sentence sentence in analysis.Sentences)
        {
            WordSyntax[] words = [.. analysis.Syntax.Skip(sentence.FirstToken).Take(sentence.TokenCount)];
            Assert.True(IsTree([.. words.Select(w => w.IsRoot ? 0 : w.Head - sentence.FirstToken + 1)]));
            Assert.All(words, w => Assert.Equal(w.IsRoot, w.Relation == DependencyRelation.Root));
            Assert.All(words, w => Assert.False(string.IsNullOrEmpty(w.Lemma)));
        }
    }
}
