namespace Hearsay.Core.Analyses;

/// <summary>Universal parts of speech. Stored numbers never change.</summary>
public enum Upos
{
    Adj = 0,
    Adp = 1,
    Adv = 2,
    Aux = 3,
    Cconj = 4,
    Det = 5,
    Intj = 6,
    Noun = 7,
    Num = 8,
    Part = 9,
    Pron = 10,
    Propn = 11,
    Punct = 12,
    Sconj = 13,
    Sym = 14,
    Verb = 15,
    X = 16,
}
