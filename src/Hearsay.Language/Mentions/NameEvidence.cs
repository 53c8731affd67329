using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Models;
using Hearsay.Language.Names;

namespace Hearsay.Language.Mentions;

/// <summary>
/// What all places of a name in an article tell together about what it names: its appositions, what it is said to be, who owns what, which
/// verbs and prepositions it stands with, "which" or "who", "its" or "his".
/// </summary>
internal sealed class NameEvidence
{
    // The first places of a name introduce it; a name that fills an article is not read to the end.
    private const int MostPlaces = 12;
    private const int MostValues = 40;
    private const int PronounDistance = 14;

    private const float UnknownHandicap = 0.5f;
    private const float UnintroducedWeight = 2.5f;

    // Added to the template of what the longer name, or the short form, tells.
    private const uint OfRelative = 64;

    private readonly PhraseTree _tree;
    private readonly NameHints _hints;
    private readonly NameGroups _names;
    private readonly (uint Template, uint Value)[][] _told;
    private readonly KindTally[] _tallies;
    private readonly List<int>[] _shortForms;

    public NameEvidence(PhraseTree tree, NameHints hints, NameGroups names)
    {
        (_tree, _hints, _names) = (tree, hints, names);
        _told = new (uint, uint)[names.Count][];
        _tallies = new KindTally[names.Count];
        _shortForms = new List<int>[names.Count];
        List<(uint Template, uint Value)> values = [];
        for (int g = 0; g < names.Count; g++)
        {
            values.Clear();
            List<int> heads = names[g].Heads;
            for (int i = 0; i < heads.Count && i < MostPlaces; i++)
                Read(heads[i], values, ref _tallies[g]);
            values.Sort();
            _told[g] = Counted(values);
            if (names[g].LongForm is >= 0 and var longer)
                (_shortForms[longer] ??= []).Add(g);
        }
    }

    /// <summary>
    /// Moves the scores of a name that nothing but its capitals tells by what its places speak for. A name of one word that no longer one
    /// introduces is seldom a person in an article: persons are introduced.
    /// </summary>
    public bool Weigh(int name, bool introduces, Span<float> scores)
    {
        NameGroup group = _names[name];
        if (IsTold(group.Heads[0]))
            return false;
        scores[(int)MentionClass.None] -= UnknownHandicap;
        KindTally tally = _tallies[name];
        if (group.LongForm >= 0)
            tally.Add(_tallies[group.LongForm]);
        else if (_shortForms[name] is { Count: 1 } only)
            tally.Add(_tallies[only[0]]);
        tally.Weigh(scores);
        if (group.End - group.First == 1 && group.LongForm < 0 && !FirstNames.TryFind(_tree.Analysis.TextOf(group.First), out _) && introduces)
            scores[(int)MentionClass.Person] -= UnintroducedWeight;
        return true;
    }

    /// <summary>Whether the name is known, titled, a word for its kind, an office or a people, and so needs no vote.</summary>
    public bool IsTold(int head)
    {
        ReadOnlySpan<char> word = _tree.Analysis.TextOf(head);
        if (_hints.At(head) is { } candidate)
        {
            return candidate.Titled
                || candidate.Actor is { Kind: Core.Actors.ActorKind.Media }
                || candidate.Sort is not (NameSort.Unknown or NameSort.Person or NameSort.Acronym);
        }

        (int first, int end) = _names.CoreOf(head);
        if (end - first > 1)
            return false;
        return NounKinds.Of(word) != NounKind.None
            || NounKinds.Of(_tree.Syntax[head].Lemma) != NounKind.None
            || Titles.TryFind(word, out _)
            || Countries.TryFindPeople(word, out _)
            || CommonWords.Contains(word);
    }

