using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;

namespace Hearsay.Extraction.Events.Parties;

/// <summary>Tells what kind of party a word heads. Numbers are part of the model file.</summary>
internal static class PartyKind
{
    public const int Missing = 0;
    public const int Thing = 1;
    public const int PersonNoun = 2;
    public const int Pronoun = 3;
    public const int OtherName = 4;

    // The kinds of actors follow.
    private const int FirstActor = 8;

    public static int Of(ArticleWords words, DependencyTree tree, int word)
    {
        if (word < 0)
            return Missing;
        if (words.MentionAt(word) is { } mention)
            return FirstActor + (int)mention.Kind + (mention.Form == MentionForm.Pronoun ? 8 : 0);
        if (tree[word].Upos == Upos.Pron)
            return Pronoun;
        if (PersonNouns.TryFind(words[word], out _))
            return PersonNoun;
        return tree[word].Upos == Upos.Propn || IsBareName(words, tree, word) ? OtherName : Thing;
    }

    // A name that nobody knows, at the head of a sentence, is tagged as a noun: it has a capital and no article, and the names' model takes it for a party.
    private static bool IsBareName(ArticleWords words, DependencyTree tree, int word)
    {
        if (tree[word].Upos != Upos.Noun || !words.Is(word, WordKinds.Capitalized) || tree.Child(word, DependencyRelation.Det) >= 0)
            return false;
        TextSpan span = words.Span(word);
        ImmutableArray<Mention> mentions = words.Analysis.Mentions;
        int low = 0;
        int high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (mentions[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < mentions.Length && mentions[low].Span.Start == span.Start; low++)
        {
            if (mentions[low].Span == span)
                return mentions[low].Kind != ActorKind.Document && !CommonWords.Contains(words[word]);
        }

        return false;
    }

    /// <summary>Whether such a word can do a deed or have one done to it.</summary>
    public static bool IsParty(int kind) => kind is PersonNoun or OtherName or >= FirstActor;
}
