using Hearsay.Core.Analyses;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Parties;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events.Models;

/// <summary>What the model sees of a word that may name a deed. A change here needs a new version of the model and new weights.</summary>
internal sealed class DeedFeatures(ArticleWords words, DependencyTree tree, EventLexicon lexicon)
{
    private const int None = 31;

    /// <summary>Fills the sink with the features of one candidate.</summary>
    public void Collect(Deed deed, FeatureSink sink)
    {
        sink.Clear();
        WordSyntax word = tree[deed.Word];
        string lemma = word.Lemma;
        int first = deed.Entries.IsEmpty ? None : EntryKey(deed.Entries[0]);
        int outlook = (int)deed.Outlook;
        sink.Add(FeatureKey.Of(FeatureKind.Bias));
        sink.Add(FeatureKey.Of(FeatureKind.Lemma).With(lemma).With((int)word.Upos));
        sink.Add(FeatureKey.Of(FeatureKind.Relation).With((int)word.Relation).With((int)word.Upos));
        if (deed.Entries.IsEmpty)
            sink.Add(FeatureKey.Of(FeatureKind.NoEntry).With((int)word.Upos));
        else
            sink.Add(FeatureKey.Of(FeatureKind.FirstEntry).With(first));
        foreach (LexiconEntry entry in deed.Entries)
            sink.Add(FeatureKey.Of(FeatureKind.Entry).With(EntryKey(entry)));
        sink.Add(FeatureKey.Of(FeatureKind.Outlook).With(outlook));
        sink.Add(FeatureKey.Of(FeatureKind.EntryOutlook).With(outlook).With(first));
        sink.Add(FeatureKey.Of(FeatureKind.LemmaOutlook).With(outlook).With(lemma));
        sink.Add(FeatureKey.Of(FeatureKind.Passive).With(deed.Passive ? 1 : 0).With(first));
        sink.Add(FeatureKey.Of(FeatureKind.Depth).With(Depth(deed.Word)).With(deed.Entries.IsEmpty ? 1 : 0));
        AddParty(deed.Passive ? -1 : deed.Subject, first, sink);
        if (deed.Object >= 0)
            AddObject(deed, lemma, first, sink);
        AddChildren(deed.Word, lemma, first, depth: 0, sink);
        AddGovernor(deed.Word, lemma, sink);
    }

    private static int EntryKey(LexiconEntry entry) =>
        ((int)entry.Type << 3) | (entry.Weak ? 1 : 0) | (entry.Intended ? 2 : 0) | (entry.Negated ? 4 : 0);

    private int Depth(int word)
    {
        int depth = 0;
        for (int at = tree.Head(word); at >= 0 && depth < 5; at = tree.Head(at))
            depth++;
        return depth;
    }

    private void AddParty(int subject, int first, FeatureSink sink)
    {
        int kind = PartyKind.Of(words, tree, subject);
        sink.Add(FeatureKey.Of(FeatureKind.SubjectKind).With(kind));
        sink.Add(FeatureKey.Of(FeatureKind.EntrySubject).With(kind).With(first));
        if (subject >= 0 && tree[subject].Upos == Upos.Noun)
            sink.Add(FeatureKey.Of(FeatureKind.Subject).With(tree.Lemma(subject)));
    }

    private void AddObject(Deed deed, string lemma, int first, FeatureSink sink)
    {
        WordSyntax target = tree[deed.Object];
        if (target.Upos is Upos.Noun or Upos.Adj)
        {
            sink.Add(FeatureKey.Of(FeatureKind.Object).With(target.Lemma));
            sink.Add(FeatureKey.Of(FeatureKind.LemmaObject).With(lemma).With(target.Lemma));
        }

        sink.Add(FeatureKey.Of(FeatureKind.EntryObject).With(first).With(PartyKind.Of(words, tree, deed.Object)));
        foreach (LexiconEntry entry in lexicon.Find(target))
        {
            sink.Add(FeatureKey.Of(FeatureKind.ObjectEntry).With((int)entry.Type));
            sink.Add(FeatureKey.Of(FeatureKind.ObjectEntry).With((int)entry.Type).With(lemma));
        }

        for (int child = tree.FirstChild(deed.Object); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.Nmod)
                sink.Add(FeatureKey.Of(FeatureKind.ObjectModifier).With(tree.Lemma(child)));
        }
    }

    private void AddChildren(int word, string lemma, int first, int depth, FeatureSink sink)
    {
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            WordSyntax syntax = tree[child];
            switch (syntax.Relation)
            {
                case DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Advcl:
                    AddClause(syntax, lemma, sink);
                    if (depth == 0)
                        AddNear(child, sink);
                    break;
                case DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.OblAgent:
                    int preposition = tree.Case(child);
                    if (preposition < 0)
                        break;
                    sink.Add(FeatureKey.Of(FeatureKind.Preposition).With(words[preposition]));
                    sink.Add(FeatureKey.Of(FeatureKind.LemmaPreposition).With(words[preposition]).With(lemma));
                    sink.Add(FeatureKey.Of(FeatureKind.EntryPreposition).With(words[preposition]).With(first));
                    if (syntax.Upos == Upos.Noun)
                        sink.Add(FeatureKey.Of(FeatureKind.Oblique).With(words[preposition]).With(syntax.Lemma));
                    break;
                case DependencyRelation.Amod
                or DependencyRelation.Compound
                or DependencyRelation.Advmod
                or DependencyRelation.CompoundPrt
                or DependencyRelation.NmodPoss:
                    if (syntax.Upos == Upos.Propn)
                        break;
                    sink.Add(FeatureKey.Of(FeatureKind.Modifier).With(syntax.Lemma));
                    sink.Add(FeatureKey.Of(FeatureKind.LemmaModifier).With(syntax.Lemma).With(lemma));
                    break;
                default:
                    break;
            }
        }
    }

    private void AddClause(WordSyntax clause, string lemma, FeatureSink sink)
    {
        FeatureKind kind = clause.Relation == DependencyRelation.Xcomp ? FeatureKind.Infinitive : FeatureKind.Clause;
        sink.Add(FeatureKey.Of(kind).With(clause.Lemma));
        sink.Add(FeatureKey.Of(FeatureKind.LemmaInfinitive).With((int)kind).With(clause.Lemma).With(lemma));
        foreach (LexiconEntry entry in lexicon.Find(clause))
        {
            FeatureKey key = FeatureKey.Of(FeatureKind.ClauseEntry).With((int)kind).With((int)entry.Type);
            sink.Add(key);
            sink.Add(key.With(lemma));
        }
    }

    // The object of "agreed to lift sanctions": what the governed verb is about.
    private void AddNear(int clause, FeatureSink sink)
    {
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree[child].Upos is Upos.Noun or Upos.Verb)
                sink.Add(FeatureKey.Of(FeatureKind.Near).With(tree.Lemma(child)));
        }
    }

    private void AddGovernor(int word, string lemma, FeatureSink sink)
    {
        int head = tree.Head(word);
        if (head < 0)
            return;
        WordSyntax governor = tree[head];
        FeatureKey key = FeatureKey.Of(FeatureKind.Governor).With((int)tree.Relation(word));
        if (governor.Upos != Upos.Propn)
        {
            sink.Add(key.With(governor.Lemma));
            sink.Add(key.With(governor.Lemma).With(lemma));
        }

        foreach (LexiconEntry entry in lexicon.Find(governor))
            sink.Add(FeatureKey.Of(FeatureKind.GovernorEntry).With((int)tree.Relation(word)).With((int)entry.Type));
    }
}
