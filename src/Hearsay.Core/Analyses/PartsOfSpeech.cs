using System.Collections.Frozen;

namespace Hearsay.Core.Analyses;

/// <summary>Names of the parts of speech in CoNLL-U, in the order of their numbers.</summary>
public static class PartsOfSpeech
{
    private static readonly string[] UposNames =
    [
        "ADJ",
        "ADP",
        "ADV",
        "AUX",
        "CCONJ",
        "DET",
        "INTJ",
        "NOUN",
        "NUM",
        "PART",
        "PRON",
        "PROPN",
        "PUNCT",
        "SCONJ",
        "SYM",
        "VERB",
        "X",
    ];

    private static readonly string[] XposNames =
    [
        "$",
        "''",
        ",",
        "-LRB-",
        "-RRB-",
        ".",
        ":",
        "ADD",
        "AFX",
        "CC",
        "CD",
        "DT",
        "EX",
        "FW",
        "GW",
        "HYPH",
        "IN",
        "JJ",
        "JJR",
        "JJS",
        "LS",
        "MD",
        "NFP",
        "NN",
        "NNP",
        "NNPS",
        "NNS",
        "PDT",
        "POS",
        "PRP",
        "PRP$",
        "RB",
        "RBR",
        "RBS",
        "RP",
        "SYM",
        "TO",
        "UH",
        "VB",
        "VBD",
        "VBG",
        "VBN",
        "VBP",
        "VBZ",
        "WDT",
        "WP",
        "WP$",
        "WRB",
        "``",
    ];

    private static readonly FrozenDictionary<string, Upos> UposValues = Numbered(UposNames)
        .ToFrozenDictionary(n => n.Name, n => (Upos)n.Number);

    private static readonly FrozenDictionary<string, Xpos> XposValues = Numbered(XposNames)
        .ToFrozenDictionary(n => n.Name, n => (Xpos)n.Number);

    /// <summary>The name in CoNLL-U: <c>PROPN</c>.</summary>
    public static string ToName(this Upos tag) => UposNames[(int)tag];

    /// <summary>The name in CoNLL-U: <c>NNP</c>.</summary>
    public static string ToName(this Xpos tag) => XposNames[(int)tag];

    /// <summary>The tag of a name in CoNLL-U; false for a name that is none.</summary>
    public static bool TryParse(string name, out Upos tag) => UposValues.TryGetValue(name, out tag);

    /// <summary>The tag of a name in CoNLL-U; false for a name that is none.</summary>
    public static bool TryParse(string name, out Xpos tag) => XposValues.TryGetValue(name, out tag);

    private static IEnumerable<(string Name, int Number)> Numbered(string[] names) => names.Select((name, number) => (name, number));
}
