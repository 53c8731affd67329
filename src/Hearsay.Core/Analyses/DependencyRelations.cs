using System.Collections.Frozen;

namespace Hearsay.Core.Analyses;

/// <summary>Names of relations and what they have in common.</summary>
public static class DependencyRelations
{
    /// <summary>Numbers below are the universal relations, those from here on their English subtypes.</summary>
    private const int FirstSubtype = 64;

    private static readonly FrozenDictionary<DependencyRelation, string> Names = new Dictionary<DependencyRelation, string>
    {
        [DependencyRelation.Acl] = "acl",
        [DependencyRelation.Advcl] = "advcl",
        [DependencyRelation.Advmod] = "advmod",
        [DependencyRelation.Amod] = "amod",
        [DependencyRelation.Appos] = "appos",
        [DependencyRelation.Aux] = "aux",
        [DependencyRelation.Case] = "case",
        [DependencyRelation.Cc] = "cc",
        [DependencyRelation.Ccomp] = "ccomp",
        [DependencyRelation.Clf] = "clf",
        [DependencyRelation.Compound] = "compound",
        [DependencyRelation.Conj] = "conj",
        [DependencyRelation.Cop] = "cop",
        [DependencyRelation.Csubj] = "csubj",
        [DependencyRelation.Dep] = "dep",
        [DependencyRelation.Det] = "det",
        [DependencyRelation.Discourse] = "discourse",
        [DependencyRelation.Dislocated] = "dislocated",
        [DependencyRelation.Expl] = "expl",
        [DependencyRelation.Fixed] = "fixed",
        [DependencyRelation.Flat] = "flat",
        [DependencyRelation.Goeswith] = "goeswith",
        [DependencyRelation.Iobj] = "iobj",
        [DependencyRelation.List] = "list",
        [DependencyRelation.Mark] = "mark",
        [DependencyRelation.Nmod] = "nmod",
        [DependencyRelation.Nsubj] = "nsubj",
        [DependencyRelation.Nummod] = "nummod",
        [DependencyRelation.Obj] = "obj",
        [DependencyRelation.Obl] = "obl",
        [DependencyRelation.Orphan] = "orphan",
        [DependencyRelation.Parataxis] = "parataxis",
        [DependencyRelation.Punct] = "punct",
        [DependencyRelation.Reparandum] = "reparandum",
        [DependencyRelation.Root] = "root",
        [DependencyRelation.Vocative] = "vocative",
        [DependencyRelation.Xcomp] = "xcomp",
        [DependencyRelation.AclRelcl] = "acl:relcl",
        [DependencyRelation.AdvclRelcl] = "advcl:relcl",
        [DependencyRelation.AuxPass] = "aux:pass",
        [DependencyRelation.CcPreconj] = "cc:preconj",
        [DependencyRelation.CompoundPrt] = "compound:prt",
        [DependencyRelation.CsubjOuter] = "csubj:outer",
        [DependencyRelation.CsubjPass] = "csubj:pass",
        [DependencyRelation.DetPredet] = "det:predet",
        [DependencyRelation.NmodDesc] = "nmod:desc",
        [DependencyRelation.NmodPoss] = "nmod:poss",
        [DependencyRelation.NmodUnmarked] = "nmod:unmarked",
        [DependencyRelation.NsubjOuter] = "nsubj:outer",
        [DependencyRelation.NsubjPass] = "nsubj:pass",
        [DependencyRelation.OblAgent] = "obl:agent",
        [DependencyRelation.OblUnmarked] = "obl:unmarked",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, DependencyRelation> Values = Names.ToFrozenDictionary(n => n.Value, n => n.Key);

    /// <summary>The name in CoNLL-U: <c>nsubj:pass</c>.</summary>
    public static string ToName(this DependencyRelation relation) => Names[relation];

    /// <summary>The relation of that name in CoNLL-U.</summary>
    public static bool TryParse(string name, out DependencyRelation relation) => Values.TryGetValue(name, out relation);

    /// <summary>The relation without its subtype: of <c>nsubj:pass</c>, <c>nsubj</c>.</summary>
    public static DependencyRelation Universal(this DependencyRelation relation)
    {
        if ((int)relation < FirstSubtype)
            return relation;
        string name = Names[relation];
        return Values[name[..name.IndexOf(':', StringComparison.Ordinal)]];
    }
}
