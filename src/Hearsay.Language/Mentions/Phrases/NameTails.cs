using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Mentions.Phrases;

/// <summary>
/// Takes in what stands behind a name and belongs to it, wherever the tree hangs it: the region of a town ("Ormsay, Ohio"; in a list of places
/// each stands for itself), the letters of a rank ("Ada Lund, QC"), a surname ("Olaf the Tall"), a number ("Route 9"), "itself".
/// </summary>
internal static class NameTails
{
    private const int LongestRegion = 3;
    private const int YearLength = 4;

    /// <summary>The index after the last word of the name, its tail counted.</summary>
    public static int EndOf(PhraseTree tree, PhraseMention mention)
    {
        if (ListedRegion(tree, mention) is var listed and > 0)
            return listed;
        int comma = mention.End;
        if (comma + 1 >= tree.Count)
            return mention.End;
        if (tree.Analysis.TextOf(comma) is not ",")
            return mention.End + WordsBehind(tree, mention);
        if (mention.Class == MentionClass.Person)
            return IsRank(tree.Analysis.TextOf(comma + 1)) ? comma + 2 : mention.End;
        int first = tree.Analysis.TextOf(comma + 1) is "the" ? comma + 2 : comma + 1;
        int end = RegionAt(tree, first);
        return end > 0 && !IsRegion(tree, mention.First, comma) && !GoesOn(tree, end) ? end : mention.End;
    }

    private static int WordsBehind(PhraseTree tree, PhraseMention name)
    {
        ReadOnlySpan<char> next = tree.Analysis.TextOf(name.End);
        if (next is "itself" or "himself" or "herself" or "themselves")
            return 1;
        bool surname = next is "the" && name.Class == MentionClass.Person && name.End - name.First == 1;
        if (surname && IsCapital(tree, name.End + 1) && tree.Syntax[name.End + 1].Head == name.Head)
            return 2;
        bool number = name.Class == MentionClass.Place && next.Length < YearLength && !next.ContainsAnyExceptInRange('0', '9');
        return number && tree.Syntax[name.End].Head == name.Head ? 1 : 0;
    }

    private static bool IsCapital(PhraseTree tree, int word) => word < tree.Count && char.IsUpper(tree.Analysis.TextOf(word)[0]);

    private static int RegionAt(PhraseTree tree, int first)
    {
        for (int end = Math.Min(tree.Count, first + LongestRegion); end > first; end--)
        {
            if (IsRegion(tree, first, end))
                return end;
        }

        return 0;
    }

    private static bool IsRegion(PhraseTree tree, int first, int end)
    {
        if (first >= end || !IsCapital(tree, first))
            return false;
        ReadOnlySpan<char> name = NameHints.LettersOf(tree, first, end);
        return Regions.Contains(name) || (Countries.TryFind(name, out _, out CountryWord word) && word == CountryWord.Name);
    }

    // "Ormsay, Malta and London" is a list of three, "Ormsay, Malta and London, England" one of two.
    private static int ListedRegion(PhraseTree tree, PhraseMention mention)
    {
        if (mention.Class != MentionClass.Place)
            return 0;
        for (int comma = mention.First + 1; comma + 1 < mention.End; comma++)
        {
            if (tree.Analysis.TextOf(comma) is not ",")
                continue;
            int end = RegionAt(tree, comma + 1);
            if (end > mention.End || end == 0 || !GoesOn(tree, end))
                return 0;
            return IsRegionTold(tree, end) ? end : comma;
        }

        return 0;
    }

    // Whether the next of a list is told with its region.
    private static bool IsRegionTold(PhraseTree tree, int end)
    {
        int word = end;
        while (word < tree.Count && tree.Analysis.TextOf(word) is "," or "and" or "or" or "&" or "the")
            word++;
        while (IsCapital(tree, word))
            word++;
        return word < tree.Count && tree.Analysis.TextOf(word) is "," && RegionAt(tree, word + 1) > 0;
    }

    // "Paris, Spain and Malta": a list.
    private static bool GoesOn(PhraseTree tree, int end)
    {
        if (end + 1 >= tree.Count)
            return false;
        int next = tree.Analysis.TextOf(end) is "," ? end + 1 : end;
        if (tree.Analysis.TextOf(next) is "and" or "or" or "&")
            return IsCapital(tree, next + 1)
                || (next + 1 < tree.Count && tree.Analysis.TextOf(next + 1) is "the" && IsCapital(tree, next + 2));
        return next > end && tree.KnownSort(next) > 0;
    }

    private static bool IsRank(ReadOnlySpan<char> word) =>
        word
            is "QC"
                or "KC"
                or "SC"
                or "MP"
                or "MEP"
                or "MSP"
                or "TD"
                or "MD"
                or "M.D."
                or "PhD"
                or "Ph.D."
                or "Esq."
                or "Jr."
                or "Jr"
                or "Sr."
                or "Sr"
                or "OBE"
                or "CBE"
                or "MBE"
                or "DBE"
                or "KBE";
}
