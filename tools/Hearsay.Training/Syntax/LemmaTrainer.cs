using Hearsay.Core.Analyses;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Models;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Syntax;

/// <summary>Learns lemma rules: the commonest rule of every whole word and every ending, kept where it differs from what a shorter ending says.</summary>
internal static class LemmaTrainer
{
    private const int FewestForEnding = 2;

    public static void Train(IReadOnlyList<TreebankSentence> sentences, ModelFileWriter file)
    {
        Dictionary<LemmaRule, ushort> inventory = [];
        Dictionary<Entry, Dictionary<LemmaRule, int>> counts = [];
        Dictionary<Entry, Dictionary<(string Form, string Lemma), int>> forms = [];
        foreach (TreebankWord word in sentences.SelectMany(s => s.Words))
        {
            // An underscore stands for a lemma that is not given.
            if (!PartsOfSpeech.TryParse(word.Xpos, out Xpos tag) || (word.Lemma == "_" && word.Form != "_"))
                continue;
            LemmaRule rule = LemmaRule.Between(word.Form, word.Lemma);
            Entry whole = new(tag, LemmaKeys.IsUpper(word.Form), word.Form.ToLowerInvariant(), IsWhole: true);
            if (!forms.TryGetValue(whole, out Dictionary<(string, string), int>? pairs))
                forms[whole] = pairs = [];
            pairs[(word.Form, word.Lemma)] = pairs.GetValueOrDefault((word.Form, word.Lemma)) + 1;
            foreach (Entry entry in Entries(word.Form, tag))
            {
                if (!counts.TryGetValue(entry, out Dictionary<LemmaRule, int>? rules))
                    counts[entry] = rules = [];
                rules[rule] = rules.GetValueOrDefault(rule) + 1;
            }
        }

        // Shortest first: an entry is dropped when the next shorter one already says the same.
        Dictionary<Entry, LemmaRule> kept = [];
        SortedDictionary<uint, ushort> table = [];
        foreach ((Entry entry, Dictionary<LemmaRule, int> rules) in counts.OrderBy(c => c.Key.IsWhole).ThenBy(c => c.Key.Ending.Length))
        {
            LemmaRule best = rules
                .OrderByDescending(r => entry.IsWhole ? Right(r.Key, forms[entry]) : r.Value)
                .ThenBy(r => r.Key.Added, StringComparer.Ordinal)
                .ThenBy(r => r.Key.Dropped)
                .First()
                .Key;
            // An ending generalises; a rule that spells out a whole lemma does not.
            if (!entry.IsWhole && (rules.Values.Sum() < FewestForEnding || best.Dropped == LemmaRule.Whole))
                continue;
            if (Shorter(entry, kept) == best)
                continue;
            kept[entry] = best;
            if (!inventory.TryGetValue(best, out ushort number))
                inventory[best] = number = (ushort)inventory.Count;
            table.TryAdd(LemmaKeys.Of(entry.Tag, entry.IsUpper, entry.Ending, entry.IsWhole), number);
        }

        LemmaRule[] rulesInOrder = [.. inventory.OrderBy(r => r.Value).Select(r => r.Key)];
        file.Add<uint>("lemma.keys", table.Keys.ToArray());
        file.Add<ushort>("lemma.rules", table.Values.ToArray());
        file.Add<byte>("lemma.shapes", rulesInOrder.SelectMany(r => (byte[])[(byte)r.Case, r.Dropped]).ToArray());
        file.Add<byte>("lemma.inventory", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rulesInOrder.Select(r => r.Added))));
        Console.WriteLine(FormattableString.Invariant($"lemmas: {table.Count} entries, {rulesInOrder.Length} rules"));
    }

    /// <summary>How many occurrences of a word, in all its spellings, the rule gets right: "i" and "I" need one that gives "I" for both.</summary>
    private static int Right(LemmaRule rule, Dictionary<(string Form, string Lemma), int> pairs)
    {
        int right = 0;
        foreach (((string form, string lemma), int count) in pairs)
        {
            char[] target = new char[form.Length + rule.Added.Length];
            if (target.AsSpan(0, rule.Apply(form, target)).SequenceEqual(lemma))
                right += count;
        }

        return right;
    }

    private static IEnumerable<Entry> Entries(string form, Xpos tag)
    {
        string folded = form.ToLowerInvariant();
        bool isUpper = LemmaKeys.IsUpper(form);
        yield return new Entry(tag, isUpper, folded, IsWhole: true);
        for (int length = 0; length <= Math.Min(LemmaKeys.LongestEnding, folded.Length - 1); length++)
            yield return new Entry(tag, isUpper, folded[^length..], IsWhole: false);
    }

    private static LemmaRule? Shorter(Entry entry, Dictionary<Entry, LemmaRule> kept)
    {
        int longest = entry.IsWhole ? Math.Min(LemmaKeys.LongestEnding, entry.Ending.Length - 1) : entry.Ending.Length - 1;
        for (int length = longest; length >= 0; length--)
        {
            if (kept.TryGetValue(entry with { Ending = entry.Ending[^length..], IsWhole = false }, out LemmaRule rule))
                return rule;
        }

        return null;
    }

    private readonly record struct Entry(Xpos Tag, bool IsUpper, string Ending, bool IsWhole);
}
