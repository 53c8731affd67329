using Hearsay.Core.Analyses;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Factuality;

/// <summary>Reads off the tree whether a predicate is told as a fact, a charge, a plan, a hypothesis, or denied: its own clause first, then what governs it, up to the clause that tells.</summary>
internal sealed class StatusReader(ArticleWords words, DependencyTree tree, ModalityLexicon lexicon, PredicateFeatures features)
{
    private const int Depth = 8;

    public WordFactuality Read(int word)
    {
        Clause clause = features.ClauseOf(word);
        bool negative = clause.Negated;
        EventStatus status = Own(word, clause);
        Certainty certainty = CertaintyOf(clause);
        int at = word;
        for (int step = 0; step < Depth; step++)
        {
            (int governor, DependencyRelation relation, int linked) = features.Up(at);
            if (linked >= 0 && step == 0)
                status = Stronger(status, Shared(clause, linked));
            if (governor < 0 || !Governs(relation))
                break;
            Clause above = features.ClauseOf(governor);
            Stance stance = StanceOf(governor);
            // Whoever speaks vouches for what is said; how sure the speaker is is asked from here on of nobody.
            bool spoken =
                relation is DependencyRelation.Ccomp or DependencyRelation.Parataxis or DependencyRelation.Acl && stance is Stance.Saying;
            if (spoken && stance is Stance.Saying or Stance.Factive or Stance.Learning)
                break;
            // "ordered the killing of X": what the article names as a known deed was done; "ordered a killing" leaves it open.
            if (stance == Stance.Demanding && relation == DependencyRelation.Obj && tree[governor].Lemma == "order" && IsDefinite(at))
                stance = Stance.BringingAbout;
            // "Rather than attack, X accused Y": only what the charge is of, or for, hangs on it.
            if (stance == Stance.Accusing && relation == DependencyRelation.Advcl && !IsMatterOfCharge(at))
                stance = Stance.None;
            (status, negative, certainty) = Under(stance, relation, above, (status, negative, certainty));
            if (relation is DependencyRelation.Ccomp or DependencyRelation.Csubj)
                break;
            at = governor;
        }

        if (negative && status is EventStatus.Occurred or EventStatus.Alleged or EventStatus.Planned)
            status = EventStatus.Denied;
        return new WordFactuality(
            status,
            status is EventStatus.Planned or EventStatus.Hypothetical && certainty == Certainty.Certain ? Certainty.Unknown : certainty,
            negative ? Polarity.Negative : Polarity.Positive
        );
    }

    private EventStatus Own(int word, Clause clause)
    {
        if (clause.Hedge is Stance.Hearsay or Stance.Accusing)
            return EventStatus.Alleged;
        if (clause.Conditional || IsAsked(word))
            return EventStatus.Hypothetical;
        return clause.Modal switch
        {
            ModalVerb.Will or ModalVerb.Shall => EventStatus.Planned,
            ModalVerb.None => clause.Tense == ClauseTense.Imperative ? EventStatus.Hypothetical : EventStatus.Occurred,
            _ => EventStatus.Hypothetical,
        };
    }

    // "would hang and quarter": auxiliaries and conditions of the first count for the others unless they bring their own.
    private EventStatus Shared(Clause clause, int first)
    {
        if (clause.Modal != ModalVerb.None || clause.HasSubject || clause.Mark >= 0)
            return EventStatus.Occurred;
        Clause other = features.ClauseOf(first);
        bool bare = clause.Tense is ClauseTense.Bare or ClauseTense.Infinitive or ClauseTense.None or ClauseTense.Imperative;
        return bare || other.Conditional ? Own(first, other) : EventStatus.Occurred;
    }

    private bool IsMatterOfCharge(int word) =>
        features.ClauseOf(word).Mark is var mark && mark >= 0 && words[mark] is "of" or "for" or "with" or "over" or "in";

    private bool IsDefinite(int noun)
    {
        bool the = false;
        bool of = false;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            the |=
                tree[child].Relation == DependencyRelation.Det && words[child] == "the"
                || tree[child].Relation == DependencyRelation.NmodPoss;
            of |= tree[child].Relation is DependencyRelation.Nmod or DependencyRelation.NmodPoss;
        }

