using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Attributions.Sources;
using Hearsay.Extraction.Events.Models;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events.Parties;

/// <summary>Collects the noun phrases that may be a deed's actor or recipient: below its word, above it, and beside those above.</summary>
internal sealed class ArgumentFinder(ArticleWords words, DependencyTree tree, bool[] dateWords)
{
    private const int DeepestBelow = 4;
    private const int DeepestBeside = 3;
    private const int HighestAbove = 4;
    private const int Most = 48;
    private const int HighestRank = 6;
    private const int LongestDateline = 9;

    private readonly List<Argument> _found = [];
    private int _bodyStart;
    private bool _outside;
    private bool _above;

    /// <summary>The candidates; the list is valid until the next call.</summary>
    public List<Argument> Find(int word)
    {
        _found.Clear();
        _bodyStart = BodyStart(word);
        _outside = false;
        _above = false;
        FeatureKey start = FeatureKey.Of(FeatureKind.Path);
        Descend(word, -1, start, start, 0, DeepestBelow);
        int at = word;
        FeatureKey path = start;
        FeatureKey last = start;
        for (int step = 1; step <= HighestAbove && tree.Head(at) is var head && head >= 0; step++)
        {
            FeatureKey up = FeatureKey.Of(FeatureKind.LastStep).With(-1 - (int)tree.Relation(at));
            path = path.With(up.Value);
            _above = true;
            _outside |=
                tree.Relation(at)
                    is DependencyRelation.Advcl
                        or DependencyRelation.Ccomp
                        or DependencyRelation.Parataxis
                        or DependencyRelation.AclRelcl
                        or DependencyRelation.Obl
                        or DependencyRelation.Nmod;
            Take(head, path, last, up, step);
            Descend(head, at, path, up, step, Math.Min(DeepestBelow, step + DeepestBeside));
            last = up;
            at = head;
        }

        RankParties(word);
        return _found;
    }

    // "KABUL (Agency): Soldiers …": where it is told from takes no part in it.
    private int BodyStart(int word)
    {
        Sentence sentence = words.SentenceAt(word);
        int first = sentence.FirstToken;
        if (!IsCapitals(words.Span(first).TextIn(words.Text)))
            return first;
        for (int i = first + 1; i < Math.Min(sentence.EndToken, first + LongestDateline); i++)
        {
            if (words[i] is ":" or "-" or "--" or "—" or "–")
                return i + 1;
            if (!words.Is(i, WordKinds.Capitalized) && tree[i].Upos != Upos.Punct)
                return first;
        }

        return first;
    }

    private static bool IsCapitals(string word) => word.Length > 2 && word.All(static c => char.IsAsciiLetterUpper(c));

    private void RankParties(int word)
    {
        _found.Sort(static (a, b) => a.Head.CompareTo(b.Head));
        int first = _found.FindIndex(a => a.Head > word);
        if (first < 0)
            first = _found.Count;
        for (int i = first, rank = 0; i < _found.Count; i++)
            rank = SetRank(i, rank, 1);
        for (int i = first - 1, rank = 0; i >= 0; i--)
            rank = SetRank(i, rank, -1);
    }

    private int SetRank(int index, int rank, int side)
    {
        Argument argument = _found[index];
        _found[index] = argument with { Rank = side * Math.Min(rank + 1, HighestRank) };
        return PartyKind.IsParty(PartyKind.Of(words, tree, argument.Head)) ? rank + 1 : rank;
    }

    private void Descend(int word, int except, FeatureKey path, FeatureKey last, int length, int deepest)
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
                || TellsWhoSays(child)
            )
                continue;
            FeatureKey step = Step(child, syntax);
            FeatureKey longer = path.With(step.Value);
            bool outside = _outside;
            _outside |= IsOtherClause(child, syntax);
            Take(child, longer, last, step, length + 1);
            Descend(child, -1, longer, step, length + 1, deepest);
            _outside = outside;
        }
    }

    // A clause beside the deed's ("as X and Y talk", "who left Y") tells of other deeds; one without a subject of its own may share its parties.
    private bool IsOtherClause(int child, WordSyntax syntax)
    {
        if (syntax.Relation is DependencyRelation.AclRelcl or DependencyRelation.Parataxis)
            return true;
        if (syntax.Relation == DependencyRelation.Advcl)
            return tree.Child(child, DependencyRelation.Mark) is var mark && mark >= 0 && words[mark] != "to" && tree.Subject(child) >= 0;
        return _above && syntax.Relation is DependencyRelation.Ccomp or DependencyRelation.Csubj;
    }

    private FeatureKey Step(int child, WordSyntax syntax)
    {
        FeatureKey step = FeatureKey.Of(FeatureKind.LastStep).With((int)syntax.Relation);
        int preposition = syntax.Relation is DependencyRelation.Obl or DependencyRelation.Nmod ? tree.Case(child) : -1;
        return preposition < 0 ? step : step.With(words[preposition]);
    }

    private void Take(int word, FeatureKey path, FeatureKey last, FeatureKey step, int length)
    {
        WordSyntax syntax = tree[word];
        Mention? mention = words.MentionAt(word);
        bool isNoun =
            syntax.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Sym
            || mention is not null
            // "the military", "the wounded"
            || syntax.Upos == Upos.Adj
                && syntax.Relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj;
        if (!isNoun || dateWords[word] || word < _bodyStart || IsInsideName(word, mention) || IsInsideTitle(word, mention))
            return;
        if (TellsWhoSays(word) || IsTopic(word))
            return;
        // Relative and empty pronouns name nobody; what they stand for is found above.
        if (words[word] is "who" or "which" or "that" or "what" or "there" || words[word] == "it" && mention is null)
            return;
        _found.Add(new Argument(word, path.Value, last.With(step.Value).Value, step.Value, length, 0, _outside, _above));
    }

    // "according to officials", "according to a paper seen by the Post": whoever tells it takes no part in it.
    private bool TellsWhoSays(int word) => tree.Case(word) is var preposition && preposition >= 0 && words[preposition] == "according";

    // "publish the report on Crane Four": what a paper is about is no party to what is done with it.
    private bool IsTopic(int word) =>
        tree.Case(word) is var preposition
        && preposition > 0
        && words[preposition] is "on" or "about" or "into" or "concerning"
        && tree[preposition - 1].Upos == Upos.Noun
        && (SourceNouns.IsDocument(words[preposition - 1]) || words[preposition - 1] is "inquiry" or "investigation");

    // "Transport" of "Transport Minister Ilse Varnholt": whose office it is takes no part in what the minister does.
    private bool IsInsideTitle(int word, Mention? mention) =>
        mention is null
        && tree.Relation(word) == DependencyRelation.Compound
        && tree.Head(word) is var head
        && head >= 0
        && PartyKind.IsParty(PartyKind.Of(words, tree, head));

    // "European" of "European Union": the name is its head's.
    private bool IsInsideName(int word, Mention? mention) =>
        mention is not null && tree.Head(word) is var head && head >= 0 && words.MentionAt(head) == mention;
}
