using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Factuality;

/// <summary>Reads the clause of a predicate off the tree: auxiliaries, negation, conditions, adverbs and the subject.</summary>
internal sealed class ClauseReader(ArticleWords words, DependencyTree tree, ModalityLexicon lexicon)
{
    public Clause Read(int word)
    {
        Draft draft = new() { Mark = -1 };
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
            Take(ref draft, word, child);
        ref readonly WordSyntax syntax = ref tree[word];
        return new Clause(
            TenseOf(in syntax, ref draft),
            draft.Modal,
            draft.Negations,
            draft.Hedge,
            draft.Conditional,
            draft.OnCondition,
            draft.HasSubject,
            draft.Passive || syntax.Features.IsPassive,
            syntax.Xpos == Xpos.Vbg && draft.Be,
            draft.Person,
            draft.Mark
        );
    }

    private void Take(ref Draft draft, int word, int child)
    {
        ref readonly WordSyntax syntax = ref tree[child];
        string form = words[child];
        switch (syntax.Relation)
        {
            case DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop:
                TakeAuxiliary(ref draft, in syntax, form);
                break;
            case DependencyRelation.Mark:
                draft.Mark = child;
                draft.Conditional |= form is "if" or "unless" or "whether" or "lest" or "provided" or "once";
                draft.To |= form == "to";
                if (form is "without" || IsInstead(child, form))
                    draft.Negations++;
                break;
            case DependencyRelation.Advmod or DependencyRelation.Amod or DependencyRelation.Compound:
                TakeModifier(ref draft, in syntax, form);
                break;
            case DependencyRelation.Det or DependencyRelation.CcPreconj or DependencyRelation.Cc:
                if (form is "no" or "neither" or "nor" || IsInstead(child, form))
                    draft.Negations++;
                break;
            case DependencyRelation.Case:
                draft.Mark = child;
                if (form is "without")
                    draft.Negations++;
                break;
            case DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter or DependencyRelation.Csubj:
                draft.HasSubject = true;
                draft.Passive |= syntax.Relation == DependencyRelation.NsubjPass;
                draft.Person = syntax.Features.Person == 0 ? 3 : syntax.Features.Person;
                if (IsNobody(child, form))
                    draft.Negations++;
                break;
            case DependencyRelation.Obj:
                if (child > word && form is "nothing" or "nobody" or "none")
                    draft.Negations++;
                break;
            case DependencyRelation.Advcl:
                draft.OnCondition |= HasConditionalMark(child);
                break;
        }
    }

    // "rather than attacking", "instead of attacking": it was not done.
    private bool IsInstead(int word, string form) =>
        form is "rather" && words[word + 1] == "than" || form is "instead" && words[word + 1] == "of";

    private static void TakeAuxiliary(ref Draft draft, in WordSyntax syntax, string form)
    {
        ModalVerb modal = ModalOf(form);
        if (modal != ModalVerb.None)
        {
            draft.Modal = modal;
            return;
        }

        draft.Passive |= syntax.Relation == DependencyRelation.AuxPass;
        bool have = syntax.Lemma == "have";
        draft.Have |= have;
        draft.Be |= !have && syntax.Lemma == "be";
        if (syntax.Features.Tense == Tense.Past && syntax.Features.VerbForm != VerbForm.Participle)
            draft.Past = true;
        else if (syntax.Features.Tense == Tense.Present && syntax.Features.VerbForm == VerbForm.Finite)
            draft.Present = true;
    }

    private void TakeModifier(ref Draft draft, in WordSyntax syntax, string form)
    {
        if (syntax.Features.IsNegative && form is not "no" || form is "not" or "n't" or "never")
        {
            draft.Negations++;
            return;
        }

        Stance stance = lexicon.Of(form);
        if (stance == Stance.Hardly)
            draft.Negations++;
        if (stance is Stance.None)
            stance = lexicon.Of(syntax.Lemma);
        if (stance != Stance.None && (draft.Hedge == Stance.None || stance is Stance.Hearsay or Stance.Perhaps or Stance.Accusing))
            draft.Hedge = stance;
    }

    private bool IsNobody(int subject, string form)
    {
        if (form is "nobody" or "none" or "nothing" or "neither" or "noone")
            return true;
        for (int child = tree.FirstChild(subject); child >= 0; child = tree.NextSibling(child))
        {
            if (words[child] is "no" or "neither" && tree[child].Relation is DependencyRelation.Det or DependencyRelation.CcPreconj)
                return true;
        }

        return false;
    }

    private bool HasConditionalMark(int clause)
    {
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree[child].Relation == DependencyRelation.Mark && words[child] is "if" or "unless" or "provided" or "once")
                return true;
        }

        return false;
    }

    private static ClauseTense TenseOf(in WordSyntax syntax, ref Draft draft)
    {
        if (draft.Modal is ModalVerb.Will or ModalVerb.Shall)
            return ClauseTense.Future;
        if (draft.Have)
            return draft.Past ? ClauseTense.Pluperfect : ClauseTense.Perfect;
        if (draft.To)
            return ClauseTense.Infinitive;
        if (draft.Past)
            return ClauseTense.Past;
        if (draft.Present)
            return ClauseTense.Present;
        return syntax.Xpos switch
        {
            Xpos.Vbd => ClauseTense.Past,
            Xpos.Vbz or Xpos.Vbp => ClauseTense.Present,
            Xpos.Vbg => ClauseTense.Gerund,
            Xpos.Vbn => ClauseTense.Participle,
            Xpos.Vb when syntax.Features.Mood == Mood.Imperative && !draft.HasSubject => ClauseTense.Imperative,
            Xpos.Vb => ClauseTense.Bare,
            _ => ClauseTense.None,
        };
    }

    private static ModalVerb ModalOf(string form) =>
        form switch
        {
            "can" or "ca" => ModalVerb.Can,
            "could" => ModalVerb.Could,
            "may" => ModalVerb.May,
            "might" => ModalVerb.Might,
            "must" => ModalVerb.Must,
            "shall" or "sha" => ModalVerb.Shall,
            "should" or "ought" => ModalVerb.Should,
            "will" or "'ll" or "wo" => ModalVerb.Will,
            "would" or "'d" => ModalVerb.Would,
            "need" => ModalVerb.Need,
            _ => ModalVerb.None,
        };

    private ref struct Draft
    {
        public ModalVerb Modal;
        public int Negations;
        public Stance Hedge;
        public bool Conditional;
        public bool OnCondition;
        public bool HasSubject;
        public bool Passive;
        public bool Be;
        public bool Have;
        public bool To;
        public bool Past;
        public bool Present;
        public int Person;
        public int Mark;
    }
}
