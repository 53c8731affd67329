namespace Hearsay.Training.Commands;

/// <summary>The options that several commands of names share.</summary>
internal static class NameOptions
{
    public static readonly string[] Texts =
    [
        "data FOLDER where the corpora lie (../shared/data)",
        "without WORD a corpus to leave out: gum-train, crossner-politics-train, meantime-train, re3d-train",
        "silver N of PolNeAR's articles with another program's names one of so many is read; 0 for none (1)",
        "disguised N 0: no texts with invented names in the place of theirs (1)",
        "seed N of all that is random (1)",
    ];

    public static readonly string[] Learning =
    [
        "teacher FOLDER texts that a larger network marked: *.jsonl of the shape of data/names",
        "teacher-words N so many of the teacher's words teach kinds and limits (1100000)",
        "teacher-share X how much of the teacher's texts is learned in an epoch (0.4 for kinds, 0.8 for limits)",
        "epochs N of kinds and limits (9)",
        "blind X how often a name is learned as if its letters had never been read (0.25)",
        "kind-units N hidden units of the network of kinds (64)",
        "kind-rows N its most features (66000)",
        "kind-fewest N how often a feature must be seen (4)",
        "kind-rate X its learning rate (0.05)",
        "kind-feature-dropout X share of features left out (0.3)",
        "kind-hidden-dropout X share of hidden units left out (0.3)",
        "span-units N hidden units of the network of limits (32)",
        "span-rows N its most features (20000)",
        "span-fewest N how often a feature must be seen (4)",
        "span-texts-words N so many of the teacher's words teach the network of words (9000000)",
        "span-words N words of the teacher's in an epoch of it (890000)",
        "span-epochs N epochs of it (10, then 20)",
        "copies N how often an epoch of it goes through what people marked (2, then 3)",
        "word-rows N its most features (17000)",
        "word-width N its width (112)",
        "word-units N units for each role of a word (64)",
    ];

    public static readonly string[] Coreference =
    [
        "rounds N how often pronouns are resolved and learned again (3)",
        "folds N 1: says how well pronouns kept back are read",
        "pairs N 0: keeps what tells whether two mentions are one (1)",
        "out FILE where the model is written; over the one it was read from unless given",
        "coreference-epochs N (8)",
        "coreference-rate X learning rate (0.05)",
        "coreference-feature-dropout X share of features left out (0.3)",
        "coreference-hidden-dropout X share of hidden units left out (0.4)",
        "pair-networks N networks of pairs that vote",
        "person-networks N networks of persons that vote",
        "pronoun-weight N how often a pronoun's choice counts for pairs",
        "units N hidden units",
        "trees N boosted trees (250)",
        "leaves N leaves of a tree (8)",
        "bags N ensembles of trees (1)",
        "tree-rate X how much each tree adds (0.05)",
    ];
}