    /// <summary>Adds what is told of the name.</summary>
    /// <param name="blind">Whether the first word's letters are kept back; for training.</param>
    public void Extract(int name, bool blind, ref FeatureSlots slots)
    {
        NameGroup group = _names[name];
        slots.Add(100, (uint)Math.Min(3, group.Heads.Count), (uint)group.PartOfLongForm);
        AddWords(name, group, blind, ref slots);
        _tallies[name].Extract(160, 0, ref slots);
        foreach ((uint template, uint value) in _told[name])
            slots.Add(template, value);
        if (group.LongForm >= 0)
        {
            NameGroup longer = _names[group.LongForm];
            slots.Add(101, (uint)group.PartOfLongForm, HeadWord(longer));
            slots.Add(102, (uint)group.PartOfLongForm, _tree.Form(longer.End - 1));
            _tallies[group.LongForm].Extract(164, (uint)group.PartOfLongForm, ref slots);
            foreach ((uint template, uint value) in _told[group.LongForm])
                slots.Add(template + OfRelative, value, (uint)group.PartOfLongForm);
        }
        else if (_shortForms[name] is { Count: 1 } only)
        {
            uint part = (uint)_names[only[0]].PartOfLongForm;
            slots.Add(103, part);
            _tallies[only[0]].Extract(168, part, ref slots);
            foreach ((uint template, uint value) in _told[only[0]])
                slots.Add(template + OfRelative, value, 16 + part);
        }
    }

    // The words of the name itself, its head word aside.
    private void AddWords(int name, NameGroup group, bool blind, ref FeatureSlots slots)
    {
        int length = group.End - group.First;
        slots.Add(104, (uint)Math.Min(5, length), HeadWord(group));
        if (length < 2)
        {
            uint introduced = group.LongForm >= 0 ? (uint)group.PartOfLongForm : 0;
            bool known = FirstNames.TryFind(_tree.Analysis.TextOf(group.First), out _);
            uint alone = FeatureSlots.Join(introduced, FeatureSlots.Join(known ? 1u : 0u, (uint)Math.Min(3, group.Heads.Count)));
            slots.Add(109, alone);
            slots.Add(110, alone, _tallies[name].Leading);
            return;
        }

        ReadOnlySpan<char> last = _tree.Analysis.TextOf(group.End - 1);
        slots.Add(105, _tree.Form(group.End - 1));
        if (!blind)
            slots.Add(106, _tree.Form(group.First));
        bool given = FirstNames.TryFind(_tree.Analysis.TextOf(group.First), out Gender gender);
        bool common = CommonWords.Contains(last) || NounKinds.Of(last) != NounKind.None || last[^1] == 's';
        slots.Add(107, FeatureSlots.Join(given ? 1u : 0u, (uint)gender), FeatureSlots.Join(common ? 1u : 0u, (uint)Math.Min(5, length)));
        slots.Add(108, (uint)NounKinds.Of(last));
    }

    private uint HeadWord(NameGroup group) =>
        NameHeads.TryFind(_tree.Analysis.TextOf(group.End - 1), out NameHead head) ? 1 + (uint)head.Kind : 0;

    // Once, twice or more often.
    private static (uint, uint)[] Counted(List<(uint Template, uint Value)> values)
    {
        List<(uint, uint)> counted = [];
        for (int i = 0; i < values.Count && counted.Count < MostValues; )
        {
            int end = i + 1;
            while (end < values.Count && values[end] == values[i])
                end++;
            counted.Add(values[i]);
            if (end - i > 1)
                counted.Add((values[i].Template, FeatureSlots.Join(values[i].Value, 77)));
            i = end;
        }

        return [.. counted];
    }

    private void Read(int head, List<(uint, uint)> values, ref KindTally tally)
    {
        (int first, int end) = _names.CoreOf(head);
        ReadWords(head, first, end, ref tally);
        if (first > 0 && _tree.Analysis.TextOf(first - 1) is "the" or "The" or "a" or "A" or "an")
            tally.NoPerson();
        ReadDependents(head, first, end, values, ref tally);
        ReadGovernor(head, first, end, values, ref tally);
        if (first > 0 && char.IsLower(_tree.Analysis.TextOf(first - 1)[0]) && _tree.Syntax[first - 1].Upos == Upos.Noun)
            tally.Is(AddNoun(119, first - 1, values));
        if (end + 1 < _tree.Count && _tree.Analysis.TextOf(end) is "," or "(" && _tree.Analysis.TextOf(end + 1) is [>= '1' and <= '9', >= '0' and <= '9'])
        {
            tally.Person();
            values.Add((122, 2));
        }

        Follower follower = FollowerOf(end);
        values.Add((123, (uint)follower));
        if (follower is Follower.He or Follower.Who)
            tally.Person();
        else if (follower is Follower.It or Follower.Which)
            tally.NoPerson();
        else if (follower == Follower.Where)
            tally.Place();
    }

