using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;
using Hearsay.Language.Names.Candidates;

namespace Hearsay.Language.NameSpans;

/// <summary>What one word tells of the names that it may be part of, beside what the parser thinks of it.</summary>
internal static class TokenFeatures
{
    /// <summary>Room for all features of one word.</summary>
    public const int Most = 26;

    /// <summary>How many of the first features of a word with a capital are its letters.</summary>
    public const int Letters = 6;

    public static void Extract(ArticleReading reading, int word, int habit, ref FeatureSlots slots)
    {
        PhraseTree tree = reading.Tree;
        ReadOnlySpan<char> letters = tree.Analysis.TextOf(word);
        WordSyntax syntax = tree.Syntax[word];
        uint shape = CapitalPattern.Of(letters);
        bool capital = char.IsUpper(letters[0]);
        slots.Add(1, tree.Form(word), capital ? 1u : 0u);
        if (capital)
        {
            slots.Add(2, tree.Lemma(word));
            slots.Add(3, PhraseTree.HashOf(letters[^Math.Min(3, letters.Length)..]), shape);
            slots.Add(4, PhraseTree.HashOf(letters[^Math.Min(4, letters.Length)..]));
            slots.Add(5, PhraseTree.HashOf(letters[..Math.Min(4, letters.Length)]));
            slots.Add(6, PhraseTree.HashOf(letters[^Math.Min(2, letters.Length)..]), shape);
        }

        slots.Add(7, shape);
        slots.Add(8, (uint)syntax.Xpos, capital ? 1u : 0u);
        slots.Add(9, (uint)syntax.Relation, (uint)syntax.Upos);
        slots.Add(10, (uint)habit, (uint)syntax.Upos);
        if (tree.KnownSort(word) is > 0 and var known)
            slots.Add(11, known);
        if (tree.Senses(word) is > 0 and var senses)
        {
            slots.Add(22, senses);
            slots.Add(23, senses, (uint)habit);
        }

        NameCandidate? name = reading.Hints.At(word);
        uint place =
            name is null ? 0u
            : word < name.First ? 1u
            : word == name.First ? (word == name.End - 1 ? 2u : 3u)
            : word == name.End - 1 ? 4u
            : 5u;
        uint kind = name?.Actor is { } actor ? (uint)actor.Kind + 1 : 0;
        slots.Add(12, place, FeatureSlots.Join(name is null ? 99u : (uint)name.Sort, kind));
        slots.Add(13, place, (uint)habit);
        if (capital)
        {
            if (FirstNames.TryFind(letters, out Gender gender))
                slots.Add(14, (uint)gender);
            if (NameHeads.TryFind(letters, out NameHead head))
                slots.Add(15, (uint)head.Kind);
            if (Titles.TryFind(letters, out _))
                slots.Add(16, 1u);
            if (CommonWords.Contains(letters))
                slots.Add(17, 1u);
            if (Countries.TryFindPeople(letters, out _))
                slots.Add(18, 1u);
            if (reading.Groups.At(word) is >= 0 and var group)
                slots.Add(19, (uint)Math.Min(4, reading.Groups[group].Heads.Count), (uint)reading.Groups[group].PartOfLongForm);
        }

        NounKind noun = NounKinds.Of(syntax.Lemma);
        if (noun != NounKind.None)
            slots.Add(20, (uint)noun, capital ? 1u : 0u);
        if (reading.Quoted[word])
            slots.Add(21, capital ? 1u : 0u);
    }
}
