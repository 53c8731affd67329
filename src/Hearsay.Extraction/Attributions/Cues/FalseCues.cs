using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Cues;

/// <summary>Words with the letters of a verb that attributes, which describe or name something: "a strong showing", "sounds promising", "added sugar", "thought leaders".</summary>
internal static class FalseCues
{
    public static bool Is(ArticleWords words, int at)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (at < 2 || syntax.Length != words.Count)
            return false;
        if (words[at].EndsWith("ing", StringComparison.Ordinal))
            return IsThing(words, syntax, at) || IsLooked(words[at - 1]);
        return IsDescribing(words, syntax, at);
    }

    // "made a strong showing at the fair": behind an article and before a preposition stands a noun, whatever the tree says.
    private static bool IsThing(ArticleWords words, ImmutableArray<WordSyntax> syntax, int at) =>
        words.Is(at + 1, WordKinds.Preposition)
        && (words[at - 1] is "a" or "an" or "the" || syntax[at - 1].Upos == Upos.Adj && words[at - 2] is "a" or "an" or "the")
        && words[at] is not ("according" or "saying");

    // "looked promising", "sounds threatening".
    private static bool IsLooked(string before) =>
        before
            is "sound"
                or "sounds"
                or "sounded"
                or "look"
                or "looks"
                or "looked"
                or "seem"
                or "seems"
                or "seemed"
                or "very"
                or "less"
                or "equally";

    // "limiting added sugars": a participle right before its noun, with nobody before it who could speak.
    private static bool IsDescribing(ArticleWords words, ImmutableArray<WordSyntax> syntax, int at) =>
        syntax[at].Relation is DependencyRelation.Amod or DependencyRelation.Compound
        && syntax[at].Head == at + 1
        && syntax[at + 1].Upos == Upos.Noun
        && syntax[at - 1].Upos is Upos.Verb or Upos.Adp or Upos.Adj
        && !words.Is(at, WordKinds.Capitalized);
}