    // Titles, given names and words like "Holdings" in the name itself.
    private void ReadWords(int head, int first, int end, ref KindTally tally)
    {
        if (_hints.At(head) is { Titled: true })
            tally.Person();
        if (end - first < 2)
            return;
        if (FirstNames.TryFind(_tree.Analysis.TextOf(first), out _) && !CommonWords.Contains(_tree.Analysis.TextOf(first)))
            tally.Person();
        ReadOnlySpan<char> last = _tree.Analysis.TextOf(end - 1);
        if (!NameHeads.TryFind(last, out NameHead known))
            return;
        if (known.Kind == Core.Actors.ActorKind.Place)
            tally.Place();
        else
            tally.Organization();
    }

    private void ReadDependents(int head, int first, int end, List<(uint, uint)> values, ref KindTally tally)
    {
        bool article = false;
        foreach (int child in _tree.ChildrenOf(head))
        {
            if (child >= first && child < end)
                continue;
            switch (_tree.Syntax[child].Relation)
            {
                case DependencyRelation.Appos:
                    tally.Is(AddNoun(124, child, values));
                    break;
                case DependencyRelation.Compound or DependencyRelation.NmodDesc or DependencyRelation.Flat or DependencyRelation.Nmod:
                    AddNoun(126, child, values);
                    break;
                case DependencyRelation.AclRelcl:
                    values.Add((128, RelativeOf(child)));
                    break;
                case DependencyRelation.Case:
                    values.Add((129, _tree.Form(child)));
                    if (_tree.Analysis.TextOf(child) is "in" or "In" or "near" or "Near" or "across" or "outside" or "inside" or "into")
                        tally.Place();
                    break;
                case DependencyRelation.Det:
                    article = true;
                    break;
                case DependencyRelation.Conj when _hints.At(child) is { Actor: { } actor }:
                    values.Add((130, (uint)actor.Kind));
                    break;
            }
        }

        values.Add((131, article ? 1u : 0u));
    }

    private void ReadGovernor(int head, int first, int end, List<(uint, uint)> values, ref KindTally tally)
    {
        WordSyntax syntax = _tree.Syntax[head];
        int governor = syntax.Head;
        if (governor < 0 || (governor >= first && governor < end))
            return;
        switch (syntax.Relation)
        {
            case DependencyRelation.Appos or DependencyRelation.Flat or DependencyRelation.NmodDesc:
                tally.Is(AddNoun(132, governor, values));
                break;
            case DependencyRelation.NmodPoss:
                Own(AddNoun(134, governor, values), governor, ref tally);
                break;
            case DependencyRelation.Compound:
                AddNoun(136, governor, values);
                tally.NoPerson();
                if ((KindOf(governor) & (NounKind.Person | NounKind.Organization)) != 0)
                    tally.Organization();
                break;
            case DependencyRelation.Nmod:
                ReadComplement(head, governor, values, ref tally);
                break;
            case DependencyRelation.Nsubj or DependencyRelation.NsubjOuter:
                // "X is a port": the noun is the governor.
                if (_tree.ChildBy(governor, DependencyRelation.Cop) >= 0 && _tree.Syntax[governor].Upos is Upos.Noun)
                    tally.Is(AddNoun(142, governor, values));
                else
                    values.Add((144, _tree.Lemma(governor)));
                if (PublicActs.TryFind(_tree.Analysis.TextOf(governor), out PublicAct act) && act == PublicAct.Speech)
                    tally.Speaks();
                else if (_tree.Syntax[governor].Upos == Upos.Verb)
                    tally.Acts();
                break;
            case DependencyRelation.NsubjPass:
                values.Add((145, _tree.Lemma(governor)));
                break;
            case DependencyRelation.Obj or DependencyRelation.Iobj:
                values.Add((146, _tree.Lemma(governor)));
                break;
            case DependencyRelation.Obl or DependencyRelation.OblAgent:
                if (_tree.ChildBy(head, DependencyRelation.Case) is >= 0 and var marker)
                    values.Add((147, FeatureSlots.Join(_tree.Form(marker), _tree.Lemma(governor))));
                break;
            default:
                values.Add((148, (uint)syntax.Relation));
                break;
        }
    }

