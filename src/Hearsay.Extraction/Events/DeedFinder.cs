using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
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
            if (!deed.Entries.IsEmpty || !NamesNoDeed(word.Lemma))
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
        bool passive = syntax.Upos == Upos.Verb && tree.IsPassive(word);
        int subject = SubjectOf(word);
        int target = passive ? subject : ObjectOf(word, syntax);
        Outlook outlook = OutlookReader.Read(words, tree, word);
        Deed bare = new(word, [], target, passive ? -1 : subject, passive, outlook);
        return bare with { Entries = known.IsEmpty ? [] : LexiconMatcher.Matching(tree, bare, known) };
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
        int at = word;
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
