using Hearsay.Core.Analyses;
using Hearsay.Language.Models;

namespace Hearsay.Language.Lemmas;

/// <summary>Lemmas by rules filed under whole words and endings; the longest match wins. Immutable.</summary>
internal sealed class Lemmatizer
{
    // Key and rule side by side: a look takes one line of the cache. Rule numbers are one higher here: zero is an empty slot.
    private readonly (uint Key, int Rule)[] _slots;
    private readonly LemmaRule[] _inventory;
    private readonly int _mask;

    public Lemmatizer(ReadOnlySpan<uint> keys, ReadOnlySpan<ushort> rules, LemmaRule[] inventory)
    {
        int size = 16;
        while (size < 2 * keys.Length)
            size *= 2;
        _mask = size - 1;
        _slots = new (uint Key, int Rule)[size];
        _inventory = inventory;
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)(keys[i] & (uint)_mask);
            while (_slots[slot].Rule != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = (keys[i], rules[i] + 1);
        }
    }

    public static Lemmatizer Load(ModelFile file)
    {
        string[] lines = System.Text.Encoding.UTF8.GetString(file.Section<byte>("lemma.inventory")).Split('\n');
        ReadOnlySpan<byte> shapes = file.Section<byte>("lemma.shapes");
        LemmaRule[] inventory = new LemmaRule[lines.Length];
        for (int i = 0; i < inventory.Length; i++)
            inventory[i] = new LemmaRule((LetterCase)shapes[2 * i], shapes[(2 * i) + 1], lines[i]);
        return new Lemmatizer(file.Section<uint>("lemma.keys"), file.Section<ushort>("lemma.rules"), inventory);
    }

    /// <summary>The lemma of a word with this part of speech.</summary>
    public string Lemmatize(ReadOnlySpan<char> word, Xpos tag, StringCache cache)
    {
        LemmaRule rule = RuleOf(word, tag);
        if (rule.Dropped == LemmaRule.Whole)
            return rule.Added;
        int longest = word.Length + rule.Added.Length;
        Span<char> target = longest <= 128 ? stackalloc char[128] : new char[longest];
        int length = rule.Apply(word, target);
        // A rule for endings that eats a whole word does not fit it.
        return length > 0 ? cache.StringOf(target[..length]) : cache.StringOf(word);
    }

    private LemmaRule RuleOf(ReadOnlySpan<char> word, Xpos tag)
    {
        bool isUpper = LemmaKeys.IsUpper(word);
        // A long word has no entry of its own, and junk must not be hashed for nothing.
        if (word.Length <= 64 && Find(LemmaKeys.Of(tag, isUpper, word, isWhole: true)) is { } own)
            return own;
        for (int length = Math.Min(LemmaKeys.LongestEnding, word.Length - 1); length >= 0; length--)
        {
            if (Find(LemmaKeys.Of(tag, isUpper, word[^length..], isWhole: false)) is { } rule)
                return rule;
        }

        return new LemmaRule(tag is Xpos.Nnp or Xpos.Nnps ? LetterCase.Keep : LetterCase.Lower, 0, "");
    }

    private LemmaRule? Find(uint key)
    {
        int slot = (int)(key & (uint)_mask);
        while (_slots[slot].Rule != 0 && _slots[slot].Key != key)
            slot = (slot + 1) & _mask;
        return _slots[slot].Rule == 0 ? null : _inventory[_slots[slot].Rule - 1];
    }
}
