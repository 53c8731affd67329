using Hearsay.Language.Models;

namespace Hearsay.Language.Mentions.Phrases;

/// <summary>What tells of several spans which is the phrase of a head.</summary>
internal static class SpanFeatures
{
    /// <summary>Room for all features of one span.</summary>
    public const int Most = 72;

    private const int NoWord = 127;

    public static void Extract(
        PhraseTree tree,
        NameHints hints,
        int head,
        int kind,
        int convention,
        in PhraseSpan span,
        ref FeatureSlots slots
    )
    {
        uint upos = (uint)tree.Syntax[head].Upos;
        uint habit = (uint)convention;
        uint leftIn = Relation(tree, span.LeftIn);
        uint leftOut = Relation(tree, span.LeftOut);
        uint rightIn = Relation(tree, span.RightIn);
        uint rightOut = Relation(tree, span.RightOut);
        AddBoth(1, habit, FeatureSlots.Join(leftIn, leftOut), upos, ref slots);
        AddBoth(2, habit, FeatureSlots.Join(rightIn, rightOut), upos, ref slots);
        AddBoth(3, habit, leftOut, (uint)kind, ref slots);
        AddBoth(4, habit, rightOut, (uint)kind, ref slots);
        AddBoth(5, habit, rightIn, (uint)kind, ref slots);
        AddBoth(6, habit, leftIn, (uint)kind, ref slots);
        slots.Add(7, leftIn, tree.Form(span.LeftIn));
        slots.Add(8, leftOut, tree.Form(span.LeftOut));
        slots.Add(9, rightIn, tree.Form(Opening(tree, span.RightIn)));
        slots.Add(10, rightOut, tree.Form(Opening(tree, span.RightOut)));
        slots.Add(11, rightIn, tree.Form(span.RightIn));
        slots.Add(12, rightOut, tree.Form(span.RightOut));
        slots.Add(13, rightIn, PartOfSpeech(tree, span.RightIn));
        slots.Add(14, rightOut, PartOfSpeech(tree, span.RightOut));
        slots.Add(15, leftIn, PartOfSpeech(tree, span.LeftIn));
        slots.Add(16, leftOut, PartOfSpeech(tree, span.LeftOut));
        slots.Add(17, (uint)Math.Min(12, span.End - span.First), upos);
        slots.Add(18, tree.Form(span.First - 1), (uint)kind);
        slots.Add(19, tree.Form(span.End), (uint)kind);
        slots.Add(20, tree.Form(span.First));
        slots.Add(21, tree.Form(span.End - 1));
        slots.Add(22, Comma(tree, span.RightIn), rightIn);
        slots.Add(23, Comma(tree, span.RightOut), rightOut);
        slots.Add(24, tree.Form(head), FeatureSlots.Join(leftIn, rightIn));
        slots.Add(25, LetterBorders(tree, span), upos);
        bool whole = span.First == tree.Low(head) && span.End == tree.High(head) + 1;
        AddBoth(26, habit, whole ? 1u : 0u, upos, ref slots);
        uint headSort = tree.KnownSort(head) > 0 ? 1u : 0u;
        slots.Add(34, FeatureSlots.Join(Comma(tree, span.RightIn), SortOf(tree, span.RightIn)), FeatureSlots.Join((uint)kind, headSort));
        slots.Add(35, FeatureSlots.Join(Comma(tree, span.RightOut), SortOf(tree, span.RightOut)), FeatureSlots.Join((uint)kind, headSort));
        slots.Add(36, SortOf(tree, span.LeftOut), (uint)kind);
        slots.Add(37, SortOf(tree, span.LeftIn), (uint)kind);
        slots.Add(38, IsBalanced(tree, span) ? 1u : 0u);
        slots.Add(39, rightIn, FeatureSlots.Join(Length(tree, span.RightIn), (uint)kind));
        slots.Add(40, rightOut, FeatureSlots.Join(Length(tree, span.RightOut), (uint)kind));
        slots.Add(41, tree.Form(Opening(tree, span.RightIn)), tree.Lemma(head));
        slots.Add(42, tree.Form(Opening(tree, span.RightOut)), tree.Lemma(head));
        slots.Add(43, PartOfSpeech(tree, span.End < tree.Count ? span.End : -1), PartOfSpeech(tree, span.End - 1));
        slots.Add(44, PartOfSpeech(tree, span.First - 1), PartOfSpeech(tree, span.First));
        AddBoth(45, habit, FeatureSlots.Join(rightIn, rightOut), (uint)tree.Syntax[head].Relation, ref slots);
        slots.Add(46, FeatureSlots.Join((uint)Math.Min(12, span.End - head), (uint)Math.Min(12, head - span.First)), (uint)kind);
        if (hints.At(head) is { } name)
        {
            uint starts =
                span.First == name.First ? 1u
                : span.First == name.TitleFirst ? 2u
                : span.First > name.First ? 3u
                : 4u;
            uint ends =
                span.End == name.End ? 1u
                : span.End < name.End ? 2u
                : 3u;
            AddBoth(30, habit, FeatureSlots.Join(starts, ends), (uint)name.Sort, ref slots);
            AddBoth(31, habit, starts, name.Titled ? 1u : 0u, ref slots);
            slots.Add(32, ends, FeatureSlots.Join(rightIn, rightOut));
            slots.Add(33, FeatureSlots.Join(starts, ends), FeatureSlots.Join((uint)kind, span.LeftIn == -2 ? 1u : 0u));
        }
    }

