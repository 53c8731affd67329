using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Collects the noun phrases that may be a deed's actor or recipient: below its word, above it, and beside those above.</summary>
internal sealed class ArgumentFinder(ArticleWords words, DependencyTree tree, bool[] dateWords)
{
    private const int DeepestBelow = 4;
    private const int DeepestBeside = 3;
    private const int HighestAbove = 4;
    private const int Most = 48;

    private readonly List<Argument> _found = [];

    /// <summary>The candidates; the list is valid until the next call.</summary>
    public List<Argument> Find(int word)
    {
        _found.Clear();
        FeatureKey start = FeatureKey.Of(FeatureKind.Path);
        Descend(word, -1, start, 0, DeepestBelow);
        int at = word;
        FeatureKey path = start;
        for (int step = 1; step <= HighestAbove && tree.Head(at) is var head && head >= 0; step++)
        {
            FeatureKey up = FeatureKey.Of(FeatureKind.LastStep).With(-1 - (int)tree.Relation(at));
            path = path.With(up.Value);
            Take(head, path, up, step);
            Descend(head, at, path, step, Math.Min(DeepestBelow, step + DeepestBeside));
            at = head;
        }

        return _found;
    }

    private void Descend(int word, int except, FeatureKey path, int length, int deepest)
    {
        if (length >= deepest)
            return;
        for (int child = tree.FirstChild(word); child >= 0 && _found.Count < Most; child = tree.NextSibling(child))
        {
            WordSyntax syntax = tree[child];
            if (
                child == except
                || syntax.Relation
                    is DependencyRelation.Punct
                        or DependencyRelation.Det
                        or DependencyRelation.Case
                        or DependencyRelation.Aux
                        or DependencyRelation.Mark
                        or DependencyRelation.Cc
                        or DependencyRelation.Flat
            )
                continue;
            FeatureKey step = Step(child, syntax);
            FeatureKey longer = path.With(step.Value);
            Take(child, longer, step, length + 1);
            Descend(child, -1, longer, length + 1, deepest);
        }
    }

    private FeatureKey Step(int child, WordSyntax syntax)
    {
        FeatureKey step = FeatureKey.Of(FeatureKind.LastStep).With((int)syntax.Relation);
        int preposition = syntax.Relation is DependencyRelation.Obl or DependencyRelation.Nmod ? tree.Case(child) : -1;
        return preposition < 0 ? step : step.With(words[preposition]);
    }

    private void Take(int word, FeatureKey path, FeatureKey step, int length)
    {
        WordSyntax syntax = tree[word];
        bool isNoun = syntax.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Sym;
        bool isNameLike = syntax.Upos == Upos.Adj && words.MentionAt(word) is not null;
        if ((isNoun || isNameLike) && !dateWords[word] && words[word] is not ("who" or "which" or "that" or "what" or "it" or "there"))
            _found.Add(new Argument(word, path.Value, step.Value, length));
        else if (words[word] == "it" && words.MentionAt(word) is not null)
            _found.Add(new Argument(word, path.Value, step.Value, length));
    }
}
