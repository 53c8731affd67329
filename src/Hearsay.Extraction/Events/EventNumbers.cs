using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Events;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Reads the numbers of a deed: how many were killed, injured or arrested, and amounts.</summary>
internal sealed class EventNumbers(ArticleWords words, DependencyTree tree, bool[] dateWords)
{
    /// <summary>The numbers that belong to a deed's word and to the participles that tell what came of it, in the order of the text.</summary>
    public ImmutableArray<StatedNumber> Of(int word)
    {
        List<StatedNumber> found = [];
        AddFrom(word, found);
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            bool tellsOutcome =
                tree.Relation(child) is DependencyRelation.Advcl or DependencyRelation.Conj or DependencyRelation.Acl
                && tree[child].Upos == Upos.Verb
                && tree.Lemma(child) is "kill" or "wound" or "injure" or "leave" or "arrest" or "detain";
            // "were killed and 19 wounded": the tree takes the second participle for an adjective with its number.
            if (tree.Relation(child) == DependencyRelation.Conj && tree[child].Upos != Upos.Verb && IsToll(word) && IsToll(child))
                Add(child, child, found);
            if (tellsOutcome)
            {
                AddFrom(child, found);
                int further = tree.Child(child, DependencyRelation.Conj);
                if (further >= 0 && tree[further].Upos == Upos.Verb)
                    AddFrom(further, found);
            }
        }

        return [.. found.DistinctBy(n => n.Span).OrderBy(n => n.Span.Start)];
    }

    private void AddFrom(int word, List<StatedNumber> found)
    {
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            if (
                tree.Relation(child)
                is DependencyRelation.Obj
                    or DependencyRelation.NsubjPass
                    or DependencyRelation.Nmod
                    or DependencyRelation.Obl
            )
                AddPhrase(word, child, found);
            else if (
                tree.Relation(child) is DependencyRelation.Nsubj
                && tree.Lemma(word) is "die" or "perish" or "protest" or "march" or "gather"
            )
                AddPhrase(word, child, found);
        }
    }

    private void AddPhrase(int word, int head, List<StatedNumber> found)
    {
        Add(word, head, found);
        int joined = tree.Child(head, DependencyRelation.Conj);
        if (joined >= 0 && tree[joined].Upos is Upos.Noun or Upos.Num)
            Add(word, joined, found);
    }

    private void Add(int word, int head, List<StatedNumber> found)
    {
        int numeral = tree[head].Upos == Upos.Num ? head : tree.Child(head, DependencyRelation.Nummod);
        // "for three years", "the 2015 deal": dates are no counts; nor is "one agent" among others.
        if (
            numeral < 0
            || dateWords[numeral]
            || dateWords[head]
            || words[numeral] == "one" && !IsToll(word)
            || NumberReader.Read(words, numeral) is not { } number
        )
            return;
        bool isMoney = words[number.Words.Start - 1] is "$" or "€" or "£" || words[head] is "$" or "€" or "£";
        found.Add(
            new StatedNumber(
                isMoney ? "amount" : What(word, head),
                number.Value,
                NumberReader.BoundBefore(words, number.Words.Start),
                words.Span(number.Words.Start, number.Words.End)
            )
        );
    }

    private bool IsToll(int word) => What(word, word) is "killed" or "injured" or "arrested";

    private string What(int word, int head) =>
        tree.Lemma(word) switch
        {
            "kill" or "die" or "massacre" or "slaughter" or "murder" or "killing" or "death" or "dead" => "killed",
            "wound" or "injure" or "hurt" or "wounded" or "injured" => "injured",
            "arrest" or "detain" or "imprison" or "jail" => "arrested",
            _ => words[head],
        };
}
