namespace Hearsay.Language.Lemmas;

/// <summary>How a word becomes its lemma: change the case, drop letters at the end, add others.</summary>
/// <param name="Dropped">Letters dropped at the end; <see cref="Whole"/> means all, so that the added letters are the lemma.</param>
internal readonly record struct LemmaRule(LetterCase Case, byte Dropped, string Added)
{
    public const byte Whole = byte.MaxValue;

    /// <summary>The rule that turns the word into the lemma, preferring no capitals, then the word's own.</summary>
    public static LemmaRule Between(string word, string lemma)
    {
        LemmaRule best = new(LetterCase.Keep, Whole, lemma);
        int fewest = int.MaxValue;
        foreach (LetterCase letterCase in (LetterCase[])[LetterCase.Lower, LetterCase.Keep, LetterCase.Title])
        {
            Span<char> cased = new char[word.Length];
            Recase(word, letterCase, cased);
            int shared = cased.CommonPrefixLength(lemma);
            int dropped = word.Length - shared;
            // A lemma that shares too little is a word of its own: "was", "be".
            if (shared == 0 || dropped >= Whole || dropped > 4)
                continue;
            int cost = dropped + lemma.Length - shared;
            if (cost < fewest)
            {
                fewest = cost;
                best = new LemmaRule(letterCase, (byte)dropped, lemma[shared..]);
            }
        }

        return best;
    }

    /// <summary>Writes the lemma and gives its length; the target must hold the word and the added letters.</summary>
    public int Apply(ReadOnlySpan<char> word, Span<char> target)
    {
        int kept = Dropped == Whole ? 0 : Math.Max(0, word.Length - Dropped);
        Recase(word[..kept], Case, target);
        Added.CopyTo(target[kept..]);
        return kept + Added.Length;
    }

    private static void Recase(ReadOnlySpan<char> word, LetterCase letterCase, Span<char> target)
    {
        for (int i = 0; i < word.Length; i++)
        {
            bool lower = letterCase == LetterCase.Lower || (letterCase == LetterCase.Title && i > 0);
            target[i] = lower ? char.ToLowerInvariant(word[i]) : word[i];
        }
    }
}

/// <summary>What happens to capitals. Stored numbers never change.</summary>
internal enum LetterCase
{
    Keep = 0,
    Lower = 1,
    Title = 2,
}