    private static void AddBoth(uint template, uint habit, uint a, uint b, ref FeatureSlots slots)
    {
        uint value = FeatureSlots.Join(a, b);
        slots.Add(template, value);
        slots.Add(template + 64, habit, value);
    }

    private static uint Relation(PhraseTree tree, int word) => word >= 0 ? (uint)tree.Syntax[word].Relation : NoWord + (uint)-word;

    private static uint PartOfSpeech(PhraseTree tree, int word) => word >= 0 ? (uint)tree.Syntax[word].Xpos : NoWord;

    private static int Opening(PhraseTree tree, int word) => word >= 0 ? tree.Low(word) : -1;

    // What is taken in or left out: a known name, another capital, a number, a word.
    private static uint SortOf(PhraseTree tree, int word)
    {
        if (word < 0)
            return 7;
        char first = tree.Analysis.TextOf(word)[0];
        if (!char.IsUpper(first))
            return char.IsDigit(first) ? 1u : 2u;
        uint known = tree.KnownSort(word);
        return known > 0 ? 8 + known : 3;
    }

    private static uint Comma(PhraseTree tree, int word)
    {
        if (word < 0)
            return 2;
        int low = tree.Low(word);
        return tree.Analysis.TextOf(low) switch
        {
            "," or "(" or "-" or "–" or "—" or "[" => 3,
            _ => low > 0 && tree.Analysis.TextOf(low - 1) is "," or "(" or "-" or "–" or "—" or "[" ? 1u : 0u,
        };
    }

    private static uint Length(PhraseTree tree, int word)
    {
        if (word < 0)
            return 0;
        int length = tree.High(word) - tree.Low(word) + 1;
        return length < 4 ? (uint)length
            : length < 8 ? 4u
            : length < 16 ? 5u
            : 6u;
    }

    private static bool IsBalanced(PhraseTree tree, in PhraseSpan span)
    {
        int open = 0;
        for (int i = span.First; i < span.End; i++)
        {
            char letter = tree.Analysis.TextOf(i)[0];
            if (letter is '(' or '[' or '\u201c')
                open++;
            else if ((letter is ')' or ']' or '\u201d') && --open < 0)
                return false;
        }

        return open == 0;
    }

    private static uint LetterBorders(PhraseTree tree, in PhraseSpan span)
    {
        uint borders = 0;
        if (IsCapital(tree, span.First))
            borders |= 1;
        if (IsCapital(tree, span.First - 1))
            borders |= 2;
        if (IsCapital(tree, span.End - 1))
            borders |= 4;
        if (IsCapital(tree, span.End))
            borders |= 8;
        return borders;
    }

    private static bool IsCapital(PhraseTree tree, int word) =>
        word >= 0 && word < tree.Count && char.IsUpper(tree.Analysis.TextOf(word)[0]);
}