        return the && of;
    }

    private static Certainty CertaintyOf(Clause clause)
    {
        if (clause.Modal is ModalVerb.May or ModalVerb.Might or ModalVerb.Could || clause.Hedge is Stance.Perhaps)
            return Certainty.Possible;
        return clause.Hedge is Stance.Likely or Stance.Hearsay or Stance.Accusing ? Certainty.Probable : Certainty.Certain;
    }

    private Stance StanceOf(int governor)
    {
        Stance stance = lexicon.Of(tree[governor].Lemma);
        return stance == Stance.None ? lexicon.Of(words[governor]) : stance;
    }

    // The relations through which a word's truth hangs on its governor's.
    private static bool Governs(DependencyRelation relation) =>
        relation
            is DependencyRelation.Xcomp
                or DependencyRelation.Ccomp
                or DependencyRelation.Csubj
                or DependencyRelation.Advcl
                or DependencyRelation.Acl
                or DependencyRelation.Obj
                or DependencyRelation.Obl
                or DependencyRelation.Nmod
                or DependencyRelation.Compound
                or DependencyRelation.Parataxis;

    private static (EventStatus, bool, Certainty) Under(
        Stance stance,
        DependencyRelation relation,
        Clause above,
        (EventStatus Status, bool Negative, Certainty Certainty) told
    )
    {
        (EventStatus status, bool negative, Certainty certainty) = told;
        bool clausal =
            relation is not (DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Compound);
        switch (stance)
        {
            case Stance.Preventing:
                negative ^= !above.Negated;
                status = Stronger(status, Own(above));
                break;
            case Stance.Denying:
                negative ^= !above.Negated;
                break;
            case Stance.Intending when clausal || relation is DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Obj:
                status = Stronger(status, EventStatus.Planned);
                break;
            case Stance.Demanding or Stance.Wishing or Stance.Enabling or Stance.Doubting:
                status = Stronger(status, EventStatus.Hypothetical);
                break;
            case Stance.Accusing:
                status = Stronger(status, EventStatus.Alleged);
                break;
            case Stance.Supposing when relation is DependencyRelation.Xcomp or DependencyRelation.Ccomp:
                certainty = certainty == Certainty.Certain ? Certainty.Probable : certainty;
                break;
            case Stance.Likely:
                certainty = certainty == Certainty.Certain ? Certainty.Probable : certainty;
                status = Stronger(status, told.Status == EventStatus.Occurred && clausal ? EventStatus.Planned : told.Status);
                break;
            case Stance.BringingAbout when clausal || relation == DependencyRelation.Obj:
                negative ^= above.Negated;
                status = Stronger(status, Own(above));
                break;
            default:
                if (relation is DependencyRelation.Xcomp)
                    status = Stronger(status, Own(above));
                break;
        }

        return (status, negative, certainty);
    }

    private static EventStatus Own(Clause clause) =>
        clause.Conditional ? EventStatus.Hypothetical
        : clause.Modal is ModalVerb.Will or ModalVerb.Shall ? EventStatus.Planned
        : clause.Modal != ModalVerb.None ? EventStatus.Hypothetical
        : clause.Hedge is Stance.Hearsay or Stance.Accusing ? EventStatus.Alleged
        : EventStatus.Occurred;

    // What takes more away from a fact wins: a plan that is only imagined is imagined.
    private static EventStatus Stronger(EventStatus one, EventStatus other) => Rank(one) >= Rank(other) ? one : other;

    private static int Rank(EventStatus status) =>
        status switch
        {
            EventStatus.Occurred => 0,
            EventStatus.Alleged => 1,
            EventStatus.Planned => 2,
            EventStatus.Hypothetical => 3,
            _ => 4,
        };

    private bool IsAsked(int word)
    {
        Sentence sentence = words.SentenceAt(word);
        if (words[sentence.EndToken - 1] != "?")
            return false;
        ref readonly WordSyntax syntax = ref tree[word];
        return syntax.IsRoot || syntax.Relation == DependencyRelation.Conj;
    }
}
