using System.Runtime.InteropServices;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.NameKinds;

/// <summary>Finds names that are told one after the other, as in "Ferrow, Dole and Tamar": such are mostly of one kind.</summary>
internal static class NameLists
{
    // A comma with "and" and an article behind it.
    private const int MostBetween = 3;

    /// <summary>The lists, each as places in the heads given, which stand in the order of the text.</summary>
    public static List<List<int>> Of(PhraseTree tree, NameGroups names, ReadOnlySpan<int> heads)
    {
        List<List<int>> lists = [];
        List<int> open = [];
        bool joined = false;
        int end = 0;
        for (int i = 0; i < heads.Length; i++)
        {
            if (names.At(heads[i]) < 0)
                continue;
            (int first, int after) = names.CoreOf(heads[i]);
            Joint joint = open.Count == 0 ? Joint.None : JointOf(tree, end, first);
            if (joint == Joint.None)
            {
                open = Close(lists, open, joined);
                joined = false;
            }

            joined |= joint == Joint.And;
            open.Add(i);
            end = after;
        }

        Close(lists, open, joined);
        return lists;
    }

    /// <summary>For every name that is told in a list, but for the first of each, the first word of the list.</summary>
    public static Dictionary<int, int> FirstsOf(PhraseTree tree, NameGroups names)
    {
        List<int> heads = new(2 * names.Count);
        for (int g = 0; g < names.Count; g++)
            heads.AddRange(names[g].Heads);
        heads.Sort();
        Dictionary<int, int> firsts = [];
        foreach (List<int> list in Of(tree, names, CollectionsMarshal.AsSpan(heads)))
        {
            int first = names.CoreOf(heads[list[0]]).First;
            for (int i = 1; i < list.Count; i++)
                firsts[heads[list[i]]] = first;
        }

        return firsts;
    }

    // Two names beside a comma alone may be a town and its country, or a person and an office. The list to go on with, empty.
    private static List<int> Close(List<List<int>> lists, List<int> open, bool joined)
    {
        if (open.Count > 2 || (open.Count == 2 && joined))
        {
            lists.Add(open);
            return [];
        }

        open.Clear();
        return open;
    }

    private static Joint JointOf(PhraseTree tree, int end, int first)
    {
        if (first <= end || first - end > MostBetween)
            return Joint.None;
        Joint joint = Joint.None;
        for (int i = end; i < first; i++)
        {
            ReadOnlySpan<char> letters = tree.Analysis.TextOf(i);
            if (letters is "and" or "or" or "&")
                joint = Joint.And;
            else if (letters is "," or ";" or "/")
                joint = joint == Joint.And ? joint : Joint.Comma;
            else if (letters is not "the")
                return Joint.None;
        }

        return joint;
    }

    private enum Joint
    {
        None,
        Comma,
        And,
    }
}
