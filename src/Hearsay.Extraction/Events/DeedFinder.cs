using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Events;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Finds the words of an article that may name deeds: every verb, and the nouns and adjectives of the lexicon.</summary>
internal sealed class DeedFinder(ArticleWords words, DependencyTree tree, EventLexicon lexicon)
{
    private const int LongestClimb = 4;

    /// <summary>The candidates of a sentence, in the order of the text.</summary>
    public List<Deed> Find(Sentence sentence)
    {
        List<Deed> found = [];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            WordSyntax word = tree[i];
            ImmutableArray<LexiconEntry> known = lexicon.Find(word);
            if (known.IsEmpty && word.Upos != Upos.Verb || IsPartOfPhrase(i, word) || words.MentionAt(i) is { Form: MentionForm.Name })
                continue;
            Deed deed = Read(i, word, known);
            if (!deed.Entries.IsEmpty || !NamesNoDeed(word.Lemma) && !GivesWord(deed))
                found.Add(deed);
        }

        return found;
    }

    // "the suspected agent", "assassination plots": what only describes a noun tells no deed.
    private bool IsPartOfPhrase(int word, WordSyntax syntax)
    {
        if (IsMisjoined(word, syntax))
            return false;
        return syntax.Relation is DependencyRelation.Compound
            || syntax.Relation is DependencyRelation.Amod
                && tree[syntax.Head].Upos is Upos.Noun or Upos.Propn
                && syntax.Upos != Upos.Noun
                && tree.Child(word, DependencyRelation.Obj) < 0
            || syntax.Upos == Upos.Verb && words.Is(word - 1, WordKinds.Determiner) && tree.FirstChild(word) < 0;
    }

    // "have outlawed parties": a participle behind an auxiliary is a verb, though the tree hangs it on its object.
    private bool IsMisjoined(int word, WordSyntax syntax) =>
        syntax.Upos == Upos.Verb
        && syntax.Relation is DependencyRelation.Amod or DependencyRelation.Compound
        && syntax.Head > word
        && (
            words.Is(word - 1, WordKinds.Auxiliary) || syntax.Relation == DependencyRelation.Compound && syntax.Xpos is Xpos.Vbd or Xpos.Vbn
        );

    // What is said is a statement; what is, becomes or seems is a state.
    private static bool NamesNoDeed(string lemma) =>
        lemma
            is "say"
                or "tell"
                or "add"
                or "be"
                or "have"
                or "do"
                or "get"
                or "become"
                or "seem"
                or "think"
                or "believe"
                or "know"
                or "state"
                or "note"
                or "report"
                or "write"
                or "quote"
                or "include"
                or "remain";

    private Deed Read(int word, WordSyntax syntax, ImmutableArray<LexiconEntry> known)
    {
        int causer = CauserOf(word, syntax);
        bool passive = syntax.Upos == Upos.Verb && causer < 0 && tree.IsPassive(word);
        int subject = causer >= 0 ? SubjectOf(causer) : SubjectOf(word);
        int target =
            causer >= 0 ? CausedObject(word, causer)
            : passive ? subject
            : ObjectOf(word, syntax);
        Outlook outlook = OutlookReader.Read(words, tree, word);
        Deed bare = new(word, [], target, passive ? -1 : subject, passive, outlook);
        ImmutableArray<LexiconEntry> entries = known.IsEmpty ? [] : LexiconMatcher.Matching(tree, bare, known);
        bool isSaid = SaysThat(word) || GivesWord(bare);
        return bare with { Entries = isSaid ? entries.RemoveAll(static entry => IsMaterial(entry.Type)) : entries };
    }

    // "gave an assurance", "offered an account": what is given is something said, and the statement tells it.
    private bool GivesWord(Deed deed) =>
        deed.Object >= 0
        && tree[deed.Word].Upos == Upos.Verb
        && ReportingLexicon.Noun(words[deed.Object]) is not null
        && tree.Lemma(deed.Word) is "give" or "provide" or "offer" or "send" or "deliver" or "issue" or "make" or "convey" or "receive";

    // "allowed that it was wrong", "recognised that …": a verb with a clause for its object tells what was said or thought.
    private bool SaysThat(int word)
    {
        int clause = tree.Child(word, DependencyRelation.Ccomp);
        return clause > word && tree.Child(clause, DependencyRelation.Mark) is var mark && mark >= 0 && words[mark] == "that";
    }

    private static bool IsMaterial(EventType type) =>
        type
            is EventType.Yield
                or EventType.Support
                or EventType.Cooperate
                or EventType.Aid
                or EventType.Coerce
                or EventType.Assault
                or EventType.Mobilize;

    // "had the envoy killed": who has it done did it.
    private int CauserOf(int word, WordSyntax syntax)
    {
        if (syntax.Xpos != Xpos.Vbn || syntax.Relation is not (DependencyRelation.Xcomp or DependencyRelation.Ccomp) || syntax.Head < 0)
            return -1;
        bool isCausative =
            tree.Lemma(syntax.Head) is "have" or "get"
            && tree.Child(word, DependencyRelation.Aux) < 0
            && tree.Child(word, DependencyRelation.AuxPass) < 0;
        return isCausative && CausedObject(word, syntax.Head) >= 0 ? syntax.Head : -1;
    }

    private int CausedObject(int word, int causer)
    {
        int own = tree.Subject(word);
        return own >= 0 ? own : tree.Child(causer, DependencyRelation.Obj);
    }

    private int ObjectOf(int word, WordSyntax syntax)
    {
        if (syntax.Upos != Upos.Verb)
            return tree.Child(word, DependencyRelation.Nmod);
        if (IsMisjoined(word, syntax))
            return syntax.Head;
        int target = tree.Child(word, DependencyRelation.Obj);
        // "the man whom police arrested": the relative pronoun stands for the noun that the clause hangs on.
        if (target >= 0 && IsRelative(target) && syntax.Relation == DependencyRelation.AclRelcl)
            return syntax.Head;
        return target;
    }

    /// <summary>The subject of a verb: its own, that of the verb it is joined to or governed by, or the noun that its clause hangs on.</summary>
    private int SubjectOf(int word)
    {
        // "has broken relations": the verb hangs on its object, and the subject on what governs that.
        int at = IsMisjoined(word, tree[word]) ? tree.Head(tree[word].Head) : word;
        for (int step = 0; step < LongestClimb && at >= 0; step++)
        {
            int subject = tree.Subject(at);
            if (subject >= 0)
                return IsRelative(subject) && tree.Relation(at) == DependencyRelation.AclRelcl ? tree.Head(at) : subject;
            switch (tree.Relation(at))
            {
                case DependencyRelation.Acl
                or DependencyRelation.AclRelcl
                or DependencyRelation.Amod when tree[at].Xpos is Xpos.Vbg or Xpos.Vbn:
                    return tree.Head(at);
                // "charged them with plotting to …", "accused them of …": whoever is charged is meant, not the accuser.
                case DependencyRelation.Advcl
                or DependencyRelation.Xcomp when tree[at].Xpos == Xpos.Vbg && Charged(at) is var charged && charged >= 0:
                    return charged;
                case DependencyRelation.Xcomp
                    when tree.Head(at) is var head
                        && head >= 0
                        && tree.Child(head, DependencyRelation.Obj) is var controller
                        && controller >= 0:
                    return controller;
                case DependencyRelation.Conj
                or DependencyRelation.Xcomp
                or DependencyRelation.Advcl
                or DependencyRelation.Parataxis
                or DependencyRelation.Ccomp
                or DependencyRelation.Acl
                or DependencyRelation.Obj
                or DependencyRelation.Obl:
                    at = tree.Head(at);
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private int Charged(int word)
    {
        int accuser = tree.Head(word);
        int link = tree.Child(word, DependencyRelation.Mark);
        if (accuser < 0 || link < 0 || words[link] is not ("of" or "for" or "with"))
            return -1;
        return tree.IsPassive(accuser) ? tree.Subject(accuser) : tree.Child(accuser, DependencyRelation.Obj);
    }

    private bool IsRelative(int word) => words[word] is "who" or "which" or "that" or "whom";
}
