using System.Text;

namespace Hearsay.Core.Analyses;

/// <summary>The morphological features of a word, packed: each feature of the English treebanks has its bits, zero meaning absent. Stored bits never change.</summary>
public readonly record struct Morphology(ulong Bits)
{
    // Value n of a feature is number n+1; the order of features is CoNLL-U's.
    private static readonly Feature[] Features =
    [
        new("Abbr", 0, 1, ["Yes"]),
        new("Case", 1, 2, ["Acc", "Gen", "Nom"]),
        new("Definite", 3, 2, ["Def", "Ind"]),
        new("Degree", 5, 2, ["Cmp", "Pos", "Sup"]),
        new("ExtPos", 7, 4, ["ADJ", "ADP", "ADV", "CCONJ", "DET", "INTJ", "NOUN", "PART", "PRON", "PROPN", "SCONJ", "VERB"]),
        new("Foreign", 11, 1, ["Yes"]),
        new("Gender", 12, 3, ["Fem", "Masc", "Neut", "Fem,Masc"]),
        new("Mood", 15, 2, ["Imp", "Ind", "Sub"]),
        new("NumForm", 17, 3, ["Combi", "Digit", "Roman", "Word"]),
        new("NumType", 20, 3, ["Card", "Frac", "Mult", "Ord"]),
        new("Number", 23, 2, ["Plur", "Ptan", "Sing"]),
        new("Person", 25, 2, ["1", "2", "3"]),
        new("Polarity", 27, 2, ["Neg", "Pos"]),
        new("Poss", 29, 1, ["Yes"]),
        new("PronType", 30, 4, ["Art", "Dem", "Emp", "Ind", "Int", "Neg", "Prs", "Rcp", "Rel", "Tot"]),
        new("Reflex", 34, 1, ["Yes"]),
        new("Style", 35, 3, ["Arch", "Coll", "Expr", "Slng", "Vrnc"]),
        new("Tense", 38, 2, ["Past", "Pres"]),
        new("Typo", 40, 1, ["Yes"]),
        new("VerbForm", 41, 3, ["Fin", "Ger", "Inf", "Part"]),
        new("Voice", 44, 1, ["Pass"]),
    ];

    /// <summary>Gets singular or plural.</summary>
    public GrammaticalNumber Number => (GrammaticalNumber)Field(23, 2);

    /// <summary>Gets 1, 2 or 3; 0 when the word has no person.</summary>
    public int Person => Field(25, 2);

    /// <summary>Gets the mood of a verb; its default when the word has none.</summary>
    public Mood Mood => (Mood)Field(15, 2);

    /// <summary>Gets the tense of a verb; its default when the word has none.</summary>
    public Tense Tense => (Tense)Field(38, 2);

    /// <summary>Gets the form of a verb: finite, infinitive, participle, gerund.</summary>
    public VerbForm VerbForm => (VerbForm)Field(41, 3);

    /// <summary>Gets the gender, of pronouns only; its default when the word has none.</summary>
    public GrammaticalGender Gender => (GrammaticalGender)Field(12, 3);

    /// <summary>Gets the kind of a pronoun or determiner; its default when the word is none.</summary>
    public PronounType PronounType => (PronounType)Field(30, 4);

    /// <summary>Gets whether a participle is passive.</summary>
    public bool IsPassive => Field(44, 1) != 0;

    /// <summary>Gets whether the word negates: "not", "no", "never".</summary>
    public bool IsNegative => Field(27, 2) == 1;

    /// <summary>Gets whether the word possesses: "their", "whose".</summary>
    public bool IsPossessive => Field(29, 1) != 0;

    /// <summary>Reads the FEATS column of CoNLL-U; features and values that English treebanks do not have are passed over.</summary>
    public static Morphology Parse(string features)
    {
        ArgumentNullException.ThrowIfNull(features);
        ulong bits = 0;
        foreach (string pair in features.Split('|'))
        {
            foreach (Feature feature in Features)
            {
                if (
                    !pair.StartsWith(feature.Name, StringComparison.Ordinal)
                    || pair.Length <= feature.Name.Length
                    || pair[feature.Name.Length] != '='
                )
                    continue;
                int value = Array.IndexOf(feature.Values, pair[(feature.Name.Length + 1)..]) + 1;
                bits |= (ulong)(uint)value << feature.Offset;
            }
        }

        return new Morphology(bits);
    }

    /// <summary>The FEATS column of CoNLL-U: <c>Number=Sing|Person=3</c>, or <c>_</c> when there is none.</summary>
    public override string ToString()
    {
        if (Bits == 0)
            return "_";
        StringBuilder text = new();
        foreach (Feature feature in Features)
        {
            int value = Field(feature.Offset, feature.Width);
            if (value == 0 || value > feature.Values.Length)
                continue;
            if (text.Length > 0)
                text.Append('|');
            text.Append(feature.Name).Append('=').Append(feature.Values[value - 1]);
        }

        return text.Length > 0 ? text.ToString() : "_";
    }

    private int Field(int offset, int width) => (int)((Bits >> offset) & ((1UL << width) - 1));

    private sealed record Feature(string Name, int Offset, int Width, string[] Values);
}

/// <summary>How many are meant, by the form of the word (UD feature Number).</summary>
public enum GrammaticalNumber
{
    None = 0,
    Plural = 1,

    /// <summary>Plural in form alone: "trousers", "troops" where so marked.</summary>
    PluraleTantum = 2,
    Singular = 3,
}

/// <summary>How a verb puts what it tells (UD feature Mood).</summary>
public enum Mood
{
    None = 0,
    Imperative = 1,
    Indicative = 2,
    Subjunctive = 3,
}

/// <summary>The tense of a verb form (UD feature Tense).</summary>
public enum Tense
{
    None = 0,
    Past = 1,
    Present = 2,
}

/// <summary>Whether a verb form is finite, and which form it is else (UD feature VerbForm).</summary>
public enum VerbForm
{
    None = 0,
    Finite = 1,
    Gerund = 2,
    Infinitive = 3,
    Participle = 4,
}

/// <summary>The gender that a pronoun shows (UD feature Gender).</summary>
public enum GrammaticalGender
{
    None = 0,
    Feminine = 1,
    Masculine = 2,
    Neuter = 3,
    FeminineOrMasculine = 4,
}

/// <summary>What kind of pronoun, determiner or adverb a word is (UD feature PronType).</summary>
public enum PronounType
{
    None = 0,
    Article = 1,
    Demonstrative = 2,
    Emphatic = 3,
    Indefinite = 4,
    Interrogative = 5,
    Negative = 6,
    Personal = 7,
    Reciprocal = 8,
    Relative = 9,
    Total = 10,
}
