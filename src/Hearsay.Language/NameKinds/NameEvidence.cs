using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;
using Hearsay.Language.Names.Candidates;

namespace Hearsay.Language.NameKinds;

/// <summary>
/// What all places of a name in an article tell together about what it names: its appositions, what it is said to be, who owns what, which
/// verbs and prepositions it stands with, "which" or "who", "its" or "his".
/// </summary>
internal sealed class NameEvidence
{
    // The first places of a name introduce it; a name that fills an article is not read to the end.
    private const int MostPlaces = 12;
    private const int MostValues = 40;

    private const float UnknownHandicap = 0.5f;
    private const float UnintroducedWeight = 4f;

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
        NamePlaceReader reader = new(tree, hints, names);
        List<(uint Template, uint Value)> values = [];
        List<(uint, uint)> counted = [];
        Dictionary<int, int> lists = NameLists.FirstsOf(tree, names);
        for (int g = 0; g < names.Count; g++)
        {
            values.Clear();
            List<int> heads = names[g].Heads;
            for (int i = 0; i < heads.Count && i < MostPlaces; i++)
            {
                reader.Read(heads[i], values, ref _tallies[g]);
                if (lists.TryGetValue(heads[i], out int first))
                    reader.ReadListNoun(first, values, ref _tallies[g]);
            }

            values.Sort();
            _told[g] = Counted(values, counted);
            if (names[g].LongForm is >= 0 and var longer)
                (_shortForms[longer] ??= []).Add(g);
        }
    }

    /// <summary>
    /// Moves the scores of a name that nothing but its capitals tells by what its places speak for. A name of one word that no longer one
    /// introduces is seldom a person in a whole article: persons are introduced.
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
        if (
            group.End - group.First == 1
            && group.LongForm < 0
            && !FirstNames.TryFind(_tree.Analysis.TextOf(group.First), out _)
            && introduces
            && !_tree.IsOneParagraph
            && !tally.IsRatherPerson
        )
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

    // Once, twice or more often. The list is room to work in.
    private static (uint, uint)[] Counted(List<(uint Template, uint Value)> values, List<(uint, uint)> counted)
    {
        counted.Clear();
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
}
