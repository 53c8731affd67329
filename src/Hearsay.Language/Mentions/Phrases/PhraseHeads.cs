using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;

namespace Hearsay.Language.Mentions.Phrases;

/// <summary>Tells which words can be the head of a phrase that means somebody or something.</summary>
internal static class PhraseHeads
{
    public static bool IsHead(PhraseTree tree, int word)
    {
        WordSyntax syntax = tree.Syntax[word];
        return syntax.Relation switch
        {
            DependencyRelation.Flat or DependencyRelation.Fixed or DependencyRelation.Goeswith => false,
            DependencyRelation.Expl or DependencyRelation.Punct or DependencyRelation.Case or DependencyRelation.Cc => false,
            DependencyRelation.Compound => syntax.Upos == Upos.Propn,
            DependencyRelation.Det or DependencyRelation.Advmod or DependencyRelation.Discourse => syntax.Upos == Upos.Propn,
            _ => syntax.Upos switch
            {
                Upos.Noun or Upos.Propn or Upos.Pron => true,
                Upos.Det => true,
                Upos.X or Upos.Num or Upos.Adj or Upos.Sym => IsArgument(syntax.Relation) || IsWrittenAsName(tree, word),
                Upos.Verb or Upos.Adv or Upos.Intj => IsWrittenAsName(tree, word),
                _ => false,
            },
        };
    }

    /// <summary>Whether a name stands there: a proper noun, or a word written like one where no sentence opens.</summary>
    public static bool IsName(PhraseTree tree, int word) =>
        tree.Syntax[word].Upos == Upos.Propn || (!IsPronoun(tree, word) && IsWrittenAsName(tree, word));

    /// <summary>Whether the word stands for its phrase alone.</summary>
    public static bool IsPronoun(PhraseTree tree, int word) => tree.Syntax[word].Upos is Upos.Pron or Upos.Det;

    public static MentionForm FormOf(PhraseTree tree, int word) =>
        IsName(tree, word) ? MentionForm.Name
        : IsPronoun(tree, word) ? MentionForm.Pronoun
        : MentionForm.Nominal;

    private static bool IsWrittenAsName(PhraseTree tree, int word) =>
        char.IsUpper(tree.Analysis.TextOf(word)[0])
        && word > 0
        && (char.IsLetter(tree.Analysis.TextOf(word - 1)[0]) || tree.Analysis.TextOf(word - 1) is "," or "(" or "&")
        && tree.Analysis.Sentences[tree.Analysis.SentenceAtOrAfter(tree.Analysis.Tokens[word].Span.Start)].FirstToken != word;

    private static bool IsArgument(DependencyRelation relation) =>
        relation
            is DependencyRelation.Nsubj
                or DependencyRelation.NsubjPass
                or DependencyRelation.Obj
                or DependencyRelation.Iobj
                or DependencyRelation.Obl
                or DependencyRelation.OblAgent
                or DependencyRelation.Nmod
                or DependencyRelation.NmodPoss
                or DependencyRelation.Conj
                or DependencyRelation.Appos
                or DependencyRelation.Vocative;
}