    // "X's chief executive", "X's board": bodies have such; "X's wife": a person has.
    private void Own(NounKind owned, int noun, ref KindTally tally)
    {
        if (PersonNouns.TryFind(_tree.Analysis.TextOf(noun), out PersonNoun person))
        {
            if (person.IsOffice && person.Anonymity is not null)
                tally.Organization();
            else
                tally.Person();
        }
        else if ((owned & NounKind.Organization) != 0)
        {
            tally.Organization();
        }
    }

    // "An analyst at X", "the head of X".
    private void ReadComplement(int head, int governor, List<(uint, uint)> values, ref KindTally tally)
    {
        NounKind kind = AddNoun(138, governor, values);
        if (_tree.ChildBy(head, DependencyRelation.Case) is not (>= 0 and var preposition))
            return;
        values.Add((140, FeatureSlots.Join(_tree.Form(preposition), (uint)kind)));
        values.Add((141, FeatureSlots.Join(_tree.Form(preposition), _tree.Lemma(governor))));
        bool serves = _tree.Analysis.TextOf(preposition) is "of" or "for" or "at" or "with" or "from";
        if (serves && (kind & NounKind.Person) != 0)
            tally.Organization();
        if (serves && kind == NounKind.Place)
            tally.Place();
    }

    private NounKind AddNoun(uint template, int noun, List<(uint, uint)> values)
    {
        if (PhraseHeads.IsName(_tree, noun))
        {
            values.Add((template, _hints.At(noun)?.Actor is { } actor ? 900 + (uint)actor.Kind : 899));
            return NounKind.None;
        }

        NounKind kind = KindOf(noun);
        values.Add((template, _tree.Lemma(noun)));
        values.Add((template + 1, (uint)kind));
        return kind;
    }

    private NounKind KindOf(int noun) => NounKinds.Of(_tree.Syntax[noun].Lemma);

    private uint RelativeOf(int verb)
    {
        foreach (int child in _tree.ChildrenOf(verb))
        {
            if (_tree.Syntax[child].Features.PronounType == PronounType.Relative)
                return _tree.Form(child);
            foreach (int below in _tree.ChildrenOf(child))
            {
                if (_tree.Syntax[below].Features.PronounType == PronounType.Relative)
                    return _tree.Form(below);
            }
        }

        return 0;
    }

    // The first pronoun that comes soon after, in this sentence or the next, before another name.
    private Follower FollowerOf(int end)
    {
        for (int i = end; i < _tree.Count && i < end + PronounDistance; i++)
        {
            switch (_tree.Analysis.TextOf(i))
            {
                case "it" or "It" or "its" or "Its" or "itself":
                    return Follower.It;
                case "he" or "He" or "his" or "His" or "him" or "she" or "She" or "her" or "Her":
                    return Follower.He;
                case "they" or "They" or "their" or "Their":
                    return Follower.They;
                case "who" or "whose" or "whom" when i <= end + 1:
                    return Follower.Who;
                case "which" when i <= end + 1:
                    return Follower.Which;
                case "where" when i <= end + 1:
                    return Follower.Where;
            }

            if (_tree.Syntax[i].Upos == Upos.Propn)
                return Follower.Name;
        }

        return Follower.None;
    }

    // The numbers are stored in model files and never change.
    private enum Follower
    {
        None = 0,
        It = 1,
        He = 2,
        They = 3,
        Who = 4,
        Which = 5,
        Where = 6,
        Name = 7,
    }
}
