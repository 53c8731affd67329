using Hearsay.Core.Analyses;

namespace Hearsay.Language.Parsing;

/// <summary>Hangs a comma on the unit that it sets off, where the scores hung it on neither of its neighbours.</summary>
/// <remarks>
/// The guidelines of Universal Dependencies leave no choice: of the largest units that end before and begin after the comma, it belongs to the
/// one that depends on the other. Scores of single arcs do not see units.
/// </remarks>
internal static class CommaAttachment
{
    /// <summary>Corrects the heads of one sentence: 1-based, 0 for the root.</summary>
    public static void Correct(ReadOnlySpan<WordSyntax> words, Span<int> heads, ReadOnlySpan<DependencyRelation> relations)
    {
        for (int i = 1; i <= words.Length; i++)
        {
            if (words[i - 1].Xpos != Xpos.Comma || relations[i - 1] != DependencyRelation.Punct || heads.Contains(i))
                continue;
            int left = UnitBefore(i, heads, relations);
            int right = UnitAfter(i, heads, relations);
            if (heads[i - 1] == left || heads[i - 1] == right || (left == 0 && right == 0))
                continue;
            if (left == 0 || (right != 0 && IsBelow(right, left, heads)))
                heads[i - 1] = right;
            else if (right == 0 || IsBelow(left, right, heads))
                heads[i - 1] = left;
        }
    }

    private static int UnitBefore(int comma, ReadOnlySpan<int> heads, ReadOnlySpan<DependencyRelation> relations)
    {
        int word = comma - 1;
        while (word > 0 && relations[word - 1] == DependencyRelation.Punct)
            word--;
        while (word > 0 && heads[word - 1] is var head && head != 0 && head < comma)
            word = head;
        return word;
    }

    private static int UnitAfter(int comma, ReadOnlySpan<int> heads, ReadOnlySpan<DependencyRelation> relations)
    {
        int word = comma + 1;
        while (word <= heads.Length && relations[word - 1] == DependencyRelation.Punct)
            word++;
        if (word > heads.Length)
            return 0;
        while (heads[word - 1] > comma)
            word = heads[word - 1];
        return word;
    }

    private static bool IsBelow(int word, int ancestor, ReadOnlySpan<int> heads)
    {
        while (word != 0 && word != ancestor)
            word = heads[word - 1];
        return word != 0;
    }
}
