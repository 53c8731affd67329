using Hearsay.Language.Encoders;

namespace Hearsay.Training.Corpora;

/// <summary>One annotated sentence of a treebank, words in order; heads are 1-based, 0 is the root.</summary>
internal sealed record TreebankSentence(string Document, TreebankWord[] Words);

/// <summary>One syntactic word of a treebank.</summary>
internal readonly record struct TreebankWord(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Features,
    int Head,
    string Relation,
    WordPlace Place
);
